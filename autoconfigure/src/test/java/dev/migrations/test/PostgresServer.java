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

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of the tests, started when it is first asked for.
 */
final class PostgresServer {

	private static final @Nullable String URL = System.getProperty("test.postgresql.url");

	private static final PGSimpleDataSource SERVER = (URL != null) ? named("postgres") : embedded("postgres");

	static {
		ServerVersion.print(SERVER);
	}

	private PostgresServer() {
	}

	static DataSource createDatabase(String name) {
		TestDatabase.execute(SERVER, "create database " + name);
		return (URL != null) ? named(name) : embedded(name);
	}

	private static PGSimpleDataSource named(String database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(URL);
		dataSource.setDatabaseName(database);
		return dataSource;
	}

	private static PGSimpleDataSource embedded(String database) {
		return (PGSimpleDataSource) Embedded.SERVER.getDatabase("postgres", database);
	}

	private static final class Embedded {

		private static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				// nothing here has to survive a power failure
				return EmbeddedPostgres.builder()
					.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
