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

package dev.migrations.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.migrations.autoconfigure.bulk.Car;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code spring.liquibase.drop-first} empties a database only when a person named it.
 */
class DropFirstTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				MigrationsJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.liquibase.change-log=classpath:/autoconfigure/master.yaml",
				"spring.liquibase.drop-first=true");

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isRefusedWhenNoDatabaseIsNamed(TestDatabase database) {
		DataSource dataSource = withRows(database);
		assertRefused(dataSource, "app.migrations.startup.mode=upgrade");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isRefusedWhenAnotherDatabaseIsNamed(TestDatabase database) {
		DataSource dataSource = withRows(database);
		assertRefused(dataSource, "app.migrations.startup.mode=upgrade",
				"app.migrations.startup.allow-drop-first=another," + name(database, dataSource) + "2");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void isRefusedUnlessTheApplicationUpgradesAtStartUp(TestDatabase database) {
		DataSource dataSource = withRows(database);
		String named = "app.migrations.startup.allow-drop-first=" + name(database, dataSource);
		for (String mode : List.of("report", "validate", "off")) {
			assertRefused(dataSource, "app.migrations.startup.mode=" + mode, named);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void emptiesTheDatabaseThatIsNamed(TestDatabase database) {
		DataSource dataSource = withRows(database);
		CountingDataSource counting = new CountingDataSource(dataSource);
		this.runner.withBean(DataSource.class, counting::dataSource)
			.withPropertyValues("app.migrations.startup.mode=upgrade",
					"app.migrations.startup.allow-drop-first=another," + name(database, dataSource))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(Rows.tables(dataSource)).containsExactly("book", "databasechangelog",
						"databasechangeloglock");
			});
		assertThat(counting.statements()).as("looks before it is emptied and when all is up")
			.filteredOn((statement) -> statement.matches("select (database|current_database)\\(\\), current_schema.*"))
			.hasSize(2);
	}

	private void assertRefused(DataSource dataSource, String... properties) {
		this.runner.withBean(DataSource.class, () -> dataSource)
			.withPropertyValues(properties)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("drop-first")
				.hasMessageContaining("would drop every object of the database '"));
		assertThat(Rows.tables(dataSource)).containsExactly("precious");
		assertThat(Rows.of(dataSource, "select id from precious")).containsExactly("7");
	}

	private static DataSource withRows(TestDatabase database) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table precious (id int primary key)",
				"insert into precious values (7)");
		return dataSource;
	}

	private static String name(TestDatabase database, DataSource dataSource) {
		return Rows.of(dataSource, (database == TestDatabase.H2) ? "call database()" : "select current_database()")
			.get(0);
	}

	/** Its entities are those for which Hibernate creates tables for ids on H2. */
	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Car.class)
	static class Application {

	}

}
