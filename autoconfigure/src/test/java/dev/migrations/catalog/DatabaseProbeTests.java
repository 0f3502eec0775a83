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

package dev.migrations.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.migrations.catalog.UnreachableException.Reason;
import dev.migrations.product.postgresql.PostgresCatalogTests;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CountingDataSource;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link DatabaseProbe}.
 */
class DatabaseProbeTests {

	private static final String SECRET = "geheim";

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void identifiesTheDatabaseWithOneStatement(TestDatabase database) throws SQLException {
		DataSource dataSource = database.create();
		CountingDataSource counting = new CountingDataSource(dataSource);
		DatabaseIdentity identity = DatabaseProbe.probe(counting.dataSource(), TIMEOUT);
		assertThat(identity.product()).isEqualTo(database.product());
		assertThat(identity.productName()).isEqualTo(database.product().displayName());
		assertThat(identity.version()).matches("\\d+\\.\\d+(\\.\\d+)?");
		assertThat(identity.url()).startsWith("jdbc:" + identity.productName().toLowerCase(Locale.ROOT));
		String schema = switch (database) {
			case H2, POSTGRESQL -> database.product().fold("public");
			case MARIADB -> identity.name();
			case SQLITE -> null;
		};
		assertThat(identity.defaultSchema()).isEqualTo(schema);
		assertThat(identity.readOnly()).isFalse();
		assertThat(identity.connectTime()).isPositive();
		try (Connection connection = dataSource.getConnection()) {
			assertThat(identity.name()).isEqualToIgnoringCase((database != TestDatabase.SQLITE)
					? connection.getCatalog() : identity.url().substring("jdbc:sqlite:".length()));
			assertThat(identity.user()).isEqualTo(connection.getMetaData().getUserName());
		}
		assertThat(counting.roundTrips()).hasSize(1);
		assertThat(CatalogOracle.describe(dataSource)).isEmpty();
	}

	@Test
	void seesThatTheServerRefusesToWrite() {
		PGSimpleDataSource dataSource = postgres();
		dataSource.setOptions("-c default_transaction_read_only=on");
		assertThat(DatabaseProbe.probe(dataSource, TIMEOUT).readOnly()).isTrue();
	}

	@Test
	void knowsNoDefaultSchemaWhenTheSearchPathNamesNone() {
		PGSimpleDataSource dataSource = postgres();
		dataSource.setCurrentSchema("nowhere");
		assertThat(DatabaseProbe.probe(dataSource, TIMEOUT).defaultSchema()).isNull();
	}

	@Test
	void showsNoPasswordOfTheUrl() {
		PGSimpleDataSource server = postgres();
		DataSource dataSource = new DriverManagerDataSource("jdbc:postgresql://localhost:" + server.getPortNumbers()[0]
				+ "/" + server.getDatabaseName() + "?user=postgres&password=" + SECRET);
		assertThat(DatabaseProbe.probe(dataSource, TIMEOUT).url()).contains("user=postgres").doesNotContain(SECRET);
	}

	@Test
	void namesHostAndPortOfADatabaseThatIsDown() throws IOException {
		int port = closedPort();
		UnreachableException failure = failure(postgresAt(port));
		assertThat(failure.reason()).isEqualTo(Reason.DOWN);
		assertThat(failure.failure().happened()).contains("PostgreSQL at 127.0.0.1:" + port).contains("down");
		assertThat(failure.failure().state()).isNotBlank();
		assertThat(failure.failure().next()).asString().isNotBlank();
	}

	@Test
	void looksThroughAPoolAndAWrapper() throws IOException {
		int port = closedPort();
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/db");
		config.setPassword(SECRET);
		config.setConnectionTimeout(1000);
		try (HikariDataSource pool = new HikariDataSource() {
		}) {
			config.copyStateTo(pool);
			UnreachableException failure = failure(new DelegatingDataSource(pool));
			assertThat(failure.reason()).isEqualTo(Reason.DOWN);
			assertThat(failure).hasMessageContaining("127.0.0.1:" + port);
		}
	}

