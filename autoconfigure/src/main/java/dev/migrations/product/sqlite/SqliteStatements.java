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

/**
 * The catalog statements of SQLite. Its pragmas are joined as functions, so that the
 * number of statements does not depend on the number of tables.
 */
final class SqliteStatements {

	/** Asked once: the list would be made anew for every row of a join. */
	private static final String LISTED = """
			with l as materialized (select name, type, wr, strict from pragma_table_list where schema = 'main')
			""";

	/** Everything but what belongs to SQLite itself, tables first. */
	static final String OBJECTS = LISTED + """
			select m.type, m.name, m.tbl_name, m.sql, l.type as kind, l.wr as without_rowid, l.strict
			from main.sqlite_schema m left join l on l.name = m.name and m.type in ('table', 'view')
			where m.type <> 'index' and m.name not like 'sqlite\\_%' escape '\\'
			order by m.type = 'trigger', m.name
			""";

	private static final String TABLES = """
			from main.sqlite_schema m join l on l.name = m.name and l.type = 'table' and m.type = 'table'
				and m.name not like 'sqlite\\_%' escape '\\'
			""";

	static final String COLUMNS = LISTED + """
			select m.name as table_name, c.name, c.type, c."notnull" as not_null, c.dflt_value, c.pk, c.hidden
			""" + TABLES + """
			join pragma_table_xinfo(m.name, 'main') c
			order by m.name, c.cid
			""";

	/** What can be read like a table; a single broken view makes the statement fail. */
	static final String COLUMNS_OF_VIEWS = LISTED + """
			select m.name as table_name, c.name
			from main.sqlite_schema m join l on l.name = m.name and l.type <> 'table'
			join pragma_table_xinfo(m.name, 'main') c
			where m.type in ('table', 'view') and c.hidden <> 1
			order by m.name, c.cid
			""";

	static final String INDEXES = LISTED + """
			select m.name as table_name, i.name as index_name, i."unique" as is_unique, i.origin, i.partial,
				s.sql, x.name as column_name, x."desc" as descending, upper(x.coll) as collation
			""" + TABLES + """
			join pragma_index_list(m.name, 'main') i join pragma_index_xinfo(i.name, 'main') x
			left join main.sqlite_schema s on s.type = 'index' and s.name = i.name
			where x.key
			order by m.name, i.name, x.seqno
			""";

	/** SQLite numbers them from the last to the first. */
	static final String FOREIGN_KEYS = LISTED + """
			select m.name as table_name, f.id, f."table" as other_table, f."from" as column_name,
				f."to" as other_column, f.on_update, f.on_delete, f.match
			""" + TABLES + """
			join pragma_foreign_key_list(m.name, 'main') f
			order by m.name, f.id desc, f.seq
			""";

	private SqliteStatements() {
	}

}
