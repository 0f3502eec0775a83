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

/**
 * The catalog statements of PostgreSQL, version 12 and later. Each takes the names of the
 * further schemas as its only parameter and gives {@code null} as the name of the schema
 * that the connection starts in. What an extension owns, and partitions, are left out.
 */
final class PostgresStatements {

	static final String PLACE = """
			with place as (
				select oid, nullif(nspname, current_schema())::text as name, nspname from pg_catalog.pg_namespace
				where (nspname = current_schema() or nspname = any(?::text[]))
					and nspname <> 'information_schema' and nspname !~ '^pg_'),
			relation as (
				select c.oid, p.name as schema_name, c.relname::text as name, c.relkind, c.relrowsecurity
				from pg_catalog.pg_class c join place p on p.oid = c.relnamespace
				where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and not exists (
					select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass
					and d.objid = c.oid and d.deptype = 'e'))
			""";

	/**
	 * Comes first, and sets what expressions look like until the transaction ends: the
	 * same whoever reads them, and wherever.
	 */
	static final String RELATIONS = PLACE + """
			select r.schema_name, r.name, d.description,
				case r.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
					else 'table' end as kind,
				case when r.relkind = 'p' then 'how it is partitioned is not compared'
					when exists (select from pg_catalog.pg_inherits i where i.inhrelid = r.oid)
					then 'inheritance is not compared' end as note,
				r.relrowsecurity as row_security,
				(select concat(set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, MDY', true),
					set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
					set_config('quote_all_identifiers', 'off', true))) as settings
			from relation r left join pg_catalog.pg_description d on d.objoid = r.oid and d.objsubid = 0
				and d.classoid = 'pg_catalog.pg_class'::regclass
			""";

	static final String COLUMNS = PLACE + """
			select r.schema_name, r.name, a.attname::text as column_name,
				case t.typtype when 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod)
					else pg_catalog.format_type(a.atttypid, a.atttypmod) end as type,
				not (a.attnotnull or t.typnotnull) as nullable,
				case when a.attgenerated = '' and not s.owned then e.text end as default_value,
				case when a.attgenerated <> '' then e.text end as generated_as,
				a.attidentity <> '' or s.owned as identity, d.description,
				case t.typtype when 'd' then pg_catalog.format_type(a.atttypid, null) end as domain,
				case a.attgenerated when 's' then 'STORED' when 'v' then 'VIRTUAL' end as storage,
				(select case l.collnamespace when 'pg_catalog'::regnamespace then ''
						else quote_ident(l.collnamespace::regnamespace::text) || '.' end || quote_ident(l.collname)
					from pg_catalog.pg_collation l where l.oid = a.attcollation
					and a.attcollation <> t.typcollation) as collation
			from relation r
			join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
			join pg_catalog.pg_type t on t.oid = a.atttypid
			left join pg_catalog.pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
			left join pg_catalog.pg_description d on d.objoid = r.oid and d.objsubid = a.attnum
				and d.classoid = 'pg_catalog.pg_class'::regclass
			cross join lateral (select pg_catalog.pg_get_expr(f.adbin, f.adrelid) as text) e
			cross join lateral (select coalesce(e.text, '') ~ '^nextval\\(' and exists (
				select from pg_catalog.pg_depend n join pg_catalog.pg_depend o on o.objid = n.refobjid
					and o.classid = 'pg_catalog.pg_class'::regclass
				where n.classid = 'pg_catalog.pg_attrdef'::regclass and n.objid = f.oid
					and n.refclassid = 'pg_catalog.pg_class'::regclass and o.refobjid = r.oid
					and o.refobjsubid = a.attnum and o.deptype = 'a') as owned) s
			order by 1, 2, a.attnum
			""";

