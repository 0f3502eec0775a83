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

package dev.migrations.sample.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A database product that the application runs on.
 */
enum Database {

	/** A file in the working directory, as the application uses by default. */
	H2 {
		@Override
		LiveDatabase create(Path directory) {
			String url = "jdbc:h2:file:" + directory.toAbsolutePath() + "/data/expenses";
			return new LiveDatabase(url, "sa", "", List.of("--spring.datasource.url=" + url));
		}

		@Override
		LiveDatabase copy(LiveDatabase original, Path directory) {
			LiveDatabase copy = create(directory);
			try {
				Files.createDirectories(file(copy).getParent());
				Files.copy(file(original), file(copy));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return copy;
		}

		private Path file(LiveDatabase database) {
			return Path.of(database.url().substring("jdbc:h2:file:".length()) + ".mv.db");
		}
	},

	/** A database of a real PostgreSQL server. */
	POSTGRESQL {
		@Override
		LiveDatabase create(Path directory) {
			return create("template1");
		}

		@Override
		LiveDatabase copy(LiveDatabase original, Path directory) {
			return create(original.url().substring(original.url().lastIndexOf('/') + 1));
		}

		private LiveDatabase create(String template) {
			String name = "test_" + UUID.randomUUID().toString().replace("-", "");
			String server = Server.POSTGRESQL.getJdbcUrl("postgres", "postgres");
			new LiveDatabase(server, "postgres", "postgres", List.of())
				.execute("create database " + name + " template " + template);
			String url = "jdbc:postgresql://localhost:" + Server.POSTGRESQL.getPort() + "/" + name;
			return new LiveDatabase(url, "postgres", "postgres",
					List.of("--spring.profiles.active=postgres", "--spring.datasource.url=" + url,
							"--spring.datasource.username=postgres", "--spring.datasource.password=postgres"));
		}
	};

	/**
	 * Create a new empty database.
	 * @param directory the working directory of the application
	 * @return the database
	 */
	abstract LiveDatabase create(Path directory);

	/**
	 * Create a new database with the content of another one that nobody is connected to.
	 * @param original the other one
	 * @param directory the working directory of the application
	 * @return the database
	 */
	abstract LiveDatabase copy(LiveDatabase original, Path directory);

	private static final class Server {

		private static final EmbeddedPostgres POSTGRESQL = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off").start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