	@Test
	void doesNotWaitForASilentHost() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			DataSource dataSource = postgresAt(silent.getLocalPort());
			UnreachableException failure = catchThrowableOfType(UnreachableException.class,
					() -> DatabaseProbe.probe(dataSource, Duration.ofMillis(200)));
			assertThat(failure.reason()).isEqualTo(Reason.SILENT);
			assertThat(failure).hasMessageContaining("127.0.0.1:" + silent.getLocalPort())
				.hasMessageContaining("within 0.2 s");
		}
	}

	@Test
	void givesBackAConnectionThatComesTooLate() throws InterruptedException {
		CountDownLatch late = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		DataSource slow = new DelegatingDataSource(TestDatabase.H2.create()) {

			@Override
			public Connection getConnection() throws SQLException {
				awaitUninterruptibly(late);
				return new ClosingConnection(super.getConnection(), closed).asConnection();
			}

		};
		UnreachableException failure = catchThrowableOfType(UnreachableException.class,
				() -> DatabaseProbe.probe(slow, Duration.ofMillis(50)));
		assertThat(failure.reason()).isEqualTo(Reason.SILENT);
		late.countDown();
		assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void tellsAnUnknownHost() {
		PGSimpleDataSource dataSource = postgresAt(5432);
		dataSource.setServerNames(new String[] { "no-ssl-host.invalid" });
		UnreachableException failure = failure(dataSource);
		assertThat(failure.reason()).isEqualTo(Reason.UNKNOWN_HOST);
		assertThat(failure).hasMessageContaining("no-ssl-host.invalid:5432");
	}

	@Test
	void tellsAWrongPasswordFromAUserWhoIsRefused() throws Exception {
		PGSimpleDataSource server = postgres();
		TestDatabase.execute(server, "create role probe_secured login password 'right'",
				"create role probe_refused login");
		allow(server, "host all probe_secured all scram-sha-256\nhost all probe_refused all reject\n");
		PGSimpleDataSource secured = as(server, "probe_secured");
		secured.setPassword(SECRET);
		assertThat(failure(secured).reason()).isEqualTo(Reason.WRONG_CREDENTIALS);
		assertThat(failure(as(server, "probe_refused")).reason()).isEqualTo(Reason.USER_REFUSED);
		secured.setPassword("right");
		assertThat(DatabaseProbe.probe(secured, TIMEOUT).user()).isEqualTo("probe_secured");
	}

	@Test
	void tellsAWrongPasswordOnH2() throws SQLException {
		JdbcDataSource dataSource = TestDatabase.H2.create().unwrap(JdbcDataSource.class);
		try (Connection keep = dataSource.getConnection()) {
			assertThat(keep.isValid(1)).isTrue();
			dataSource.setPassword(SECRET);
			assertThat(failure(dataSource).reason()).isEqualTo(Reason.WRONG_CREDENTIALS);
		}
	}

	@Test
	void tellsAnUnknownDatabase() {
		PGSimpleDataSource postgres = postgres();
		postgres.setDatabaseName("no_such_database");
		assertThat(failure(postgres).reason()).isEqualTo(Reason.UNKNOWN_DATABASE);
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:no_such_database;IFEXISTS=TRUE");
		assertThat(failure(h2).reason()).isEqualTo(Reason.UNKNOWN_DATABASE);
	}

	@Test
	void tellsThatTheServerAcceptsNoMoreConnections() {
		PGSimpleDataSource server = postgres();
		TestDatabase.execute(server, "create role probe_many login connection limit 0");
		UnreachableException failure = failure(as(server, "probe_many"));
		assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_CONNECTIONS);
		assertThat(failure.reason().isPassing()).isTrue();
	}

	@Test
	void tellsThatEncryptionDoesNotFit() {
		PGSimpleDataSource dataSource = postgres();
		dataSource.setSslMode("require");
		assertThat(failure(dataSource).reason()).isEqualTo(Reason.ENCRYPTION);
	}

	@ParameterizedTest
	@CsvSource({ "57P03, NOT_READY, true", "28P01, WRONG_CREDENTIALS, false", "XX000, OTHER, false" })
	void readsTheCodeOfTheServer(String code, Reason reason, boolean passing) throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread server = new Thread(() -> refuseAll(socket, code));
			server.setDaemon(true);
			server.start();
			UnreachableException failure = failure(postgresAt(socket.getLocalPort()));
			assertThat(failure.reason()).isEqualTo(reason);
			assertThat(failure.reason().isPassing()).isEqualTo(passing);
		}
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:nothing://u:geheim@h/db?password=geheim", "jdbc:h2:mem:x;NONSENSE;PASSWORD=geheim",
			"nonsense;PASSWORD=geheim" })
	void printsNoPasswordWhenNoDriverFits(String url) {
		UnreachableException failure = failure(new DriverManagerDataSource(url));
		StringWriter everything = new StringWriter();
		failure.printStackTrace(new PrintWriter(everything));
		assertThat(everything + failure.failure().toString()).doesNotContain(SECRET);
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		everything = new StringWriter();
		UnreachableException pooled = failure(pool);
		pooled.printStackTrace(new PrintWriter(everything));
		assertThat(everything + pooled.failure().toString()).doesNotContain(SECRET);
	}

	@Test
	void tellsThatTheDriverIsMissing() {
		UnreachableException failure = failure(new DriverManagerDataSource("jdbc:nothing://h/db"));
		assertThat(failure.reason()).isEqualTo(Reason.NO_DRIVER);
		assertThat(failure).hasMessageContaining("'nothing' at h");
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:nothing://h/db");
		assertThat(failure(pool).reason()).isEqualTo(Reason.NO_DRIVER);
	}

	@Test
	void saysSoWhenItIsInterrupted() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread.currentThread().interrupt();
			assertThat(failure(postgresAt(silent.getLocalPort())).reason()).isEqualTo(Reason.OTHER);
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private static UnreachableException failure(DataSource dataSource) {
		UnreachableException failure = catchThrowableOfType(UnreachableException.class,
				() -> DatabaseProbe.probe(dataSource, TIMEOUT));
		assertThat(failure).as("a failure").isNotNull();
		return failure;
	}

	private static PGSimpleDataSource postgres() {
		try {
			return TestDatabase.POSTGRESQL.create().unwrap(PGSimpleDataSource.class);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PGSimpleDataSource postgresAt(int port) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setServerNames(new String[] { "127.0.0.1" });
		dataSource.setPortNumbers(new int[] { port });
		dataSource.setDatabaseName("db");
		dataSource.setUser("u");
		dataSource.setPassword(SECRET);
		return dataSource;
	}

	private static PGSimpleDataSource as(PGSimpleDataSource server, String user) throws IllegalStateException {
		return (PGSimpleDataSource) PostgresCatalogTests.as(server, user);
	}

	private static void allow(DataSource server, String lines) throws SQLException, IOException {
		try (Connection connection = server.getConnection(); Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery("show hba_file")) {
				row.next();
				Path file = Path.of(row.getString(1));
				Files.writeString(file, lines + Files.readString(file));
			}
			statement.execute("select pg_reload_conf()");
			statement.execute("select pg_sleep(0.5)");
		}
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void refuseAll(ServerSocket server, String code) {
		byte[] fields = ("SFATAL\0VFATAL\0C" + code + "\0Mno\0\0").getBytes(StandardCharsets.US_ASCII);
		while (!server.isClosed()) {
			try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
				int length = socket.getInputStream().read(new byte[8]);
				if (length == 8 && socket.getInputStream().available() == 0) {
					out.write('N');
					out.flush();
					length = socket.getInputStream().read(new byte[1024]);
				}
				out.write('E');
				out.write(new byte[] { 0, 0, 0, (byte) (fields.length + 4) });
				out.write(fields);
				out.flush();
				socket.getInputStream().skip(1024);
			}
			catch (IOException ex) {
				// the test has ended, or the client has heard enough
			}
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		while (latch.getCount() > 0) {
			try {
				latch.await();
			}
			catch (InterruptedException ex) {
				// a driver that does not react to an interrupt
			}
		}
	}

	/** Tells when it is closed. */
	private record ClosingConnection(Connection delegate, CountDownLatch closed) {

		Connection asConnection() {
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals("close")) {
							this.closed.countDown();
						}
						return method.invoke(this.delegate, arguments);
					});
		}

	}

}
