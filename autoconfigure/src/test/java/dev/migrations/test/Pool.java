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

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A pool, as applications have it: on a server a new connection costs more than most of
 * what a test does with it.
 */
public final class Pool implements AutoCloseable {

	private static final int CONNECTIONS = 5;

	private final DataSource dataSource;

	private Pool(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Return a pool for a server, and none for a database in this process.
	 * @param database what the database is
	 * @param dataSource the database
	 * @return what leads to it
	 */
	public static Pool of(TestDatabase database, DataSource dataSource) {
		if (!database.isServer()) {
			return new Pool(dataSource);
		}
		HikariConfig config = new HikariConfig();
		config.setDataSource(dataSource);
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(0);
		return new Pool(new HikariDataSource(config));
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	@Override
	public void close() {
		if (this.dataSource instanceof HikariDataSource pool) {
			pool.close();
		}
	}

}
