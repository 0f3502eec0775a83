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
				left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind in ('r', 'p', 'v')
			union all select format('constraint %s on %s %s comment %s options %s', conname, name,
				pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint'), x.reloptions)
				from relation r join pg_constraint k on k.conrelid = r.oid left join pg_class x on x.oid = k.conindid
			union all select format('index %s comment %s clustered %s identity %s valid %s', pg_get_indexdef(i.indexrelid),
				obj_description(i.indexrelid, 'pg_class'), indisclustered, indisreplident, indisvalid)
				from relation r join pg_index i on i.indrelid = r.oid
			union all select format('comment on %s %s %s', name, objsubid, description)
				from relation r join pg_description d on d.objoid = r.oid and d.classoid = 'pg_class'::regclass
				where r.relkind <> 'i'
			union all select format('trigger %s enabled %s comment %s', pg_get_triggerdef(t.oid), tgenabled,
				obj_description(t.oid, 'pg_trigger')) from relation r join pg_trigger t on t.tgrelid = r.oid
				where not tgisinternal
			union all select format('rule %s', pg_get_ruledef(w.oid)) from relation r join pg_rewrite w on ev_class = r.oid
			union all select format('policy %s on %s %s %s %s using %s check %s comment %s', polname, name, polpermissive,
				polcmd, (select array_agg(coalesce(o.rolname, 'public')) from unnest(polroles) p left join pg_roles o
					on o.oid = p), pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid),
				obj_description(p.oid, 'pg_policy')) from relation r join pg_policy p on polrelid = r.oid
			union all select format('statistics %s', pg_get_statisticsobjdef(s.oid))
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
