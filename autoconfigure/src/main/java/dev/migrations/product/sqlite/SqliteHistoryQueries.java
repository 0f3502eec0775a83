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

package dev.migrations.product.sqlite;

import dev.migrations.history.HistoryQueries;
import dev.migrations.history.HistoryTime;

/**
 * The history of Liquibase on SQLite, which stores a time as a text in UTC.
 */
final class SqliteHistoryQueries implements HistoryQueries {

	@Override
	public String tables() {
		return """
				select null as schema_name, m.name, m.type = 'table' as plain, true as readable,
					(select group_concat(lower(c.name)) from pragma_table_info(m.name, 'main') c) as columns
				from main.sqlite_schema m
				where m.type in ('table', 'view') and lower(m.name) in (lower(?), lower(?)) and (? is null or true)
				order by m.name
				""";
	}

	@Override
	public HistoryTime time() {
		return HistoryTime.seconds("unixepoch");
	}

}
