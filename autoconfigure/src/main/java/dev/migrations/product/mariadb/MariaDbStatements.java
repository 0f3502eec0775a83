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

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * The catalog statements of MariaDB. Each takes the name of one schema, which MariaDB
 * calls a database, as each of its parameters: {@code null} for the one that the
 * connection works in. A constant name in a condition on each table is what keeps the
 * server from opening the tables of all of its databases.
 */
final class MariaDbStatements {

	/** The first version that can leave an index unused. */
	private static final int FIRST_TO_IGNORE = 1006;

	private static final int FIRST_TO_LIST_PERIODS = 1104;

	private static final String PLACE = " = coalesce(?, database())";

	static final String TABLES = """
			select nullif(table_schema, database()) as schema_name, table_name as name, table_type as kind,
				table_comment as description, table_collation,
				coalesce(create_options, '') like '%partitioned%' as partitioned,
				case when engine = 'InnoDB' then lower(row_format) end as row_format,
				nullif(coalesce(auto_increment, 1), 1) as next_id,
				nullif(concat_ws(' ', if(engine = @@default_storage_engine, null, concat('engine=', engine)),
					if(table_schema = database() and table_collation = @@collation_database, null,
						concat('collate=', table_collation)),
					nullif(trim(regexp_replace(create_options, '\\\\bpartitioned\\\\b', '')), '')), '') as settings
			from information_schema.tables where table_schema""" + PLACE + " order by table_name";

	/**
	 * What MariaDB knows of a check: a check of a column bears the name of the column.
	 */
	static final String CHECKS = """
			select nullif(constraint_schema, database()) as schema_name, table_name as name, constraint_name,
				check_clause as clause, level = 'Column' as of_column
			from information_schema.check_constraints where constraint_schema""" + PLACE;

	/**
	 * The check that a period brings along is none of its own, and is dropped with the
	 * period alone, as its two columns are.
	 */
	static final String PERIODS = """
			select nullif(table_schema, database()) as schema_name, table_name as name, period,
				start_column_name, end_column_name
			from information_schema.periods where table_schema""" + PLACE;

	static final String COLUMNS = """
			select nullif(table_schema, database()) as schema_name, table_name as name, column_name,
				column_type as type, is_nullable = 'YES' as nullable, column_default as default_value, extra,
				generation_expression as generated_as, column_comment as description,
				coalesce(collation_name, '') as column_collation
			from information_schema.columns where table_schema""" + PLACE + " order by table_name, ordinal_position";

	/**
	 * A condition of a join does not keep the server at one database: hence the query in
	 * it.
	 */
	static final String KEYS = """
			select nullif(k.table_schema, database()) as schema_name, k.table_name as name, k.constraint_name,
				k.column_name, nullif(k.referenced_table_schema, database()) as other_schema,
				k.referenced_table_name as other_table, k.referenced_column_name as other_column,
				r.delete_rule as on_delete, r.update_rule as on_update
			from information_schema.key_column_usage k left join (
				select distinct table_name, constraint_name, delete_rule, update_rule
				from information_schema.referential_constraints where constraint_schema""" + PLACE + """
			) r on r.constraint_name = k.constraint_name and r.table_name = k.table_name
			where (k.referenced_table_name is not null or k.constraint_name = 'PRIMARY') and k.table_schema""" + PLACE
			+ " order by k.table_name, k.constraint_name, k.ordinal_position";

	private static final String INDEX_PARTS = """
			select nullif(table_schema, database()) as schema_name, table_name as name, index_name,
				non_unique = 0 as is_unique, column_name, coalesce(collation, 'A') = 'D' as descending,
				sub_part, index_type, nullif(index_comment, '') as comment,""";

	private static final String OF_INDEXES = " as is_ignored from information_schema.statistics where table_schema"
			+ PLACE + " order by table_name, index_name, seq_in_index";

	static final String INDEXES = INDEX_PARTS + " false" + OF_INDEXES;

	static final String INDEXES_WITH_IGNORED = INDEX_PARTS + " ignored = 'YES'" + OF_INDEXES;

	static final String PARTITIONS = """
			select nullif(table_schema, database()) as schema_name, table_name as name, partition_name,
				partition_method as method, partition_expression as expression,
				subpartition_expression as division, partition_description as bounds,
				nullif(partition_comment, '') as comment, subpartition_name is not null as divided
			from information_schema.partitions where partition_name is not null and table_schema""" + PLACE
			+ " order by table_name, partition_ordinal_position";

	/**
	 * Beside what is not compared, the collation that new tables get, and the current
	 * schema. A trigger is looked for where its table is, since that is where the server
	 * can find it without a search.
	 */
	static final String OTHERS = """
			select 'trigger' as kind, nullif(trigger_schema, database()) as schema_name, trigger_name as name,
				event_object_table as table_name, concat(if(sql_mode = @@sql_mode, '',
					concat('set statement sql_mode = ''', sql_mode, ''' for ')), 'create ', if(definer = '@', '',
					concat('definer=', regexp_replace(definer, '^(.*)@([^@]*)$', '`\\\\1`@`\\\\2` '))), 'trigger ', if(trigger_schema = database(), '',
					concat('`', replace(trigger_schema, '`', '``'), '`.')), '`', replace(trigger_name, '`', '``'), '` ',
					lower(action_timing), ' ', lower(event_manipulation), ' on ', if(trigger_schema = database(), '',
					concat('`', replace(event_object_schema, '`', '``'), '`.')), '`',
					replace(event_object_table, '`', '``'), '` for each row ', action_statement) as statement,
				action_order as place
			from information_schema.triggers where event_object_schema"""
			+ PLACE + """

					union all
					select lower(routine_type), nullif(routine_schema, database()), routine_name, null, null, 0
					from information_schema.routines where routine_schema""" + PLACE + """

					union all
					select 'event', nullif(event_schema, database()), event_name, null, null, 0
					from information_schema.events where event_schema""" + PLACE + """

					union all
					select 'view', nullif(table_schema, database()), table_name, null, view_definition, 0
					from information_schema.views where table_schema""" + PLACE + """

					union all
					select 'collation', null, @@collation_database, database(), null, 0
					order by table_name, place
					""";

	private MariaDbStatements() {
	}

	/**
	 * Return whether a server lists its periods.
	 * @param server the server
	 * @return whether it does
	 * @throws SQLException when the server does not tell its version
	 */
	static boolean listsPeriods(DatabaseMetaData server) throws SQLException {
		return server.getDatabaseProductName().equals("MariaDB") && version(server) >= FIRST_TO_LIST_PERIODS;
	}

	/**
	 * Return the statement that lists the parts of indexes.
	 * @param server the server that runs it
	 * @return the statement
	 * @throws SQLException when the server does not tell its version
	 */
	static String indexes(DatabaseMetaData server) throws SQLException {
		int version = version(server);
		boolean ignores = server.getDatabaseProductName().equals("MariaDB") && version >= FIRST_TO_IGNORE;
		return ignores ? INDEXES_WITH_IGNORED : INDEXES;
	}

	private static int version(DatabaseMetaData server) throws SQLException {
		return server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
	}

}
