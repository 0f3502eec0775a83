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

package dev.migrations.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import liquibase.integration.spring.MultiTenantSpringLiquibase;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.MigrationsJpaAutoConfiguration;
import dev.migrations.command.units.Item;
import dev.migrations.command.units.Purchase;
import dev.migrations.startup.MigrationUnit;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Group M of the scenarios: several data sources, several persistence units, several
 * tenants, each with real databases and commands as they are typed.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralUnitsTests {

	private static final List<String> TENANTS = List.of("m07_acme", "m07_beta", "m07_gamma");

	@TempDir
	private Path root;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(MigrationsJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@ParameterizedTest
	@EnumSource
	void m04WritesARevisionForEachUnitIntoItsOwnChangelog(TestDatabase database, CapturedOutput output) {
		DataSource purchases = database.create();
		DataSource stock = TestDatabase.H2.create();
		unit("purchases", purchases, unit("stock", stock, this.runner, Item.class), Purchase.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain("is an entity but not part of the model");
			assertThat(type(context, "generate", "-m", "x")).startsWith("2 ")
				.contains("There are several units: purchases, stock");
			apply(context, "purchases");
			assertThat(tables(purchases)).containsExactly("purchase");
			assertThat(tables(stock)).isEmpty();
			apply(context, "stock");
			assertThat(tables(purchases)).containsExactly("purchase");
			assertThat(tables(stock)).containsExactly("item");
			for (String name : List.of("purchases", "stock")) {
				assertThat(this.root.resolve("db/" + name + "/revisions")
					.toFile()
					.list((directory, file) -> file.endsWith(".yaml"))).hasSize(1);
				assertThat(type(context, "check", "--unit", name)).startsWith("0 ")
					.contains("No new upgrade operations detected.");
			}
		});
	}

	@Test
	void m05RefusesAnEntityThatTwoUnitsContain() {
		ApplicationContextRunner two = unit("purchases", TestDatabase.H2.create(),
				unit("stock", TestDatabase.H2.create(), this.runner, Item.class, Purchase.class), Purchase.class);
		two.run((context) -> {
			assertThat(type(context, "init", "--unit", "stock")).startsWith("0 ");
			assertThat(type(context, "generate", "-m", "x", "--unit", "stock")).startsWith("1 ")
				.contains("Units 'stock' and 'purchases' both contain " + Purchase.class.getName())
				.contains("app.migrations.generate.shared-entities");
			assertThat(this.root.resolve("db/stock/revisions").toFile().list((dir, name) -> name.endsWith(".yaml")))
				.isEmpty();
		});
		two.withPropertyValues("app.migrations.generate.shared-entities=dev.migrations.*.Purchase")
			.run((context) -> assertThat(type(context, "generate", "-m", "x", "--unit", "stock")).startsWith("0 "));
	}

	@ParameterizedTest
	@EnumSource
	void m05TakesTwoPersistenceUnitsOfOneDatabaseTogether(TestDatabase database, CapturedOutput output) {
		DataSource dataSource = database.create();
		persistence("items", dataSource, unit("all", dataSource, this.runner, Purchase.class), Item.class)
			.run((context) -> {
				apply(context, "all");
				assertThat(tables(dataSource)).containsExactlyInAnyOrder("purchase", "item");
				assertThat(type(context, "check")).startsWith("0 ")
					.contains("No new upgrade operations detected.")
					.doesNotContain("Protected", "Withheld");
				assertThat(output).doesNotContain("is an entity but not part of the model");
			});
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void m07UpgradesOneTenantAfterTheOther(TestDatabase database) {
		DataSource dataSource = database.create();
		TENANTS.forEach((tenant) -> TestDatabase.execute(dataSource, "create schema " + tenant));
		try {
			tenants(dataSource, Purchase.class).run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(names(context)).containsExactly("tenants.m07_acme", "tenants.m07_beta", "tenants.m07_gamma");
				TENANTS.forEach((tenant) -> assertThat(tables(dataSource, tenant)).isEmpty());
				assertThat(type(context, "init")).startsWith("0 ");
				assertThat(type(context, "generate", "-m", "purchases")).startsWith("0 ")
					.contains("For all of 'tenants.m07_acme', 'tenants.m07_beta', 'tenants.m07_gamma'");
				assertThat(type(context, "upgrade")).startsWith("0 ");
				TENANTS.forEach((tenant) -> assertThat(tables(dataSource, tenant)).contains("purchase"));
				assertThat(tables(dataSource)).isEmpty();
				assertThat(type(context, "current").lines().filter((line) -> line.endsWith("(head)"))).hasSize(3);
				assertThat(type(context, "check")).startsWith("0 ").doesNotContain("Protected");
			});
			tenants(dataSource, Purchase.class, Item.class).run((context) -> {
				assertThat(type(context, "generate", "-m", "items")).startsWith("0 ");
				TestDatabase.execute(dataSource, "create table m07_beta.item (id int)");
				assertThat(type(context, "upgrade")).startsWith("1 ")
					.contains("tenants.m07_beta: ", "Done before: tenants.m07_acme.", "Not started: tenants.m07_gamma.",
							"--keep-going");
				assertThat(tables(dataSource, "m07_gamma")).doesNotContain("item");
				assertThat(type(context, "upgrade", "--keep-going")).startsWith("1 ")
					.contains("Failed for tenants.m07_beta.", "Done before: tenants.m07_acme, tenants.m07_gamma.");
				assertThat(tables(dataSource, "m07_gamma")).contains("item");
				TestDatabase.execute(dataSource, "drop table m07_beta.item");
				assertThat(type(context, "upgrade", "--unit", "tenants.m07_beta")).startsWith("0 ");
				assertThat(type(context, "check")).startsWith("0 ").doesNotContain("Protected");
			});
		}
		finally {
			TENANTS.forEach((tenant) -> TestDatabase.execute(dataSource,
					"drop schema " + tenant + ((database == TestDatabase.MARIADB) ? "" : " cascade")));
		}
	}

	private void apply(ApplicationContext context, String unit) {
		assertThat(type(context, "init", "--unit", unit)).startsWith("0 ");
		assertThat(type(context, "generate", "-m", "first", "--unit", unit)).startsWith("0 ");
		assertThat(type(context, "upgrade", "--unit", unit)).startsWith("0 ");
	}

	/** The exit code and all that was printed. */
	private String type(ApplicationContext context, String... arguments) {
		StringWriter out = new StringWriter();
		PrintWriter writer = new PrintWriter(out, true);
		List<String> typed = new ArrayList<>(Arrays.asList(arguments));
		typed.addAll(List.of("--directory", this.root.toString()));
		int exitCode = CommandLines.create(new SpringCommandContext(context), writer, writer)
			.execute(typed.toArray(String[]::new));
		return exitCode + " " + out;
	}

	private static ApplicationContextRunner unit(String name, DataSource dataSource, ApplicationContextRunner runner,
			Class<?>... entities) {
		return persistence(name + "Entities", dataSource, runner, entities).withBean(name, SpringLiquibase.class,
				() -> {
					SpringLiquibase liquibase = new SpringLiquibase();
					liquibase.setDataSource(dataSource);
					liquibase.setChangeLog("classpath:/db/" + name + "/master.yaml");
					return liquibase;
				});
	}

	private ApplicationContextRunner tenants(DataSource dataSource, Class<?>... entities) {
		return persistence("entities", dataSource, this.runner, entities).withBean("tenants",
				MultiTenantSpringLiquibase.class, () -> {
					MultiTenantSpringLiquibase liquibase = new MultiTenantSpringLiquibase();
					liquibase.setDataSource(dataSource);
					liquibase.setSchemas(TENANTS);
					liquibase.setChangeLog("classpath:/db/tenants/master.yaml");
					return liquibase;
				});
	}

	private static ApplicationContextRunner persistence(String name, DataSource dataSource,
			ApplicationContextRunner runner, Class<?>... entities) {
		return runner.withBean(name, LocalContainerEntityManagerFactoryBean.class, () -> {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setPersistenceUnitName(name);
			factory.setDataSource(dataSource);
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			factory.setManagedTypes(
					PersistenceManagedTypes.of(Stream.of(entities).map(Class::getName).toArray(String[]::new)));
			factory.setJpaPropertyMap(Map.of());
			return factory;
		});
	}

	private static List<String> names(ApplicationContext context) {
		return context.getBean(MigrationUnits.class).all().stream().map(MigrationUnit::name).toList();
	}

	/** The tables of the schema that a connection starts in. */
	private static List<String> tables(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, Leave.LIQUIBASE)
			.stream()
			.filter((line) -> line.startsWith("table "))
			.map((line) -> line.split(" ")[1].toLowerCase(Locale.ROOT))
			.filter((name) -> !name.contains("."))
			.toList();
	}

	private static List<String> tables(DataSource dataSource, String schema) {
		return Rows.of(dataSource, "select lower(table_name) from information_schema.tables "
				+ "where lower(table_schema) = '" + schema + "' order by 1");
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Item.class)
	@EnableConfigurationProperties(LiquibaseProperties.class)
	static class Application {

	}

}
