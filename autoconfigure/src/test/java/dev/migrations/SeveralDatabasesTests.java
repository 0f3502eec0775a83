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

package dev.migrations;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.ShopModels.After;
import dev.migrations.ShopModels.Before;
import dev.migrations.policy.PlannedChange;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One model, several databases: a revision that was generated against one of them is
 * right on each.
 */
class SeveralDatabasesTests {

	@TempDir
	private Path root;

	private final Map<TestDatabase, DataSource> dataSources = new EnumMap<>(TestDatabase.class);

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void oneRevisionIsRightOnEach(TestDatabase live) {
		TestDatabase[] all = { TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB };
		for (TestDatabase database : all) {
			this.dataSources.put(database, database.create());
		}
		migrations(live, Before.CLASSES).init();
		assertThat(generate("shop", live, all, Before.CLASSES).file()).isNotNull();
		for (TestDatabase database : all) {
			upgraded(database, Before.CLASSES);
			TestDatabase.execute(this.dataSources.get(database), ShopModels.ROWS);
		}
		assertThat(generate("more", live, all, After.CLASSES).file()).isNotNull();
		for (TestDatabase database : all) {
			DataSource dataSource = this.dataSources.get(database);
			List<String> customers = Rows.of(dataSource, ShopModels.CUSTOMERS);
			List<String> purchases = Rows.of(dataSource, ShopModels.PURCHASES);
			upgraded(database, After.CLASSES);
			assertThat(Rows.of(dataSource, ShopModels.CUSTOMERS)).isEqualTo(customers).hasSize(1);
			assertThat(Rows.of(dataSource, ShopModels.PURCHASES)).isEqualTo(purchases).hasSize(1);
		}
	}

	/** A check says its column in its name, on a table that has one already as well. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void namesEachCheckAfterItsColumn(TestDatabase live) {
		TestDatabase[] all = { TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB };
		for (TestDatabase database : all) {
			this.dataSources.put(database, database.create());
		}
		migrations(live, OneSide.Item.class).init();
		List<Class<?>> models = List.of(OneSide.Item.class, TwoSides.Item.class, MoreConstants.Item.class);
		for (Class<?> model : models) {
			assertThat(generate("sides", live, all, model).file()).isNotNull();
			for (TestDatabase database : all) {
				upgraded(database, model);
			}
		}
		for (TestDatabase database : all) {
			migrations(database, OneSide.Item.class).downgrade("-2", true);
			assertThat(schema(this.dataSources.get(database))).as("%s", database)
				.isEqualTo(created(database, OneSide.Item.class));
		}
		assertThat(CatalogOracle.describe(this.dataSources.get(TestDatabase.POSTGRESQL), Leave.LIQUIBASE)).as("names")
			.anyMatch((line) -> line.contains("ck_item_front"));
	}

	/**
	 * SQLite cannot follow every change; what it cannot is written for PostgreSQL, once.
	 */
	@Test
	void developsOnSqliteAndRunsOnPostgres() {
		TestDatabase[] all = { TestDatabase.SQLITE, TestDatabase.POSTGRESQL };
		for (TestDatabase database : all) {
			this.dataSources.put(database, database.create());
		}
		migrations(TestDatabase.SQLITE, Before.CLASSES).init();
		assertThat(generate("shop", TestDatabase.SQLITE, all, Before.CLASSES).file()).isNotNull();
		for (TestDatabase database : all) {
			upgraded(database, Before.CLASSES);
			TestDatabase.execute(this.dataSources.get(database), ShopModels.ROWS);
		}
		GenerateResult result = generate("more", TestDatabase.SQLITE, all, After.CLASSES);
		assertThat(result.decision().planned()).extracting(PlannedChange::change).noneMatch(ChangeKind.CHANGE_TYPE::is);
		assertThat(result.text()).contains("varchar(80)");
		migrations(TestDatabase.SQLITE, After.CLASSES).upgrade("head");
		upgraded(TestDatabase.POSTGRESQL, After.CLASSES);
		assertThat(generate("again", TestDatabase.SQLITE, all, After.CLASSES).text()).isNull();
	}

	private GenerateResult generate(String message, TestDatabase live, TestDatabase[] all, Class<?>... entities) {
		Metadata[] others = Arrays.stream(all)
			.filter((database) -> database != live)
			.map((database) -> metadata(database, entities))
			.toArray(Metadata[]::new);
		return migrations(live, entities).generate(GenerateRequest.of(message).alsoFor(others));
	}

	private void upgraded(TestDatabase database, Class<?>... entities) {
		DataSource dataSource = this.dataSources.get(database);
		Migrations migrations = migrations(database, entities);
		List<String> before = CatalogOracle.describe(dataSource, Leave.LIQUIBASE);
		migrations.upgrade("head");
		assertThat(schema(dataSource)).as("%s", database).isEqualTo(created(database, entities));
		// an identity is an integer in SQLite, and the validator expects a bigint
		if (database != TestDatabase.SQLITE) {
			TestModel.validate(dataSource, metadata(database, entities));
		}
		assertThat(migrations.generate(GenerateRequest.of("again")).text()).as("%s", database).isNull();
		migrations.downgrade("-1", true);
		assertThat(CatalogOracle.describe(dataSource, Leave.LIQUIBASE)).as("%s", database).isEqualTo(before);
		migrations.upgrade("head");
	}

	private static List<String> created(TestDatabase database, Class<?>... entities) {
		DataSource dataSource = database.create();
		TestModel.create(dataSource, TestModel.of(dataSource, database.product(), entities));
		return schema(dataSource);
	}

	private static List<String> schema(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, Leave.NAMES, Leave.LIQUIBASE);
	}

	private Metadata metadata(TestDatabase database, Class<?>... entities) {
		return TestModel.of(this.dataSources.get(database), database.product(), entities);
	}

	private Migrations migrations(TestDatabase database, Class<?>... entities) {
		return new Migrations(this.dataSources.get(database), metadata(database, entities),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS);
	}

	/** One enum. */
	static final class OneSide {

		private OneSide() {
		}

		enum Side {

			A, B

		}

		@Entity(name = "Item")
		static class Item {

			@Id
			private Long id;

			@Enumerated(EnumType.STRING)
			private Side front;

		}

	}

	/** Another enum, and a number that stands for one. */
	static final class TwoSides {

		private TwoSides() {
		}

		@Entity(name = "Item")
		static class Item {

			@Id
			private Long id;

			@Enumerated(EnumType.STRING)
			private OneSide.Side front;

			@Enumerated(EnumType.STRING)
			private OneSide.Side back;

			@Enumerated
			private OneSide.Side top;

		}

	}

	/** More constants, and one enum more. */
	static final class MoreConstants {

		private MoreConstants() {
		}

		enum Side {

			A, B, C

		}

		@Entity(name = "Item")
		static class Item {

			@Id
			private Long id;

			@Enumerated(EnumType.STRING)
			private Side front;

			@Enumerated(EnumType.STRING)
			private OneSide.Side back;

			@Enumerated
			private Side top;

			@Enumerated
			private OneSide.Side bottom;

		}

	}

}