	/**
	 * The definition is given where the other values do not account for all of it: where
	 * it differs from what they give in the words of the server.
	 */
	static final String CONSTRAINTS = PLACE + """
			select r.schema_name, r.name, c.conname::text as constraint_name, c.contype::text as kind,
				k.columns, case c.contype when 'c' then pg_catalog.pg_get_expr(c.conbin, c.conrelid) end as condition,
				nullif(n.nspname, current_schema())::text as other_schema, o.relname::text as other_table,
				f.columns as other_columns, c.confdeltype::text as on_delete, c.confupdtype::text as on_update,
				c.condeferrable as deferrable, c.condeferred as deferred, d.description,
				array_remove(array[case when z.indisclustered then 'cluster on' end,
					case when z.indisreplident then 'replica identity using index' end], null) as marks,
				nullif(w.own || coalesce(' WITH (' || array_to_string(x.reloptions, ', ') || ')', '') || w.rest,
					case c.contype when 'c' then 'CHECK (' || pg_catalog.pg_get_expr(c.conbin, c.conrelid) || ')'
						when 'p' then 'PRIMARY KEY (' || k.list || ')' when 'u' then 'UNIQUE (' || k.list || ')'
						when 'f' then 'FOREIGN KEY (' || k.list || ') REFERENCES ' || c.confrelid::regclass || '('
							|| f.list || ')' || case c.confupdtype when 'r' then ' ON UPDATE RESTRICT'
								when 'c' then ' ON UPDATE CASCADE' when 'n' then ' ON UPDATE SET NULL'
								when 'd' then ' ON UPDATE SET DEFAULT' else '' end
							|| case c.confdeltype when 'r' then ' ON DELETE RESTRICT' when 'c' then ' ON DELETE CASCADE'
								when 'n' then ' ON DELETE SET NULL' when 'd' then ' ON DELETE SET DEFAULT' else '' end
							|| case when c.condeferrable then ' DEFERRABLE' else '' end
							|| case when c.condeferred then ' INITIALLY DEFERRED' else '' end end) as definition,
				c.contype in ('p', 'u') and c.condeferrable as deferrable_key, not c.convalidated as not_valid,
				c.confmatchtype = 'f' as match_full, c.connoinherit and c.contype = 'c' as no_inherit,
				c.contype = 'u' and pg_catalog.pg_get_constraintdef(c.oid) ~ '^UNIQUE NULLS NOT DISTINCT' as null_once
			from relation r join pg_catalog.pg_constraint c on c.conrelid = r.oid
			cross join lateral (select array_agg(a.attname::text order by p.position) as columns,
				string_agg(quote_ident(a.attname), ', ' order by p.position) as list
				from unnest(c.conkey) with ordinality p(attnum, position)
				join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = p.attnum) k
			cross join lateral (select array_agg(a.attname::text order by p.position) as columns,
				string_agg(quote_ident(a.attname), ', ' order by p.position) as list
				from unnest(c.confkey) with ordinality p(attnum, position)
				join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = p.attnum) f
			cross join lateral (select pg_catalog.pg_get_constraintdef(c.oid) as own) t
			cross join lateral (select regexp_replace(t.own, '( DEFERRABLE)?( INITIALLY DEFERRED)?( NOT VALID)?$', '')
				as own) v
			cross join lateral (select v.own, substr(t.own, length(v.own) + 1) as rest) w
			left join pg_catalog.pg_class x on x.oid = c.conindid and c.contype in ('p', 'u')
			left join pg_catalog.pg_index z on z.indexrelid = x.oid
			left join pg_catalog.pg_description d on d.objoid = c.oid
				and d.classoid = 'pg_catalog.pg_constraint'::regclass
			left join pg_catalog.pg_class o on o.oid = c.confrelid
			left join pg_catalog.pg_namespace n on n.oid = o.relnamespace
			where c.contype in ('p', 'u', 'f', 'c', 'x') and c.conparentid = 0
			""";

	static final String INDEXES = PLACE + """
			select r.schema_name, r.name, i.relname::text as index_name, x.indisunique as is_unique,
				x.indisvalid as valid, f.text as definition, d.description, nullif(substr(f.text,
					length(case when left(f.text, length(h.text)) = h.text then h.text else g.text end) + 1),
					'USING btree (' || c.list || ')') as details,
				c.columns, x.indoption::text as options,
				array_remove(array[case when x.indisclustered then 'cluster on' end,
					case when x.indisreplident then 'replica identity using index' end], null) as marks,
				m.amname = 'btree' and x.indpred is null and x.indexprs is null and x.indnatts = x.indnkeyatts
				and not exists (select from unnest(x.indoption::int2[]) p where p not in (0, 3))
				and not exists (select from unnest(x.indclass::oid[]) p join pg_catalog.pg_opclass c on c.oid = p
					where not c.opcdefault)
				and not exists (select from unnest(x.indkey::int2[], x.indcollation::oid[]) k(attnum, collation_id)
					join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum = k.attnum
					where k.collation_id <> a.attcollation)
				and pg_catalog.pg_get_indexdef(x.indexrelid) !~ 'NULLS NOT DISTINCT$' as plain
			from relation r join pg_catalog.pg_index x on x.indrelid = r.oid and r.relkind in ('r', 'p')
			join pg_catalog.pg_class i on i.oid = x.indexrelid join pg_catalog.pg_am m on m.oid = i.relam
			cross join lateral (select array_agg(a.attname::text order by k.position) as columns,
				string_agg(quote_ident(a.attname) || case k.option when 3 then ' DESC' else '' end, ', '
					order by k.position) as list
				from unnest(x.indkey::int2[], x.indoption::int2[]) with ordinality k(attnum, option, position)
				join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum = k.attnum) c
			cross join lateral (select pg_catalog.pg_get_indexdef(x.indexrelid) as text) f
			cross join lateral (select 'CREATE ' || case when x.indisunique then 'UNIQUE ' else '' end || 'INDEX '
				|| quote_ident(i.relname) || ' ON ' || case r.relkind when 'p' then 'ONLY ' else '' end as text) e
			cross join lateral (select e.text || r.oid::regclass || ' ' as text) h
			cross join lateral (select e.text || quote_ident(i.relnamespace::regnamespace::text) || '.'
				|| quote_ident(r.name) || ' ' as text) g
			left join pg_catalog.pg_description d on d.objoid = i.oid and d.objsubid = 0
				and d.classoid = 'pg_catalog.pg_class'::regclass
			where not exists (select from pg_catalog.pg_constraint c where c.conindid = x.indexrelid
				and c.conrelid = r.oid and c.contype in ('p', 'u', 'x'))
			""";

