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

package dev.migrations.translate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.migrations.schema.Product;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.TestDatabase;

/**
 * All that a database holds, as the server itself says it, Liquibase's tables aside: also
 * what {@link CatalogOracle} does not compare, such as the cache of a sequence. The order
 * of columns is left out, since nobody can put a column back in its place.
 */
final class CatalogDump {

	private static final String H2 = """
			select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' '
			       || coalesce(cast(character_maximum_length as varchar), '') || ' ' || coalesce(cast(numeric_precision as varchar), '')
			       || ' ' || coalesce(cast(numeric_scale as varchar), '') || ' ' || coalesce(cast(datetime_precision as varchar), '')
			       || ' ' || coalesce(interval_type, '') || ' null=' || is_nullable || ' default=' || coalesce(column_default, '')
			       || ' identity=' || is_identity || coalesce(identity_generation, '') || ' generated=' || coalesce(generation_expression, '')
			       || ' comment=' || coalesce(remarks, '') || coalesce(' domain ' || domain_name, '')
			       || coalesce((select ' enum ' || listagg(value_name, ',') within group (order by value_ordinal)
			            from information_schema.enum_values v where v.object_name = c.table_name
			             and v.enum_identifier = c.dtd_identifier), '')
			       || coalesce((select ' of ' || e.data_type || coalesce(cast(e.character_maximum_length as varchar), '')
			            from information_schema.element_types e where e.object_name = c.table_name
			             and e.collection_type_identifier = c.dtd_identifier), '')
			  from information_schema.columns c where table_schema = 'PUBLIC'
			union all
			select 'table ' || table_name || ' ' || coalesce(remarks, '') from information_schema.tables where table_schema = 'PUBLIC'
			union all
			select 'constraint ' || c.table_name || ' '
			       || case when c.constraint_type = 'PRIMARY KEY' then '' else c.constraint_name end || ' ' || c.constraint_type
			       || ' ' || coalesce((select listagg(k.column_name, ',') within group (order by k.ordinal_position)
			            from information_schema.key_column_usage k where k.constraint_name = c.constraint_name), '')
			       || ' ' || coalesce((select r.unique_constraint_name || r.update_rule || r.delete_rule
			            from information_schema.referential_constraints r where r.constraint_name = c.constraint_name
			             and r.unique_constraint_name not like 'PK_%' and r.unique_constraint_name not like 'CONSTRAINT_%'), '')
			       || ' ' || coalesce((select r.delete_rule || r.update_rule
			            from information_schema.referential_constraints r where r.constraint_name = c.constraint_name), '')
			       || ' ' || coalesce((select k.check_clause from information_schema.check_constraints k
			            where k.constraint_name = c.constraint_name), '')
			  from information_schema.table_constraints c where c.table_schema = 'PUBLIC'
			union all
			select 'index ' || i.table_name || ' ' || i.index_name || ' ' || i.index_type_name || ' '
			       || (select listagg(c.column_name || c.ordering_specification, ',') within group (order by c.ordinal_position)
			             from information_schema.index_columns c where c.index_name = i.index_name)
			  from information_schema.indexes i where i.table_schema = 'PUBLIC' and not i.is_generated
			   and i.index_type_name <> 'PRIMARY KEY'
			union all
			select 'schema ' || schema_name from information_schema.schemata
			 where schema_name not in ('INFORMATION_SCHEMA', 'PUBLIC')
			union all
			select 'sequence ' || sequence_name || ' ' || start_value || ' ' || increment || ' ' || cycle_option || ' ' || cache
			       || ' ' || minimum_value || ' ' || maximum_value || ' ' || data_type
			  from information_schema.sequences where sequence_schema = 'PUBLIC' and sequence_name not like 'SYSTEM_SEQUENCE%'
			union all
			select 'domain ' || d.domain_name || ' ' || d.data_type || ' ' || d.character_maximum_length || ' '
			       || (select listagg(k.check_clause, ',') within group (order by k.check_clause)
			             from information_schema.domain_constraints c
			             join information_schema.check_constraints k on k.constraint_name = c.constraint_name
			            where c.domain_name = d.domain_name)
			  from information_schema.domains d where d.domain_schema = 'PUBLIC'
			order by 1""";

	private static final String POSTGRESQL = """
			select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' notnull='
			       || a.attnotnull::text || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' identity=' || a.attidentity::text
			       || ' generated=' || a.attgenerated::text || ' comment=' || coalesce(col_description(c.oid, a.attnum), '') as line
			  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
			 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
			union all
			select 'table ' || relname || ' ' || coalesce(obj_description(oid), '') from pg_class
			 where relnamespace = 'public'::regnamespace and relkind = 'r'
			union all
			select 'constraint ' || conrelid::regclass::text || ' ' || case when contype = 'p' then '' else conname end || ' '
			       || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
			union all
			select 'index ' || indexdef from pg_indexes i where schemaname = 'public'
			   and not exists (select 1 from pg_constraint c where c.conindid = format('%I', i.indexname)::regclass and c.contype = 'p')
			union all
			select 'schema ' || nspname from pg_namespace where nspname not like 'pg_%'
			   and nspname not in ('information_schema', 'public')
			union all
			select 'sequence ' || sequencename || ' ' || start_value || ' ' || increment_by || ' ' || min_value || ' ' || max_value
			       || ' ' || cycle::text || ' ' || cache_size || ' ' || data_type::text from pg_sequences where schemaname = 'public'
			union all
			select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
			union all
			select 'type ' || t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
			  from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
			union all
			select 'part ' || udt_name || '.' || attribute_name || ' ' || data_type || ' '
			       || coalesce(character_maximum_length, 0) || ' '
			       || coalesce(col_description(udt_name::regclass, ordinal_position::int), '')
			  from information_schema.attributes where udt_schema = 'public'
			order by 1""";

	private CatalogDump() {
	}

	static List<String> of(DataSource dataSource, Product product) {
		if (product == TestDatabase.SQLITE.product()) {
			return CatalogOracle.describe(dataSource, CatalogOracle.Leave.LIQUIBASE);
		}
		if (product == TestDatabase.MARIADB.product()) {
			return MariaDbCatalogDump.of(dataSource);
		}
		List<String> lines = new ArrayList<>();
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery((product == TestDatabase.H2.product()) ? H2 : POSTGRESQL)) {
			while (rows.next()) {
				String line = rows.getString(1);
				if (line != null && !line.toLowerCase(Locale.ROOT).contains("databasechangelog")) {
					lines.add(line);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return lines;
	}

}
