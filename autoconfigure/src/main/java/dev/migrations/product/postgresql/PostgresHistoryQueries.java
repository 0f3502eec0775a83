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

package dev.migrations.product.postgresql;

import dev.migrations.history.HistoryQueries;

/**
 * The history of Liquibase on PostgreSQL, where not everybody may read it.
 */
final class PostgresHistoryQueries implements HistoryQueries {

	@Override
	public String tables() {
		return """
				select n.nspname as schema_name, c.relname as name, c.relkind in ('r', 'p') as plain,
					pg_catalog.has_schema_privilege(n.oid, 'USAGE')
						and pg_catalog.has_table_privilege(c.oid, 'SELECT') as readable,
					(select string_agg(lower(a.attname), ',') from pg_catalog.pg_attribute a
						where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
				from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				where lower(c.relname) in (lower(?), lower(?)) and c.relkind in ('r', 'p', 'v', 'm', 'f')
					and lower(n.nspname) = lower(coalesce(?, current_schema()))
				order by 1 desc, 2 desc
				""";
	}

}
