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
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.StateManagementSettings;
import org.hibernate.envers.strategy.internal.ValidityAuditStrategy;
import org.hibernate.temporal.TemporalTableStrategy;

import dev.migrations.schema.Product;
import dev.migrations.test.TestModel;

/**
 * The catalogue: each constant is a small set of entities that form one persistence unit,
 * named as Spring Boot names it and with the settings of Hibernate that stand there.
 */
public enum Mappings {

	PRIMITIVES(BasicTypes.Primitives.class),

	WRAPPERS(BasicTypes.Wrappers.class),

	OBJECTS(BasicTypes.Objects.class),

	LENGTHS(BasicTypes.Lengths.class),

	LOBS(BasicTypes.Lobs.class),

	LARGE_OBJECTS(FurtherTypes.LargeObjects.class),

	CHARACTERS_AND_BYTES(FurtherTypes.Characters.class),

	SERIALIZED(FurtherTypes.Serialized.class),

	INTERNET_ADDRESSES(FurtherTypes.Network.class),

	XML(FurtherTypes.XmlHolder.class),

	UUID_COLUMNS(FurtherTypes.UuidColumns.class),

	USER_TYPES(Contributions.OwnTypes.class),

	CONTRIBUTED_TYPES(Map.of(Contributions.Types.SETTING, true), Contributions.Contributed.class),

	JAVA_TIME(TimeTypes.Moments.class),

	INTERVALS(TimeTypes.Intervals.class),

	OLD_DATES(FurtherTypes.OldDates.class),

	ENUMS(EnumsAndBooleans.Enums.class),

	ENUM_VALUES(FurtherTypes.EnumValues.class),

	NAMED_ENUMS(EnumsAndBooleans.NamedEnums.class),

	BOOLEANS(EnumsAndBooleans.Booleans.class),

	JSON(JsonAndArrays.JsonHolder.class),

	JSON_EMBEDDED(JsonAndArrays.JsonEmbedded.class),

	ARRAYS(JsonAndArrays.Arrays.class),

	STRUCTS(Histories.Stored.class),

	DEFAULTS(ColumnDetails.Defaults.class),

	GENERATED_COLUMNS(ColumnDetails.GeneratedColumns.class),

	GENERATED_VALUES(Definitions.GeneratedValues.class),

	COLLATIONS_OF_POSTGRESQL(Definitions.PostgresCollated.class),

	COLLATIONS_OF_MARIADB(Definitions.MariaCollated.class),

	COLLATIONS_OF_SQLITE(Definitions.SqliteCollated.class),

	DOMAINS(Definitions.Domains.class),

	DIALECT_OVERRIDES(Definitions.Overrides.class),

	CHECKS(ColumnDetails.Checks.class),

	COMMENTS(ColumnDetails.Comments.class),

	COLUMN_DEFINITIONS(ColumnDetails.Definitions.class),

	ZONED_COLUMN_DEFINITION(ColumnDetails.ZonedDefinition.class),

	UNIQUE_COLUMN_DEFINITION(ColumnDetails.UniqueDefinition.class),

	EMBEDDABLES(Embedded.Person.class),

	COMPOSITE_KEYS(Embedded.OrderEntry.class, Embedded.OrderNote.class, Embedded.Seat.class),

	DERIVED_KEYS(FurtherCollections.Building.class, FurtherCollections.Flat.class, FurtherCollections.Tenancy.class),

	ELEMENT_COLLECTIONS(Collections.Owner.class),

	EMBEDDABLES_IN_COLLECTIONS(FurtherCollections.Journey.class),

	EMBEDDABLE_INHERITANCE(Mixtures.Container.class, Mixtures.Fruit.class, Mixtures.Apple.class),

	MAPS(Collections.MapOwner.class, Collections.Thing.class),

	ASSOCIATIONS(Associations.Author.class, Associations.Book.class, Associations.Topic.class,
			Associations.Chapter.class),

	ONE_TO_ONE(Associations.Member.class, Associations.Profile.class, Associations.Settings.class,
			Associations.Passport.class),

	SELF_REFERENCE(Associations.Node.class),

	CYCLE(Associations.Egg.class, Associations.Hen.class),

	FOREIGN_KEY_DETAILS(Associations.Invoice.class, Associations.InvoiceLine.class),

	ANY(Associations.Picture.class, Associations.Node.class, Associations.Profile.class),

	MANY_TO_ANY(FurtherCollections.Basket.class, FurtherCollections.Journey.class),

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

	SINGLE_TABLE_WITH_SECONDARY_TABLES(Mixtures.Party.class, Mixtures.Company.class, Mixtures.Human.class),

	JOINED_WITH_SECONDARY_TABLES(Mixtures.Part.class, Mixtures.Screw.class, Mixtures.Assembly.class),