	static final String OTHERS = PLACE
			+ """
					, member as (select objid, classid from pg_catalog.pg_depend where deptype = 'e')
					select case when o.table_name is null then 'sequence' else 'serial' end as kind,
						p.name as schema_name, c.relname::text as name, o.table_name,
						s.seqstart as start, s.seqincrement as increment, o.labels,
						nullif(concat_ws(' ',
							case when s.seqtypid <> 'bigint'::regtype then 'as ' || pg_catalog.format_type(s.seqtypid, null) end,
							case when s.seqmin <> case when s.seqincrement > 0 then 1 else - b.most - 1 end
								then 'minvalue ' || s.seqmin end,
							case when s.seqmax <> case when s.seqincrement > 0 then b.most else -1 end
								then 'maxvalue ' || s.seqmax end,
							case when s.seqcache <> 1 then 'cache ' || s.seqcache end,
							case when s.seqcycle then 'cycle' end), '') as options
					from place p join pg_catalog.pg_class c on c.relnamespace = p.oid
					join pg_catalog.pg_sequence s on s.seqrelid = c.oid
					cross join lateral (select case s.seqtypid when 'smallint'::regtype then 32767
						when 'integer'::regtype then 2147483647 else 9223372036854775807 end as most) b
					left join lateral (select t.relname::text as table_name,
							array[a.attname::text, pg_catalog.pg_get_expr(f.adbin, f.adrelid)] as labels
						from pg_catalog.pg_depend d
						join pg_catalog.pg_class t on t.oid = d.refobjid
						join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
						join pg_catalog.pg_attrdef f on f.adrelid = d.refobjid and f.adnum = d.refobjsubid
						join pg_catalog.pg_depend n on n.classid = 'pg_catalog.pg_attrdef'::regclass and n.objid = f.oid
							and n.refclassid = 'pg_catalog.pg_class'::regclass and n.refobjid = c.oid
						where d.objid = c.oid and d.deptype = 'a' and d.classid = 'pg_catalog.pg_class'::regclass
							and pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(') o on true
					where not exists (select from member m where m.objid = c.oid
							and m.classid = 'pg_catalog.pg_class'::regclass)
						and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid and d.deptype = 'i'
							and d.classid = 'pg_catalog.pg_class'::regclass)
					union all
					select case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'r' then 'range type'
							else 'composite type' end, p.name, t.typname::text, null, 0, 0,
						case when c.relkind = 'c' then (select array_agg(w.word order by a.attnum, w.place)
							from pg_catalog.pg_attribute a cross join lateral (values (0, a.attname::text),
								(1, pg_catalog.format_type(a.atttypid, a.atttypmod))) w(place, word)
							where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
						else (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_catalog.pg_enum e
							where e.enumtypid = t.oid) end, null
					from place p join pg_catalog.pg_type t on t.typnamespace = p.oid
					left join pg_catalog.pg_class c on c.oid = t.typrelid
					where (t.typtype in ('e', 'd', 'r') or c.relkind = 'c') and not exists (select from member m
						where m.objid = t.oid and m.classid = 'pg_catalog.pg_type'::regclass)
					union all
					select 'trigger', r.schema_name, t.tgname::text, r.name, 0, 0, null, null
					from relation r join pg_catalog.pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
					union all
					select 'rule', r.schema_name, w.rulename::text, r.name, 0, 0, null, null
					from relation r join pg_catalog.pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN'
					union all
					select 'policy', r.schema_name, y.polname::text, r.name, 0, 0, null, null
					from relation r join pg_catalog.pg_policy y on y.polrelid = r.oid
					""";

	private PostgresStatements() {
	}

}
