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

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.actuate.MigrationsEndpoint;
import dev.migrations.autoconfigure.registered.Book;
import dev.migrations.diff.DefaultComparator;
import dev.migrations.diff.Opinion;
import dev.migrations.diff.TypeComparator;
import dev.migrations.model.TargetDatabase;
import dev.migrations.policy.ChangeRewriter;
import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.NameFilter;
import dev.migrations.policy.ObjectFilter;
import dev.migrations.schema.Schema;
import dev.migrations.startup.MigrationUnit;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.UnitReport;
import dev.migrations.status.UnitState;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsAutoConfiguration} and its companions, on a real database.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class, MigrationsJpaAutoConfiguration.class,
				MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.datasource.url=" + this.url,
				"spring.liquibase.change-log=classpath:/autoconfigure/master.yaml");

	@Test
	void reportsWhatIsPendingAndWritesNothing(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(DataSource.class))).isEmpty();
			assertThat(output).contains("is 1 revision behind this application")
				.contains("0001-books")
				.contains("migrations upgrade")
				.contains("No data was changed.");
		});
	}

	@Test
	void readsTheModelForADatabaseThatIsNotThere() {
		this.runner.run((context) -> {
			MigrationUnit unit = context.getBean(MigrationUnits.class).all().iterator().next();
			Schema schema = unit.modelFor(TargetDatabase.of("postgresql:16"));
			assertThat(schema.product()).isEqualTo(TestDatabase.POSTGRESQL.product());
			assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("book");
			assertThat(tables(context.getBean(DataSource.class))).isEmpty();
		});
	}

	@Test
	void refusesADatabaseThatRevisionsCannotBeWrittenFor() {
		this.runner.withPropertyValues("app.migrations.generate.databases=h2,oracle").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("'oracle' is not a database");
		});
	}

	@Test
	void stopsWhenNotAtHeadIfAskedTo() {
		this.runner.withPropertyValues("app.migrations.startup.mode=validate").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("1 revision behind")
				.hasMessageContaining("0001-books");
		});
	}

	@Test
	void appliesWhatIsPendingIfAskedToAndSaysAllIsWellInOneLine(CapturedOutput output) {
		this.runner.withPropertyValues("app.migrations.startup.mode=upgrade").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(DataSource.class))).contains("BOOK", "DATABASECHANGELOG");
			assertThat(state(context.getBean(MigrationUnits.class))).isEqualTo(UnitState.UP_TO_DATE);
			assertThat(output.toString().lines().filter((line) -> line.contains("Migrations:"))).singleElement()
				.asString()
				.contains("is at head 0001-books", "1 table managed, 0 protected");
		});
	}

	@Test
	void asksTheComparatorsAndFiltersThatAreBeans() {
		List<String> asked = new CopyOnWriteArrayList<>();
		this.runner.withPropertyValues("app.migrations.startup.mode=upgrade")
			.withBean(TypeComparator.class, () -> (column) -> {
				asked.add("type");
				return Opinion.EQUAL;
			})
			.withBean(NameFilter.class, () -> (name) -> asked.add(name.name()))
			.run((context) -> assertThat(asked).contains("type", "BOOK"));
	}

	@Test
	void asksTheRewriterAndTheComparatorOfDefaultsThatAreBeans() {
		List<String> asked = new CopyOnWriteArrayList<>();
		this.runner.withBean(ChangeRewriter.class, () -> (planned) -> {
			planned.forEach((each) -> asked.add(ChangeKind.of(each.change()).name()));
			return List.of();
		}).withBean(DefaultComparator.class, () -> (column) -> {
			asked.add("default of " + column.model().name());
			return Opinion.EQUAL;
		}).run((context) -> {
			assertThat(asked).containsExactly("CREATE_TABLE");
			asked.clear();
			TestDatabase.execute(context.getBean(DataSource.class),
					"create table book (id bigint primary key, title varchar(10) default 'x')");
			context.getBean(MigrationUnits.class).all().forEach(MigrationUnit::refresh);
			assertThat(asked).containsExactly("default of TITLE", "CHANGE_TYPE");
		});
	}

	@Test
	void doesNothingWhenOff(CapturedOutput output) {
		this.runner.withPropertyValues("app.migrations.startup.mode=off").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(DataSource.class))).isEmpty();
			assertThat(output).doesNotContain("Migrations:");
		});
	}

	@Test
	void leavesEverythingToSpringBootWhenDisabled() {
		this.runner.withPropertyValues("app.migrations.enabled=false").run((context) -> {
			assertThat(context).doesNotHaveBean(MigrationUnits.class).doesNotHaveBean(MigrationsEndpoint.class);
			assertThat(tables(context.getBean(DataSource.class))).contains("BOOK", "DATABASECHANGELOG");
		});
	}

	@Test
	void keepsHibernateFromCreatingTablesWhenLiquibaseIsDisabled() {
		this.runner.withPropertyValues("spring.liquibase.enabled=false").run((context) -> {
			assertThat(context).hasSingleBean(SpringLiquibase.class);
			assertThat(tables(context.getBean(DataSource.class))).isEmpty();
			assertThat(state(context.getBean(MigrationUnits.class))).isEqualTo(UnitState.PENDING);
		});
	}

	@Test
	void keepsHibernateFromCreatingTablesWhenLiquibaseHasAUserOfItsOwn() {
		this.runner.withPropertyValues("spring.liquibase.user=sa").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context.getBean(DataSource.class))).isEmpty();
		});
	}

	@Test
	void refusesToStartWhenHibernateWouldDropTables() {
		this.runner.withPropertyValues("spring.jpa.hibernate.ddl-auto=create-drop").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.hasMessageContaining("create-drop")
				.hasMessageContaining("drop and recreate tables");
		});
		assertThat(tables(new DriverManagerDataSource(this.url, "sa", ""))).isEmpty();
	}

	@Test
	void letsHibernateCreateADatabaseInMemoryWhenThatIsAllowed() {
		this.runner
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=create-drop",
					"app.migrations.startup.allow-ddl-auto-in-memory=true")
			.run((context) -> assertThat(tables(context.getBean(DataSource.class))).containsExactly("BOOK"));
	}

	@Test
	void warnsOfHibernatesUpdate(CapturedOutput output) {
		this.runner.withPropertyValues("spring.jpa.hibernate.ddl-auto=update").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("Hibernate changes the schema by itself");
		});
	}

	@Test
	void refusesDropFirst() {
		this.runner.withPropertyValues("spring.liquibase.drop-first=true").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("drop-first");
		});
	}

	@Test
	void refusesAPropertyThatDoesNotExist() {
		this.runner.withPropertyValues("app.migrations.startup.mod=validate").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("app.migrations.startup.mod");
		});
	}

	@Test
	void refusesAValueThatDoesNotExist() {
		this.runner.withPropertyValues("app.migrations.startup.mode=destroy").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("destroy");
		});
	}

	@Test
	void namesAnEntityThatWasForgotten(CapturedOutput output) {
		this.runner.withUserConfiguration(ForgetfulApplication.class)
			.withPropertyValues("app.migrations.startup.mode=upgrade")
			.run((context) -> assertThat(output).contains(
					"JourneyTemplate is an entity but not part of the model; its table 'journey_templates' is protected"));
	}

	@Test
	void usesTheFiltersOfTheApplication() {
		List<FilteredObject> asked = new CopyOnWriteArrayList<>();
		ObjectFilter filter = (object) -> asked.add(object) && object.kind() != FilteredObject.Kind.TABLE;
		this.runner.withBean(ObjectFilter.class, () -> filter)
			.withPropertyValues("app.migrations.startup.mode=upgrade")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				TestDatabase.execute(context.getBean(DataSource.class), "alter table book drop column title");
				UnitReport report = context.getBean(MigrationUnits.class).all().iterator().next().refresh();
				assertThat(report.overview().decision().planned()).isEmpty();
				assertThat(report.overview().decision().filtered()).containsExactly("table book");
			});
		assertThat(asked).isNotEmpty();
	}

	@Test
	void checksAlthoughBeansAreLazy(CapturedOutput output) {
		this.runner.withPropertyValues("spring.main.lazy-initialization=true")
			.withInitializer((context) -> context
				.addBeanFactoryPostProcessor(new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(output).contains("is 1 revision behind this application"));
	}

	@Test
	void reportsADatabaseThatIsDownAndRecoversWhenItIsBack() {
		String tcp = "jdbc:h2:tcp://localhost:1/mem:none";
		this.runner
			.withPropertyValues("spring.datasource.url=" + tcp, "spring.datasource.hikari.connection-timeout=300",
					"spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
					"spring.jpa.properties.hibernate.dialect=org.hibernate.dialect.H2Dialect")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(state(context.getBean(MigrationUnits.class))).isEqualTo(UnitState.UNREACHABLE);
			});
	}

	@Test
	void worksWithoutJpa(CapturedOutput output) {
		this.runner.withClassLoader(new FilteredClassLoader(LocalContainerEntityManagerFactoryBean.class))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).contains("is 1 revision behind this application");
			});
	}

	@Test
	void worksWithoutActuator() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("migrationsEndpoint"));
	}

	@Test
	void hasNothingToDoWithoutLiquibase() {
		this.runner.withClassLoader(new FilteredClassLoader("liquibase"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationUnits.class));
	}

	@Test
	void publishesTheStateWhenTheEndpointIsExposed() {
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.include=migrations",
					"app.migrations.startup.mode=upgrade")
			.run((context) -> {
				var units = context.getBean(MigrationsEndpoint.class).migrations(null).units();
				assertThat(units).containsOnlyKeys("liquibase");
				assertThat(units.get("liquibase").state()).isEqualTo("UP_TO_DATE");
				assertThat(units.get("liquibase").managedTables()).containsExactly("book");
				assertThat(units.get("liquibase").revisions()).singleElement()
					.satisfies((revision) -> assertThat(revision.appliedAt()).isNotNull());
			});
	}

	@Test
	void hasNoEndpointWhenItIsNotExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	private static UnitState state(MigrationUnits units) {
		assertThat(units.all()).hasSize(1);
		UnitReport report = units.all().iterator().next().lastReport().orElseThrow();
		return report.overview().status().state();
	}

	private static List<String> tables(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection();
				ResultSet tables = connection.getMetaData()
					.getTables(null, "PUBLIC", null, new String[] { "TABLE", "BASE TABLE" })) {
			List<String> names = new ArrayList<>();
			while (tables.next()) {
				names.add(tables.getString("TABLE_NAME"));
			}
			return names;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Book.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EntityScan(basePackageClasses = Book.class)
	static class ForgetfulApplication {

	}

}
