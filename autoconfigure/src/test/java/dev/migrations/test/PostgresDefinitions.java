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

import java.util.List;

import javax.sql.DataSource;

/**
 * Everything that PostgreSQL itself says of the objects of a schema, word by word, so
 * that what no reader of ours thinks of is seen too.
 */
public final class PostgresDefinitions {

	private static final String EVERYTHING = """
			with relation as (select c.*, c.oid::regclass::text as name from pg_class c
				where relnamespace = 'public'::regnamespace and relname not like 'databasechangelog%')
			select line from (
			select format('table %s %s owner %s persistence %s security %s %s identity %s options %s grants %s', name,
				relkind, relowner::regrole, relpersistence, relrowsecurity, relforcerowsecurity, relreplident,
				reloptions, relacl) as line from relation where relkind in ('r', 'p', 'v', 'm', 'f')
			union all select format('column %s.%s %s null %s default %s identity %s storage %s statistics %s options %s'
				|| ' grants %s', name, attname, format_type(atttypid, atttypmod), not attnotnull,
				pg_get_expr(d.adbin, d.adrelid), attidentity, attstorage::text || attcompression::text, attstattarget, attoptions, attacl)
				from relation r join pg_attribute a on a.attrelid = r.oid and attnum > 0 and not attisdropped
				left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind in ('r', 'p', 'v', 'm', 'f')
			union all select format('constraint %s on %s %s comment %s options %s', conname, name,
				pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint'), x.reloptions)
				from relation r join pg_constraint k on k.conrelid = r.oid left join pg_class x on x.oid = k.conindid
			union all select format('index %s comment %s clustered %s identity %s valid %s', pg_get_indexdef(i.indexrelid),
				obj_description(i.indexrelid, 'pg_class'), indisclustered, indisreplident, indisvalid)
				from relation r join pg_index i on i.indrelid = r.oid
			union all select format('comment on %s %s %s', name, (select attname
				from pg_attribute where attrelid = r.oid and attnum = objsubid and attnum > 0), description)
				from relation r join pg_description d on d.objoid = r.oid and d.classoid = 'pg_class'::regclass
				where r.relkind <> 'i'
			union all select format('trigger %s enabled %s comment %s', pg_get_triggerdef(t.oid), tgenabled,
				obj_description(t.oid, 'pg_trigger')) from relation r join pg_trigger t on t.tgrelid = r.oid
				where not tgisinternal
			union all select format('rule of %s %s enabled %s comment %s', name, pg_get_ruledef(w.oid), ev_enabled,
				obj_description(w.oid, 'pg_rewrite')) from relation r join pg_rewrite w on ev_class = r.oid
			union all select format('bounds of %s %s', name, pg_get_expr(relpartbound, oid)) from relation
				where relispartition
			union all select format('partitions of %s %s', name, pg_get_partkeydef(oid)) from relation where relkind = 'p'
			union all select format('inheritance of %s %s', name, i.inhparent::regclass)
				from relation r join pg_inherits i on i.inhrelid = r.oid
			union all select format('toast options of %s %s', name, t.reloptions)
				from relation r join pg_class t on t.oid = r.reltoastrelid where t.reloptions is not null
			union all select format('statistics of index column %s %s %s', name, attname, attstattarget)
				from relation r join pg_attribute a on a.attrelid = r.oid where relkind in ('i', 'I') and attstattarget >= 0
			union all select format('function %s owner %s grants %s comment %s', pg_get_functiondef(oid),
				proowner::regrole, proacl, obj_description(oid, 'pg_proc')) from pg_proc
				where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
			union all select format('type %s of %s default %s collation %s constraints %s labels %s comment %s',
				oid::regtype, format_type(typbasetype, typtypmod), typdefault, typcollation::regcollation,
				(select array_agg(conname || ' ' || pg_get_constraintdef(k.oid)) from pg_constraint k where contypid = t.oid),
				(select array_agg(enumlabel order by enumsortorder) from pg_enum where enumtypid = t.oid),
				obj_description(oid, 'pg_type')) from pg_type t
				where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'r')
			union all select format('publication %s of %s', to_jsonb(p) - 'oid', (select array_agg(concat_ws(' ',
				prrelid::regclass, (select array_agg(attname order by attnum) from pg_attribute a
					where attrelid = prrelid and attnum = any(prattrs)), pg_get_expr(prqual, prrelid)) order by prrelid)
				from pg_publication_rel g where prpubid = p.oid)) from pg_publication p
			union all select format('event trigger %s on %s tags %s enabled %s comment %s', evtname, evtevent, evttags,
				evtenabled, obj_description(oid, 'pg_event_trigger')) from pg_event_trigger
			union all select format('default grants of %s in %s %s', defaclobjtype, defaclnamespace, defaclacl)
				from pg_default_acl
			union all select format('foreign table %s %s options %s', name, srvname, ftoptions)
				from relation r join pg_foreign_table f on ftrelid = r.oid join pg_foreign_server s on s.oid = ftserver
			union all select format('policy %s on %s %s %s %s using %s check %s comment %s', polname, name, polpermissive,
				polcmd, (select array_agg(coalesce(o.rolname, 'public')) from unnest(polroles) p left join pg_roles o
					on o.oid = p), pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid),
				obj_description(p.oid, 'pg_policy')) from relation r join pg_policy p on polrelid = r.oid
			union all select format('statistics %s target %s owner %s comment %s', pg_get_statisticsobjdef(s.oid),
				to_jsonb(s) ->> 'stxstattarget', stxowner::regrole, obj_description(s.oid, 'pg_statistic_ext'))
				from relation r join pg_statistic_ext s on stxrelid = r.oid
			union all select format('sequence %s %s owner %s grants %s owned by %s', name, (select s from (
					select seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle, (
						select last_value from pg_sequences q where q.schemaname = 'public'
						and q.sequencename = r.relname)) s), relowner::regrole, relacl, (select refobjid::regclass || '.'
						|| attname from pg_depend d join pg_attribute a on a.attrelid = refobjid
						and a.attnum = refobjsubid where d.objid = r.oid and d.deptype in ('a', 'i')
						and d.refclassid = 'pg_class'::regclass))
				from relation r join pg_sequence on seqrelid = r.oid
			) everything order by line
			""";

	private PostgresDefinitions() {
	}

	/**
	 * Return a line for everything in the schema {@code public}, the history aside.
	 * @param dataSource the database
	 * @return the lines, sorted
	 */
	public static List<String> of(DataSource dataSource) {
		return Rows.of(dataSource, EVERYTHING);
	}

}