	INHERITANCE_MIXED(Mixtures.Message.class, Mixtures.Mail.class, Mixtures.PhoneCall.class, Mixtures.Party.class,
			Mixtures.Company.class, Mixtures.Human.class, Mixtures.Part.class, Mixtures.Screw.class,
			Mixtures.Assembly.class),

	DISCRIMINATOR_FORMULA(Mixtures.Formulated.class, Mixtures.FormulatedLarge.class),

	IDENTITY(Generators.IdentityKeyed.class, Generators.SmallIdentity.class),

	SEQUENCES(Generators.Automatic.class, Generators.NamedSequence.class, Generators.SequenceOfOne.class),

	SHARED_SEQUENCE(FurtherCollections.SharedFirst.class, FurtherCollections.SharedSecond.class),

	TABLE_GENERATORS(Generators.FromTable.class, Generators.FromNamedTable.class),

	UUIDS(Generators.UuidKeyed.class, Generators.UuidText.class),

	UNIQUES(Keys.Uniques.class, Keys.SameUniques.class),

	INDEXES(Keys.Indexes.class),

	NATURAL_ID_AND_VERSION(Keys.NaturalKeyed.class),

	SOFT_DELETE(Keys.Deletable.class, Keys.DeletableAt.class),

	SOFT_DELETE_IN_COLLECTIONS(FurtherCollections.Removed.class),

	TENANT(Keys.Tenant.class),

	AUDITS(Audits.AuditedAuthor.class, Audits.AuditedBook.class),

	AUDITS_WITH_VALIDITY(
			Map.of("org.hibernate.envers.audit_strategy", ValidityAuditStrategy.class.getName(),
					"org.hibernate.envers.audit_table_suffix", "_log",
					"org.hibernate.envers.audit_strategy_validity_store_revend_timestamp", true),
			Audits.AuditedAuthor.class, Audits.AuditedBook.class),

	HIBERNATE_AUDITS(Histories.Account.class),

	TEMPORAL(Histories.Lease.class),

	TEMPORAL_DETAILS(Histories.Contract.class, Histories.Lessor.class),

	TEMPORAL_HISTORY_TABLE(Map.of(StateManagementSettings.TEMPORAL_TABLE_STRATEGY, TemporalTableStrategy.HISTORY_TABLE),
			Histories.Lease.class),

	QUOTED_NAMES(Names.Reserved.class),

	MIXED_CASE_NAMES(Names.MixedCase.class, Names.Reserved.class),

	LONG_NAMES(Names.LongName.class),

	NAMES_WITH_UMLAUTS(Naming.Größe.class),

	CYRILLIC_NAMES(Naming.Город.class),

	GLOBAL_QUOTING(Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, true), Naming.Country.class,
			Inheritances.Payment.class, Inheritances.CardPayment.class, Generators.Automatic.class,
			Generators.FromTable.class),

	GLOBAL_QUOTING_BUT_DEFINITIONS(
			Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, true,
					MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS_SKIP_COLUMN_DEFINITIONS, true),
			Naming.Country.class, Naming.Region.class),

	KEYWORD_QUOTING(Map.of(MappingSettings.KEYWORD_AUTO_QUOTING_ENABLED, true), Naming.Keywords.class),

	NAMES_AS_WRITTEN(
			Map.of(MappingSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategyStandardImpl.class.getName(),
					MappingSettings.IMPLICIT_NAMING_STRATEGY, ImplicitNamingStrategyJpaCompliantImpl.class.getName()),
			Naming.Country.class, Naming.Region.class),

	OWN_NAMING_STRATEGIES(
			Map.of(MappingSettings.PHYSICAL_NAMING_STRATEGY, Naming.Prefixed.class.getName(),
					MappingSettings.IMPLICIT_NAMING_STRATEGY, Naming.Speaking.class.getName()),
			Naming.Country.class, Naming.Region.class),

	SECOND_SCHEMA(Names.Elsewhere.class, Names.Here.class),

	VIEWS(Views.Sale.class, Views.SaleView.class, Views.SaleReport.class, Views.SaleRemark.class);

	private final Map<String, Object> settings;

	private final List<Class<?>> entities;

	Mappings(Class<?>... entities) {
		this(Map.of(), entities);
	}

	Mappings(Map<String, Object> settings, Class<?>... entities) {
		this.settings = settings;
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
		return metadata(dataSource, product, this.entities);
	}

	/**
	 * Build Hibernate's metadata of these entities in another order.
	 * @param dataSource the database
	 * @param product what the database is
	 * @param order the entities
	 * @return the metadata
	 */
	public Metadata metadata(DataSource dataSource, Product product, List<Class<?>> order) {
		return TestModel.of(dataSource, product, this.settings, order.toArray(Class<?>[]::new));
	}

}
