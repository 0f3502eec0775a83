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

package dev.migrations.model;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.annotations.View;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SimpleAuxiliaryDatabaseObject;
import org.hibernate.cfg.MappingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.schema.Check;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.OracleLines;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.zoo.Mappings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModelReader}: what the catalogue of mappings does not show.
 */
class ModelReaderTests {

	private static final TestDatabase POSTGRESQL = TestDatabase.POSTGRESQL;

	@Test
	void readsAnEmptyModel() {
		Schema schema = read(POSTGRESQL, Map.of(), "public");
		assertThat(schema).isEqualTo(Schema.of(TestDatabase.POSTGRESQL.product()));
	}

	@Test
	void splitsAColumnDefinition() {
		Schema schema = read(POSTGRESQL, Mappings.COLUMN_DEFINITIONS);
		assertThat(schema.tables().get(0).column("with_default"))
			.hasValue(ColumnBuilder.column("with_default", "varchar(20)").notNull().withDefault("'a, b'").build());
		assertThat(schema.notCompared()).isEmpty();
	}

	@Test
	void readsTheTypesOfTheDialect() {
		assertThat(type(read(TestDatabase.H2, Mappings.ENUMS), "STRING")).isEqualTo("enum ('BLUE','GREEN','RED')");
		assertThat(type(read(POSTGRESQL, Mappings.ENUMS), "string")).isEqualTo("varchar(255)");
		assertThat(type(read(POSTGRESQL, Mappings.JSON), "tags")).isEqualTo("jsonb");
		assertThat(type(read(TestDatabase.H2, Mappings.JSON), "TAGS")).isEqualTo("json");
	}

