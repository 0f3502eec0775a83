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

package dev.migrations.test.random;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.sqlite.SQLiteDataSource;

import dev.migrations.test.TestDatabase;

/**
 * A database that is emptied again and again, except for a table, index and view of
 * somebody else.
 */
final class ScratchDatabase implements AutoCloseable {

	private static final String[] FOREIGN = {
			"create table foreign_things (id integer primary key, note varchar(20) not null)",
			"create index foreign_index on foreign_things (note)", "insert into foreign_things values (1, 'kept')",
			"create view foreign_view as select note from foreign_things" };

	private final TestDatabase database;

	private final DelegatingDataSource dataSource = new DelegatingDataSource();

	/** Where H2 has its files, {@code null} to have it in memory. */
	private final @Nullable Path directory;

	ScratchDatabase(TestDatabase database) {
		this(database, null);
	}

	/**
	 * Prepare a database that is on disk, whatever its product.
	 * @param database the product
	 * @param directory where H2 has its files, {@code null} to have it in memory
	 */
	ScratchDatabase(TestDatabase database, @Nullable Path directory) {
		this.database = database;
		this.directory = directory;
	}

	/**
	 * Return the data source, which always leads to what {@link #empty()} made.
	 * @return the data source
	 */
	DataSource dataSource() {
		return this.dataSource;
	}

	TestDatabase database() {
		return this.database;
	}

	/**
	 * Leave only the things of somebody else. Databases are emptied where that costs less
	 * than to create one. There the connections stay open: a check that a closed session
	 * of H2 made fails there.
	 */
	void empty() {
		switch (this.database) {
			case H2 -> empty("drop all objects");
			case POSTGRESQL ->
				empty("drop schema if exists a cascade", "drop schema public cascade", "create schema public");
			default -> {
				close();
				this.dataSource.setTargetDataSource(pool(create()));
			}
		}
		TestDatabase.execute(this.dataSource, FOREIGN);
	}

	private void empty(String... statements) {
		if (this.dataSource.getTargetDataSource() == null) {
			this.dataSource.setTargetDataSource(pool(create()));
		}
		TestDatabase.execute(this.dataSource, statements);
	}

	private DataSource create() {
		if (this.database == TestDatabase.H2 && this.directory != null) {
			return new SimpleDriverDataSource(new org.h2.Driver(),
					"jdbc:h2:" + this.directory.resolve(UUID.randomUUID() + "/h2"), "sa", "");
		}
		DataSource created = this.database.create();
		if (created instanceof SQLiteDataSource file) {
			// nobody needs these files after a failure of the machine
			file.setSynchronous("OFF");
		}
		return created;
	}

	private static HikariDataSource pool(DataSource created) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(created);
		config.setMaximumPoolSize(10);
		config.setMinimumIdle(0);
		config.setIdleTimeout(0);
		config.setMaxLifetime(0);
		return new HikariDataSource(config);
	}

	@Override
	public void close() {
		if (this.dataSource.getTargetDataSource() instanceof HikariDataSource pool) {
			dispose(pool);
			pool.close();
		}
	}

	private void dispose(HikariDataSource pool) {
		if (this.database == TestDatabase.MARIADB) {
			try (Connection connection = pool.getConnection()) {
				TestDatabase.execute(pool, "drop database " + connection.getCatalog());
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}
		if (pool.getDataSource() instanceof SQLiteDataSource file) {
			Path path = Path.of(file.getUrl().substring("jdbc:sqlite:".length()));
			path.toFile().delete();
		}
	}

}
