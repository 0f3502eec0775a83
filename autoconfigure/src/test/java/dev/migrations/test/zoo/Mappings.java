/*
 * Copyright 2026 the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.migrations.test.zoo;

import java.util.List;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;

import dev.migrations.schema.Product;
import dev.migrations.test.TestModel;

/**
 * The catalogue: each constant is a small set of entities that form one persistence unit.
 */
public enum Mappings {

	PRIMITIVES(BasicTypes.Primitives.class),

	WRAPPERS(BasicTypes.Wrappers.class),

	OBJECTS(BasicTypes.Objects.class),

	LENGTHS(BasicTypes.Lengths.class),

	LOBS(BasicTypes.Lobs.class),

	JAVA_TIME(TimeTypes.Moments.class),

	INTERVALS(TimeTypes.Intervals.class),

	ENUMS(EnumsAndBooleans.Enums.class),

	NAMED_ENUMS(EnumsAndBooleans.NamedEnums.class),

	BOOLEANS(EnumsAndBooleans.Booleans.class),

	JSON(JsonAndArrays.JsonHolder.class),

	JSON_EMBEDDED(JsonAndArrays.JsonEmbedded.class),

	ARRAYS(JsonAndArrays.Arrays.class),

	DEFAULTS(ColumnDetails.Defaults.class),

	GENERATED_COLUMNS(ColumnDetails.GeneratedColumns.class),

	CHECKS(ColumnDetails.Checks.class),

	COMMENTS(ColumnDetails.Comments.class),

	COLUMN_DEFINITIONS(ColumnDetails.Definitions.class),

	ZONED_COLUMN_DEFINITION(ColumnDetails.ZonedDefinition.class),

	UNIQUE_COLUMN_DEFINITION(ColumnDetails.UniqueDefinition.class),

	EMBEDDABLES(Embedded.Person.class),

	COMPOSITE_KEYS(Embedded.OrderEntry.class, Embedded.OrderNote.class, Embedded.Seat.class),

	ELEMENT_COLLECTIONS(Collections.Owner.class),

	MAPS(Collections.MapOwner.class, Collections.Thing.class),

	ASSOCIATIONS(Associations.Author.class, Associations.Book.class, Associations.Topic.class,
			Associations.Chapter.class),

	ONE_TO_ONE(Associations.Member.class, Associations.Profile.class, Associations.Settings.class,
			Associations.Passport.class),

	SELF_REFERENCE(Associations.Node.class),

	CYCLE(Associations.Egg.class, Associations.Hen.class),

	FOREIGN_KEY_DETAILS(Associations.Invoice.class, Associations.InvoiceLine.class),

	ANY(Associations.Picture.class, Associations.Node.class, Associations.Profile.class),

	SINGLE_TABLE(Inheritances.Payment.class, Inheritances.CardPayment.class, Inheritances.CashPayment.class),

	SINGLE_TABLE_CHAR(Inheritances.Animal.class, Inheritances.Dog.class),

	SINGLE_TABLE_INTEGER(Inheritances.Ship.class, Inheritances.Tanker.class),

	JOINED(Inheritances.Vehicle.class, Inheritances.Car.class, Inheritances.Bike.class),

	JOINED_WITH_DISCRIMINATOR(Inheritances.Shape.class, Inheritances.Circle.class),

	TABLE_PER_CLASS(Inheritances.Document.class, Inheritances.Letter.class, Inheritances.Contract.class,
			Inheritances.Archive.class, Inheritances.Vehicle.class),

	TABLE_PER_CLASS_CONCRETE(Inheritances.Place.class, Inheritances.Town.class),

	MAPPED_SUPERCLASS(Inheritances.Task.class),

	SECONDARY_TABLES(Inheritances.Customer.class),

	IDENTITY(Generators.IdentityKeyed.class, Generators.SmallIdentity.class),

	SEQUENCES(Generators.Automatic.class, Generators.NamedSequence.class, Generators.SequenceOfOne.class),

	TABLE_GENERATORS(Generators.FromTable.class, Generators.FromNamedTable.class),

	UUIDS(Generators.UuidKeyed.class, Generators.UuidText.class),

	UNIQUES(Keys.Uniques.class, Keys.SameUniques.class),

	INDEXES(Keys.Indexes.class),

	NATURAL_ID_AND_VERSION(Keys.NaturalKeyed.class),

	SOFT_DELETE(Keys.Deletable.class, Keys.DeletableAt.class),

	TENANT(Keys.Tenant.class),

	AUDITS(Audits.AuditedAuthor.class, Audits.AuditedBook.class),

	QUOTED_NAMES(Names.Reserved.class),

	MIXED_CASE_NAMES(Names.MixedCase.class, Names.Reserved.class),

	LONG_NAMES(Names.LongName.class),

	SECOND_SCHEMA(Names.Elsewhere.class, Names.Here.class),

	VIEWS(Views.Sale.class, Views.SaleView.class, Views.SaleReport.class, Views.SaleRemark.class);

	private final List<Class<?>> entities;

	Mappings(Class<?>... entities) {
		this.entities = List.of(entities);
	}

	public List<Class<?>> entities() {
		return this.entities;
	}

	/**
	 * Build Hibernate's metadata of these entities.
	 * @param dataSource the database
	 * @param product what the database is
	 * @return the metadata
	 */
	public Metadata metadata(DataSource dataSource, Product product) {
		return TestModel.of(dataSource, product, this.entities.toArray(Class<?>[]::new));
	}

}
