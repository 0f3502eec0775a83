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

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import dev.migrations.test.HookedDataSource;

/** A connection that executes nothing any more behind so many changesets. */
final class CutConnection {

	private CutConnection() {
	}

	static DataSource behind(int changeSets, DataSource dataSource) {
		AtomicInteger recorded = new AtomicInteger();
		return new HookedDataSource(dataSource, (sql, connection) -> {
			String statement = sql.toLowerCase(Locale.ROOT).strip();
			boolean reads = statement.startsWith("select") || statement.startsWith("pragma")
					|| statement.startsWith("set ") || statement.startsWith("show ");
			if (recorded.get() >= changeSets && !reads && !statement.contains("databasechangelog")) {
				throw new SQLException("cut");
			}
		}, (sql, connection) -> {
			if (sql.toLowerCase(Locale.ROOT).strip().startsWith("insert into")
					&& sql.toLowerCase(Locale.ROOT).contains("databasechangelog ")) {
				recorded.incrementAndGet();
			}
		}).dataSource();
	}

}
