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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

import dev.migrations.schema.Product;

/**
 * Real databases for tests: an H2 in memory, a database of the embedded PostgreSQL or
 * MariaDB server that is started once a JVM, or a SQLite file. The system properties
 * {@code test.postgresql.url} and {@code test.mariadb.url} name another server instead: a
 * JDBC URL with the right to create databases, which keeps its database name out.
 */
public enum TestDatabase {

	/** H2 in memory, in its regular mode. */
	H2 {
		@Override
		public DataSource create() {
			JdbcDataSource dataSource = new JdbcDataSource();
			dataSource.setURL("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1");
			dataSource.setUser("sa");
			return dataSource;
		}
	},

	/** A real PostgreSQL server. */
	POSTGRESQL {
		@Override
		public boolean isServer() {
			return true;
		}

		@Override
		public DataSource create() {
			Breadth.assumeServers();
			return PostgresServer.createDatabase(newName());
		}
	},

	/** A real MariaDB server. */
	MARIADB {
		@Override
		public boolean isServer() {
			return true;
		}

		@Override
		public DataSource create() {
			Breadth.assumeServers();
			return MariaDbServer.createDatabase(newName());
		}

		@Override
		public String spell(String sql) {
			return sql.replace('"', '`');
		}
	},

	/** SQLite in a file of its own. */
	SQLITE {
		@Override
		public DataSource create() {
			try {
				// "clean" takes what a process that was killed has left
				Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "sqlite")), newName(),
						".db");
				file.toFile().deleteOnExit();
				SQLiteDataSource dataSource = new SQLiteDataSource();
				dataSource.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
				return dataSource;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	};

	/**
	 * Return whether the database is a process of its own.
	 * @return whether it is
	 */
	public boolean isServer() {
		return false;
	}

	/**
	 * Return the databases of this run: all, or those that are no servers.
	 * @return the databases
	 */
	public static Stream<TestDatabase> available() {
		return Stream.of(values()).filter((database) -> Breadth.hasServers() || !database.isServer());
	}

	/**
	 * Create a new empty database.
	 * @return a data source without a pool
	 */
	public abstract DataSource create();

	/**
	 * Return a statement with its quoted names as this database quotes them.
	 * @param sql a statement with names in double quotes
	 * @return the statement
	 */
	public String spell(String sql) {
		return sql;
	}

	/**
	 * Return the product that a line of a table names.
	 * @param name a constant of this, or {@code OTHER}
	 * @return the product
	 */
	public static Product productNamed(String name) {
		return name.equals("OTHER") ? Product.unknown() : valueOf(name).product();
	}

	public Product product() {
		return Product.all()
			.stream()
			.filter((product) -> product.id().equals(name().toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Run statements, each in a transaction of its own.
	 * @param dataSource where to run them
	 * @param statements the statements
	 */
	public static void execute(DataSource dataSource, String... statements) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String newName() {
		return "test_" + UUID.randomUUID().toString().replace("-", "");
	}

}
