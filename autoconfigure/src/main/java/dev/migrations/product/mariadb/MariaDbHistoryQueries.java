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

package dev.migrations.product.mariadb;

import dev.migrations.history.HistoryQueries;
import dev.migrations.history.HistoryTime;

/**
 * The history of Liquibase on MariaDB.
 */
final class MariaDbHistoryQueries implements HistoryQueries {

	@Override
	public String tables() {
		return """
				select t.table_schema as schema_name, t.table_name as name,
					t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED') as plain, true as readable,
					(select group_concat(lower(c.column_name)) from information_schema.columns c
						where c.table_schema = t.table_schema and c.table_name = t.table_name) as columns
				from information_schema.tables t
				where lower(t.table_name) in (lower(?), lower(?)) and t.table_schema = coalesce(?, database())
				order by 1, 2
				""";
	}

	@Override
	public HistoryTime time() {
		return HistoryTime.seconds("unix_timestamp");
	}

}
