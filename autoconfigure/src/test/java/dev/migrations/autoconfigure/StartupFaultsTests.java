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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.h2.tools.Server;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.migrations.actuate.MigrationsEndpoint;
import dev.migrations.actuate.UnitDescriptor;
import dev.migrations.autoconfigure.registered.Book;
import dev.migrations.model.MetadataCapture;
import dev.migrations.startup.EntityManagerFactoryGate;
import dev.migrations.startup.LiquibaseGate;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.StartupCheck;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What start-up costs, and what it does when the database does not let it, or is not
 * there.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupFaultsTests {

	private static final String[] EXPOSED = { "management.endpoints.web.exposure.include=migrations",
			"spring.liquibase.change-log=classpath:/autoconfigure/master.yaml",
			"app.migrations.endpoint.minimum-refresh-interval=0s" };

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class, MigrationsJpaAutoConfiguration.class,
				MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues(EXPOSED);

	@Test
	void reportsWithARoleThatMayOnlyRead(CapturedOutput output) throws SQLException {
		DataSource owner = TestDatabase.POSTGRESQL.create();
		String role = "reader_" + UUID.randomUUID().toString().replace("-", "");
		TestDatabase.execute(owner, "create table analytics_data (id int primary key)",
				"create role " + role + " login password 'hunter2'", "grant usage on schema public to " + role,
				"grant select on all tables in schema public to " + role, "revoke create on schema public from public");
		DriverManagerDataSource reader = new DriverManagerDataSource(url(owner).replaceAll("[?].*", ""), role,
				"hunter2");
		assertThatException().isThrownBy(() -> TestDatabase.execute(reader, "create table forbidden (id int)"));
		List<String> before = CatalogOracle.describe(owner);
		this.runner.withBean(DataSource.class, () -> reader).run((context) -> {
			assertThat(context).hasNotFailed();
			UnitDescriptor unit = unit(context.getBean(MigrationsEndpoint.class), true);
			assertThat(unit.state()).isEqualTo("PENDING");
			assertThat(unit.pending()).containsExactly("0001-books");
			assertThat(unit.protectedTables()).containsExactly("analytics_data");
			assertThat(output).contains("1 revision behind", "0001-books", "No data was changed.");
		});
		assertThat(CatalogOracle.describe(owner)).isEqualTo(before);
	}

	@Test
	void saysHowLongTheFirstConnectionTook(CapturedOutput output) {
		DataSource dataSource = new SlowToConnect(TestDatabase.H2.create());
		this.runner.withBean(DataSource.class, () -> dataSource)
			.run((context) -> assertThat(Pattern.compile("connected in (\\d+) ms").matcher(output).results())
				.singleElement()
				.satisfies((time) -> assertThat(Integer.parseInt(time.group(1))).isGreaterThanOrEqualTo(300)));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void asksTheSameForOneTableAndForAHundred(TestDatabase database) {
		DataSource dataSource = database.create();
		List<String> few = startCounting(dataSource);
		for (int i = 0; i < 100; i++) {
			TestDatabase.execute(dataSource, "create table t" + i
					+ " (id int primary key, name varchar(10) unique, parent int references t" + i + ")");
		}
		assertThat(startCounting(dataSource)).isEqualTo(few);
		assertThat(few).hasSizeLessThan(30)
			.noneMatch((call) -> call.matches("(?is)\\s*(create|insert|update|delete|drop|alter)\\b.*"));
	}

	private List<String> startCounting(DataSource dataSource) {
		CountingDataSource counting = new CountingDataSource(dataSource);
		this.runner.withBean(DataSource.class, counting::dataSource)
			.run((context) -> assertThat(context).hasNotFailed());
		return counting.statements();
	}

	@Test
	void goesOnWithoutTheDatabaseAndRecoversWhenItIsBack(CapturedOutput output) throws Exception {
		Server first = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
		String port = String.valueOf(first.getPort());
		first.stop();
		AtomicReference<Server> second = new AtomicReference<>();
		try {
			this.runner
				.withPropertyValues(
						"spring.datasource.url=jdbc:h2:tcp://localhost:" + port + "/mem:late;DB_CLOSE_DELAY=-1",
						"spring.datasource.username=sa", "spring.datasource.password=hunter2",
						"spring.datasource.hikari.connection-timeout=300",
						"spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false",
						"spring.jpa.properties.hibernate.dialect=org.hibernate.dialect.H2Dialect")
				.run((context) -> {
					assertThat(context).hasNotFailed();
					MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
					assertThat(unit(endpoint, false).state()).isEqualTo("UNREACHABLE");
					assertThat(unit(endpoint, false).problems())
						.anyMatch((problem) -> problem.text().contains("localhost"));
					second.set(Server.createTcpServer("-tcpPort", port, "-ifNotExists").start());
					UnitDescriptor back = unit(endpoint, false);
					assertThat(back.state()).isEqualTo("PENDING");
					assertThat(back.database().product()).isEqualTo("H2");
					assertThat(back.problems()).isEmpty();
				});
			assertThat(output).contains("does not answer").doesNotContain("hunter2");
		}
		finally {
			if (second.get() != null) {
				second.get().stop();
			}
		}
	}

	/**
	 * Hibernate itself may keep its metadata as long as the session factory lives: what
	 * matters is that nothing of ours does.
	 */
	@Test
	void keepsNothingOfHibernatesMetadata() {
		this.runner.withPropertyValues(h2()).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(unit(context.getBean(MigrationsEndpoint.class), true).state()).isEqualTo("PENDING");
			assertThat(kept(context)).contains("dev.migrations.startup.CapturedModel",
					"dev.migrations.model.MetadataCapture", "dev.migrations.schema.Schema");
			assertThat(kept(context)).noneMatch(StartupFaultsTests::isOfHibernatesModel);
		});
	}

	@Test
	void wouldSeeThatSomethingIsKept() {
		HibernatePropertiesCustomizer wrong = (properties) -> properties.put(MetadataCapture.SETTING,
				new KeepsMetadata());
		this.runner.withPropertyValues(h2())
			.withBean(HibernatePropertiesCustomizer.class, () -> wrong)
			.run((context) -> assertThat(kept(context)).anyMatch(StartupFaultsTests::isOfHibernatesModel));
	}

	private static Set<String> kept(ApplicationContext context) {
		return ReachableObjects
			.from(context.getBean(MigrationUnits.class), context.getBean(LiquibaseGate.class),
					context.getBean(EntityManagerFactoryGate.class), context.getBean(StartupCheck.class),
					context.getBean(MigrationsEndpoint.class))
			.classNames();
	}

	private static boolean isOfHibernatesModel(String className) {
		return className.matches("org\\.hibernate\\.(boot|mapping|metamodel)\\..*");
	}

	@Test
	void explainsWhyItStopped(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Whole.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		List<String> arguments = new ArrayList<>(List.of(EXPOSED));
		arguments.add(h2());
		arguments.add("app.migrations.startup.mode=validate");
		assertThatException()
			.isThrownBy(() -> application.run(arguments.stream().map((each) -> "--" + each).toArray(String[]::new)));
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", "1 revision behind", "0001-books",
				"Action:", "migrations upgrade", "app.migrations.startup.mode", "'report'");
		assertThat(output.toString().split("APPLICATION FAILED TO START")[1]).contains("Nothing was changed.")
			.doesNotContain("\tat ", "%n");
	}

	@Test
	void stopsInValidateModeWhenTheDatabaseDoesNotAnswer() {
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:h2:tcp://localhost:1/mem:none",
					"spring.datasource.hikari.connection-timeout=300", "app.migrations.startup.mode=validate")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("does not answer"));
	}

	@Test
	void waitsForASilentDatabaseAsLongAsItIsTold() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			this.runner
				.withPropertyValues(
						"spring.datasource.url=jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/db",
						"app.migrations.database.connect-timeout=150ms", "app.migrations.startup.mode=validate")
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessageContaining("127.0.0.1:" + silent.getLocalPort())
					.hasMessageContaining("does not answer within 0.15 s"));
		}
	}

	private static UnitDescriptor unit(MigrationsEndpoint endpoint, boolean refresh) {
		return endpoint.migrations(refresh).units().get("liquibase");
	}

	private static String h2() {
		return "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	private static String url(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return connection.getMetaData().getURL();
		}
	}

	/** What the capture would be if it did not let go. */
	private static final class KeepsMetadata implements IntegratorProvider, Integrator {

		private final AtomicReference<Metadata> metadata = new AtomicReference<>();

		@Override
		public List<Integrator> getIntegrators() {
			return List.of(this);
		}

		@Override
		public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
				SessionFactoryImplementor sessionFactory) {
			this.metadata.set(metadata);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EntityScan(basePackageClasses = Book.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
			HibernateJpaAutoConfiguration.class, MigrationsJpaAutoConfiguration.class,
			MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class })
	@AutoConfigurationPackage
	@EntityScan(basePackageClasses = Book.class)
	static class Whole {

	}

	/** As a pool that opens its first connection when it is asked for it. */
	private static final class SlowToConnect extends DelegatingDataSource {

		private boolean connected;

		SlowToConnect(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public synchronized Connection getConnection() throws SQLException {
			if (!this.connected) {
				this.connected = true;
				assertThatNoException().isThrownBy(() -> Thread.sleep(300));
			}
			return super.getConnection();
		}

	}

}