	@Test
	void readsTheCheckOfAnEnum() {
		assertThat(read(POSTGRESQL, Mappings.ENUMS).tables().get(0).checks())
			.contains(new Check(null, "string in ('RED','GREEN','BLUE')"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void readsNamedEnumTypesAsTheyAreStored(TestDatabase database) {
		Schema schema = read(database, Mappings.NAMED_ENUMS);
		String name = database.product().fold("colour");
		assertThat(schema.enumTypes())
			.containsExactly(new EnumType(ObjectName.of(name), List.of("BLUE", "GREEN", "RED")));
		assertThat(type(schema, name)).isEqualTo(name);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void leavesOutTheDefaultSchemaAndKeepsAnother(TestDatabase database) {
		Map<String, Object> settings = Map.of(MappingSettings.DEFAULT_SCHEMA, "billing");
		Product product = database.product();
		assertThat(read(database, settings, product.fold("billing"), Plain.class).tables()).singleElement()
			.returns(ObjectName.of(product.fold("plain")), dev.migrations.schema.Table::name);
		assertThat(read(database, settings, product.fold("public"), Plain.class).tables()).singleElement()
			.returns(new ObjectName(product.fold("billing"), product.fold("plain")), dev.migrations.schema.Table::name);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void keepsEveryNameWhenAllAreQuoted(TestDatabase database) {
		DataSource dataSource = database.create();
		Metadata metadata = TestModel.of(dataSource, database.product(),
				Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, true),
				Mappings.ASSOCIATIONS.entities().toArray(Class<?>[]::new));
		TestModel.create(dataSource, metadata);
		Schema schema = new ModelReader(database.product().fold("public")).read(metadata);
		assertThat(schema.table(ObjectName.of("Author"))).isPresent();
		assertThat(OracleLines.differences(CatalogOracle.describe(dataSource), schema)).isEmpty();
		TestModel.close(metadata);
	}

	/** Hibernate's create puts the shorter number first. */
	@Test
	void readsAKeyInTheOrderOfCreateAndBeforeTheOtherColumns() {
		dev.migrations.schema.Table ordered = read(POSTGRESQL, Mappings.ELEMENT_COLLECTIONS).tables()
			.stream()
			.filter((table) -> table.name().name().equals("owner_ordered"))
			.findAny()
			.orElseThrow();
		assertThat(ordered.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("ordered_order", "owner_id")));
		assertThat(ordered.columns()).extracting(dev.migrations.schema.Column::name)
			.containsExactly("ordered_order", "owner_id", "ordered");
	}

	@Test
	void keepsTheDefinitionOfAnIndexOverAnExpression() {
		assertThat(read(POSTGRESQL, Map.of(), "public", WithExpression.class).tables().get(0).indexes())
			.containsExactly(new dev.migrations.schema.Index("idx_lower", List.of(),
					"create index Idx_Lower on with_expression ((lower(text)))"));
	}

	@Test
	void hasNoForeignKeyToAView() {
		Schema schema = read(POSTGRESQL, Map.of(), "public", OnView.class, Shown.class, Plain.class);
		assertThat(schema.table(ObjectName.of("on_view")).orElseThrow().foreignKeys()).isEmpty();
		assertThat(schema.views()).singleElement()
			.isEqualTo(new dev.migrations.schema.View(ObjectName.of("shown"), "view", List.of("id"),
					"select id from plain"));
	}

	@Test
	void seesWhatASessionFactoryMakesNotNull() {
		assertThat(read(POSTGRESQL, Map.of(), "public", Stamped.class).tables().get(0).column("changed"))
			.hasValueSatisfying((column) -> assertThat(column.nullable()).isFalse());
	}

	@Test
	void namesWhatItCannotExpress() {
		Schema schema = read(POSTGRESQL, Map.of(), "public", (metadata) -> metadata.getDatabase()
			.addAuxiliaryDatabaseObject(new SimpleAuxiliaryDatabaseObject(metadata.getDatabase().getDefaultNamespace(),
					"create extension x", "drop extension x", Set.of())),
				Collated.class);
		assertThat(schema.notCompared()).extracting(NotCompared::reason)
			.containsExactly("auxiliary database objects are not compared",
					"they are written with a new table and not compared");
	}

	@Test
	void keepsNothingOfTheMetadataAlive() throws InterruptedException {
		DataSource dataSource = TestDatabase.H2.create();
		Metadata metadata = Mappings.ASSOCIATIONS.metadata(dataSource, TestDatabase.H2.product());
		Schema schema = new ModelReader("PUBLIC").read(metadata);
		WeakReference<Metadata> reference = new WeakReference<>(metadata);
		TestModel.close(metadata);
		metadata = null;
		for (int i = 0; i < 50 && reference.get() != null; i++) {
			System.gc();
			Thread.sleep(20);
		}
		assertThat(schema.tables()).isNotEmpty();
		assertThat(reference.get()).isNull();
	}

	private static String type(Schema schema, String column) {
		return schema.tables().get(0).column(column).orElseThrow().type();
	}

	private static Schema read(TestDatabase database, Mappings mappings) {
		return read(database, Map.of(), database.product().fold("public"),
				mappings.entities().toArray(Class<?>[]::new));
	}

	private static Schema read(TestDatabase database, Map<String, Object> settings, String defaultSchema,
			Class<?>... entities) {
		return read(database, settings, defaultSchema, (metadata) -> {
		}, entities);
	}

	private static Schema read(TestDatabase database, Map<String, Object> settings, String defaultSchema,
			Consumer<Metadata> customizer, Class<?>... entities) {
		Metadata metadata = TestModel.of(database.create(), database.product(), settings, entities);
		try {
			customizer.accept(metadata);
			return new ModelReader(defaultSchema).read(metadata);
		}
		finally {
			TestModel.close(metadata);
		}
	}

	@Entity(name = "Plain")
	static class Plain {

		@Id
		Long id;

	}

	@Entity(name = "WithExpression")
	@Table(indexes = @Index(name = "Idx_Lower", columnList = "(lower(text))"))
	static class WithExpression {

		@Id
		Long id;

		String text;

	}

	@Entity(name = "Shown")
	@Immutable
	@View(query = "select id from plain")
	static class Shown {

		@Id
		Long id;

	}

	@Entity(name = "OnView")
	static class OnView {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		@JoinColumn(name = "shown_id")
		Shown shown;

	}

	@Entity(name = "Stamped")
	static class Stamped {

		@Id
		Long id;

		@UpdateTimestamp
		Instant changed;

	}

	@Entity(name = "Collated")
	@Table(options = "with (fillfactor = 70)")
	static class Collated {

		@Id
		Long id;

		@Collate("C")
		@Column(length = 10)
		String text;

	}

}
