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
 * What hangs on the tables and sequences of PostgreSQL and goes with them, each with the
 * statement that makes it again, and what reads them, without one. The server has words
 * for most of it; policies, grants and settings are put together as {@code pg_dump} does.
 */
final class PostgresDependents {

	/**
	 * Comes in the order in which it can be made: the owner last, and only one that does
	 * not own the database too, since that one has another name elsewhere. Where there is
	 * no statement, the step is the kind of the use.
	 */
	static final String STATEMENT = PostgresStatements.PLACE
			+ """
					, object as (
						select c.*, p.name as schema_name, c.relname::text as name, c.oid::regclass::text as sql,
							case c.relkind when 'S' then 'sequence' else 'table' end as kind
						from pg_catalog.pg_class c join place p on p.oid = c.relnamespace
						where c.relkind in ('r', 'p', 'S') and not c.relispartition),
					owned as (
						select o.schema_name, o.name, o.sql, a.attname::text as column_name, a.attidentity <> '' as identity,
							a.attidentity = 'a' as always, q.oid, q.oid::regclass::text as sequence, q.relname,
							q.relacl, q.relowner, case when a.attidentity <> '' then 'identity of ' || a.attname
								else 'sequence ' || q.relname end as own_name,
							o.relnamespace, a.attidentity <> '' or exists (
								select from pg_catalog.pg_attrdef f join pg_catalog.pg_depend n on n.objid = f.oid
								where f.adrelid = o.oid and f.adnum = a.attnum and n.refobjid = q.oid
									and n.classid = 'pg_catalog.pg_attrdef'::regclass
									and n.refclassid = 'pg_catalog.pg_class'::regclass
									and pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(') as generates,
							pg_catalog.format_type(s.seqtypid, null) as type, s.seqstart = 1 and s.seqincrement = 1
								and s.seqmin = 1 and s.seqcache = 1 and not s.seqcycle and s.seqmax = case s.seqtypid::regtype::text
									when 'smallint' then 32767 when 'integer' then 2147483647 else 9223372036854775807 end as plain,
							array[format('start with %s', s.seqstart), format('increment by %s', s.seqincrement),
								format('minvalue %s', s.seqmin), format('maxvalue %s', s.seqmax),
								format('cache %s', s.seqcache), case when s.seqcycle then 'cycle' else 'no cycle' end] as options
						from object o join pg_catalog.pg_attribute a on a.attrelid = o.oid and not a.attisdropped
						join pg_catalog.pg_depend d on d.refobjid = o.oid and d.refobjsubid = a.attnum
							and d.deptype in ('a', 'i') and d.classid = 'pg_catalog.pg_class'::regclass
							and d.refclassid = 'pg_catalog.pg_class'::regclass
						join pg_catalog.pg_class q on q.oid = d.objid and q.relkind = 'S'
						join pg_catalog.pg_sequence s on s.seqrelid = q.oid),
					dependent as (
						select schema_name, name, column_name, -4 as step, 'sequence ' || relname as dependent,
							format('alter table %s alter column %I drop identity', sql, column_name) as statement
						from owned where generates and not identity
						union all select schema_name, name, column_name, -3, 'sequence ' || relname,
							format('create sequence %s as %s %s', sequence, type, array_to_string(options, ' '))
						from owned where generates and not identity
						union all select schema_name, name, column_name, -2, 'sequence ' || relname,
							format('alter table %s alter column %I set default nextval(%L::regclass)', sql, column_name, sequence)
						from owned where generates and not identity
						union all select schema_name, name, column_name, case when generates then -1 else 10 end,
							'owned sequence ' || relname,
							format('alter sequence %s owned by %s.%I', sequence, sql, column_name)
						from owned where not identity
						union all select schema_name, name, column_name, -4, 'identity of ' || column_name,
							format('alter table %s alter column %I set generated always', sql, column_name)
						from owned where always
						union all select schema_name, name, column_name, -3, 'identity of ' || column_name,
							format('alter table %s alter column %I set %s', sql, column_name, array_to_string(options, ' set '))
						from owned where identity and not plain
						union all select schema_name, name, column_name, -2, 'identity of ' || column_name,
							format('alter sequence %s%I rename to %I', case when schema_name is null then ''
								else quote_ident(schema_name) || '.' end, name || '_' || column_name || '_seq', relname)
						from owned where identity and relname <> name || '_' || column_name || '_seq'
							and octet_length(name || '_' || column_name || '_seq') < 64
						union all select schema_name, name, column_name, 6, case when identity then 'identity of ' || column_name
								else 'sequence ' || relname end, format('select setval(%L, %s)', sequence, v.value)
						from owned cross join lateral (select case when generates and
							pg_catalog.has_sequence_privilege(oid, 'select, usage')
							then pg_catalog.pg_sequence_last_value(oid) end as value) v where v.value is not null
						union all select w.schema_name, w.name, w.column_name, 6, w.own_name,
							format('comment on sequence %s is %L', w.sequence, d.description)
						from owned w join pg_catalog.pg_description d on d.objoid = w.oid and d.objsubid = 0
							and d.classoid = 'pg_catalog.pg_class'::regclass
						where w.generates
						union all select w.schema_name, w.name, w.column_name, 8, w.own_name,
							format('grant %s on sequence %s to %s', lower(a.privilege_type), w.sequence, case a.grantee
								when 0 then 'public' else quote_ident(r.rolname) end)
							|| case when a.is_grantable then ' with grant option' else '' end
						from owned w cross join pg_catalog.aclexplode(w.relacl) a
						left join pg_catalog.pg_roles r on r.oid = a.grantee
						where w.generates and a.grantee <> w.relowner
						union all select schema_name, name, null::text, 1, 'options',
							format('alter table %s set (%s)', sql, array_to_string(reloptions, ', '))
						from object where relkind = 'r' and reloptions is not null
						union all select schema_name, name, null, 1, 'unlogged', format('alter table %s set unlogged', sql)
						from object where relkind = 'r' and relpersistence = 'u'
						union all select schema_name, name, null, 1, 'of type ' || reloftype::regtype,
							format('alter table %s of %s', sql, reloftype::regtype)
						from object where reloftype <> 0
						union all select o.schema_name, o.name, null, 1, 'options', format('alter table %s set (%s)', o.sql,
							(select string_agg('toast.' || option, ', ') from unnest(t.reloptions) option))
						from object o join pg_catalog.pg_class t on t.oid = o.reltoastrelid where t.reloptions is not null
						union all select schema_name, name, null, 2, 'row security',
							format('alter table %s enable row level security', sql) from object where relrowsecurity
						union all select schema_name, name, null, 2, 'row security',
							format('alter table %s force row level security', sql) from object where relforcerowsecurity
						union all select o.schema_name, o.name, a.attname::text, 3, 'storage of ' || a.attname,
							format('alter table %s alter column %I set storage %s', o.sql, a.attname,
								case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main'
									else 'extended' end)
						from object o join pg_catalog.pg_attribute a on a.attrelid = o.oid
						join pg_catalog.pg_type t on t.oid = a.atttypid
						where o.kind = 'table' and a.attnum > 0 and not a.attisdropped and a.attstorage <> t.typstorage
						union all select o.schema_name, o.name, a.attname::text, 3, 'compression of ' || a.attname,
							format('alter table %s alter column %I set compression %s', o.sql, a.attname,
								case to_jsonb(a) ->> 'attcompression' when 'l' then 'lz4' else 'pglz' end)
						from object o join pg_catalog.pg_attribute a on a.attrelid = o.oid
						where o.kind = 'table' and a.attnum > 0 and not a.attisdropped
							and coalesce(to_jsonb(a) ->> 'attcompression', '') <> ''
						union all select o.schema_name, o.name, a.attname::text, 3, 'statistics target of ' || a.attname,
							format('alter table %s alter column %I set statistics %s', o.sql, a.attname, a.attstattarget)
						from object o join pg_catalog.pg_attribute a on a.attrelid = o.oid
						where o.kind = 'table' and a.attnum > 0 and not a.attisdropped and a.attstattarget >= 0
						union all select o.schema_name, o.name, a.attname::text, 3, 'options of ' || a.attname,
							format('alter table %s alter column %I set (%s)', o.sql, a.attname,
								array_to_string(a.attoptions, ', '))
						from object o join pg_catalog.pg_attribute a on a.attrelid = o.oid
						where o.kind = 'table' and a.attoptions is not null and not a.attisdropped
						union all select o.schema_name, o.name, null, 4, 'policy ' || y.polname,
							format('create policy %I on %s as %s for %s to %s', y.polname, o.sql,
								case when y.polpermissive then 'permissive' else 'restrictive' end,
								case y.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
									when 'd' then 'delete' else 'all' end,
								(select string_agg(case p.role when 0 then 'public' else quote_ident(r.rolname) end, ', ')
									from unnest(y.polroles) p(role) left join pg_catalog.pg_roles r on r.oid = p.role))
							|| coalesce(' using (' || pg_catalog.pg_get_expr(y.polqual, y.polrelid) || ')', '')
							|| coalesce(' with check (' || pg_catalog.pg_get_expr(y.polwithcheck, y.polrelid) || ')', '')
						from object o join pg_catalog.pg_policy y on y.polrelid = o.oid
						union all select o.schema_name, o.name, null, 4, 'trigger ' || t.tgname,
							pg_catalog.pg_get_triggerdef(t.oid)
						from object o join pg_catalog.pg_trigger t on t.tgrelid = o.oid where not t.tgisinternal
						union all select o.schema_name, o.name, null, 5, 'state of trigger ' || t.tgname,
							format('alter table %s %s trigger %I', o.sql, case t.tgenabled when 'D' then 'disable'
								when 'R' then 'enable replica' else 'enable always' end, t.tgname)
						from object o join pg_catalog.pg_trigger t on t.tgrelid = o.oid
						where not t.tgisinternal and t.tgenabled <> 'O'
						union all select o.schema_name, o.name, null, 4, 'rule ' || w.rulename,
							rtrim(pg_catalog.pg_get_ruledef(w.oid), ';')
						from object o join pg_catalog.pg_rewrite w on w.ev_class = o.oid
						union all select o.schema_name, o.name, null, 5, 'state of rule ' || w.rulename,
							format('alter table %s %s rule %I', o.sql, case w.ev_enabled when 'D' then 'disable'
								when 'R' then 'enable replica' else 'enable always' end, w.rulename)
						from object o join pg_catalog.pg_rewrite w on w.ev_class = o.oid where w.ev_enabled <> 'O'
						union all select o.schema_name, o.name, a.attname::text, 5, 'statistics target of index ' || i.relname,
							format('alter index %s alter column %s set statistics %s', i.oid::regclass, b.attnum,
								b.attstattarget)
						from object o join pg_catalog.pg_index x on x.indrelid = o.oid
						join pg_catalog.pg_class i on i.oid = x.indexrelid
						join pg_catalog.pg_attribute b on b.attrelid = i.oid and b.attstattarget >= 0
						left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = any(x.indkey::int2[])
						union all select o.schema_name, o.name, k.column_name, t.step, 'statistics ' || s.stxname, t.statement
						from object o join pg_catalog.pg_statistic_ext s on s.stxrelid = o.oid
						join pg_catalog.pg_namespace n on n.oid = s.stxnamespace
						cross join lateral (
							select 4 as step, pg_catalog.pg_get_statisticsobjdef(s.oid) as statement
							union all select 5, format('alter statistics %I.%I set statistics %s', n.nspname, s.stxname,
								to_jsonb(s) ->> 'stxstattarget')
							where (to_jsonb(s) ->> 'stxstattarget')::int >= 0
							union all select 6, format('comment on statistics %I.%I is %L', n.nspname, s.stxname, description)
							from pg_catalog.pg_description where objoid = s.oid and classoid = 'pg_catalog.pg_statistic_ext'::regclass
							union all select 9, format('alter statistics %I.%I owner to %I', n.nspname, s.stxname, rolname)
							from pg_catalog.pg_roles where oid = s.stxowner
								and oid <> (select datdba from pg_catalog.pg_database where datname = current_database())) t
						left join lateral (select a.attname::text as column_name from pg_catalog.pg_attribute a
							where a.attrelid = o.oid and a.attnum = any(s.stxkeys::int2[])) k on true
						union all select o.schema_name, o.name, k.column_name, t.step, 'constraint ' || c.conname, t.statement
						from object o join pg_catalog.pg_constraint c on c.conrelid = o.oid and c.contype = 'x'
						cross join lateral (
							select 4 as step, format('alter table %s add constraint %I %s', o.sql, c.conname,
								pg_catalog.pg_get_constraintdef(c.oid)) as statement
							union all select 6, format('comment on constraint %I on %s is %L', c.conname, o.sql, description)
							from pg_catalog.pg_description
							where objoid = c.oid and classoid = 'pg_catalog.pg_constraint'::regclass) t
						left join lateral (select a.attname::text as column_name from pg_catalog.pg_attribute a
							where a.attrelid = o.oid and a.attnum = any(c.conkey)) k on true
						union all select o.schema_name, o.name, null, 6, 'replica identity',
							format('alter table %s replica identity %s', o.sql, case o.relreplident when 'f' then 'full'
								when 'n' then 'nothing' else 'using index ' || (select quote_ident(i.relname)
									from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid
									where x.indrelid = o.oid and x.indisreplident) end)
						from object o where o.kind = 'table' and o.relreplident <> 'd'
						union all select o.schema_name, o.name, null, 6, 'cluster',
							format('alter table %s cluster on %I', o.sql, i.relname)
						from object o join pg_catalog.pg_index x on x.indrelid = o.oid and x.indisclustered
						join pg_catalog.pg_class i on i.oid = x.indexrelid
						union all select o.schema_name, o.name, null, 6, 'comment on ' || c.what,
							format('comment on %s is %L', c.what || c.place, d.description)
						from object o cross join lateral (
							select 'trigger ' || quote_ident(tgname) as what, ' on ' || o.sql as place, oid,
								'pg_catalog.pg_trigger'::regclass as class
							from pg_catalog.pg_trigger where tgrelid = o.oid and not tgisinternal
							union all select 'policy ' || quote_ident(polname), ' on ' || o.sql, oid,
								'pg_catalog.pg_policy'::regclass from pg_catalog.pg_policy where polrelid = o.oid
							union all select 'rule ' || quote_ident(rulename), ' on ' || o.sql, oid,
								'pg_catalog.pg_rewrite'::regclass from pg_catalog.pg_rewrite where ev_class = o.oid
							union all select 'sequence ' || o.sql, '', o.oid, 'pg_catalog.pg_class'::regclass
								where o.kind = 'sequence') c
						join pg_catalog.pg_description d on d.objoid = c.oid and d.classoid = c.class and d.objsubid = 0
						union all select o.schema_name, o.name, null, 6, 'value',
							format('select setval(%L, %s)', o.sql, v.value)
						from object o cross join lateral (select case when o.kind = 'sequence' and
							pg_catalog.has_sequence_privilege(o.oid, 'select, usage')
							then pg_catalog.pg_sequence_last_value(o.oid) end as value) v where v.value is not null
						union all select o.schema_name, o.name, null, 6, 'inheritance of ' || o.name,
						format('alter table %s inherit %s', o.sql, i.inhparent::regclass)
					from object o join pg_catalog.pg_inherits i on i.inhrelid = o.oid
					union all select o.schema_name, o.name, null, 7, 'publication ' || p.pubname,
							format('alter publication %I add table %s', p.pubname, o.sql)
							|| coalesce((select ' (' || string_agg(quote_ident(n), ', ') || ')'
								from jsonb_array_elements_text(case when to_jsonb(r) ->> 'prattrs' is not null
									then to_jsonb(t) -> 'attnames' end) n), '')
							|| coalesce(' where ' || (to_jsonb(t) ->> 'rowfilter'), '')
						from object o join pg_catalog.pg_publication_rel r on r.prrelid = o.oid
						join pg_catalog.pg_publication p on p.oid = r.prpubid
						join pg_catalog.pg_publication_tables t on t.pubname = p.pubname
							and t.schemaname = o.relnamespace::regnamespace::text and t.tablename = o.relname
						union all select distinct o.schema_name, o.name, null, 7, 'default grant to ' || g.grantee,
							format('revoke all on %s %s from %s', o.kind, o.sql, g.grantee)
						from object o cross join lateral (select case a.grantee when 0 then 'public'
								else quote_ident(r.rolname) end as grantee
							from pg_catalog.pg_default_acl d cross join pg_catalog.aclexplode(d.defaclacl) a
							left join pg_catalog.pg_roles r on r.oid = a.grantee
							where d.defaclobjtype = case o.kind when 'sequence' then 'S' else 'r' end
								and d.defaclnamespace in (0, o.relnamespace) and a.grantee <> d.defaclrole) g
						union all select o.schema_name, o.name, null, 8, 'grant to ' || g.grantee,
							format('grant %s on %s to %s', string_agg(lower(g.privilege_type), ', '), o.kind || ' ' || o.sql,
								g.grantee) || case when g.is_grantable then ' with grant option' else '' end
						from object o cross join lateral (select case a.grantee when 0 then 'public'
								else quote_ident(r.rolname) end as grantee, a.privilege_type, a.is_grantable
							from pg_catalog.aclexplode(o.relacl) a left join pg_catalog.pg_roles r on r.oid = a.grantee
							where a.grantee <> o.relowner) g
						group by o.schema_name, o.name, o.kind, o.sql, g.grantee, g.is_grantable
						union all select o.schema_name, o.name, null, 10, 'right of the owner',
							format('revoke %s on %s %s from %s', lower(a.privilege_type), o.kind, o.sql, case o.relowner
								when (select datdba from pg_catalog.pg_database where datname = current_database())
								then 'current_user' else quote_ident(r.rolname) end)
						from object o join pg_catalog.pg_roles r on r.oid = o.relowner
						cross join pg_catalog.aclexplode(pg_catalog.acldefault(case o.kind when 'sequence' then 's' else 'r' end::"char",
							o.relowner)) a
						where o.relacl is not null and a.grantee = o.relowner and not exists (
							select from pg_catalog.aclexplode(o.relacl) g
							where g.grantee = o.relowner and g.privilege_type = a.privilege_type)
						union all select o.schema_name, o.name, g.column_name, 8, 'grant on ' || g.column_name,
							format('grant %s on %s to %s', string_agg(lower(g.privilege_type) || ' ('
								|| quote_ident(g.column_name) || ')', ', '), o.sql, g.grantee)
							|| case when g.is_grantable then ' with grant option' else '' end
						from object o cross join lateral (select t.attname::text as column_name, case a.grantee when 0
								then 'public' else quote_ident(r.rolname) end as grantee, a.privilege_type, a.is_grantable
							from pg_catalog.pg_attribute t cross join pg_catalog.aclexplode(t.attacl) a
							left join pg_catalog.pg_roles r on r.oid = a.grantee
							where t.attrelid = o.oid and not t.attisdropped and a.grantee <> o.relowner) g
						group by o.schema_name, o.name, o.sql, g.column_name, g.grantee, g.is_grantable
						union all select o.schema_name, o.name, null, 10, 'owned by',
							format('alter sequence %s owned by %s.%I', o.sql, d.refobjid::regclass, a.attname)
						from object o join pg_catalog.pg_depend d on d.objid = o.oid and d.deptype = 'a'
							and d.classid = 'pg_catalog.pg_class'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
						join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
						where o.kind = 'sequence'
						union all select o.schema_name, o.name, null, 9, 'owner',
							format('alter %s %s owner to %I', o.kind, o.sql, r.rolname)
						from object o join pg_catalog.pg_roles r on r.oid = o.relowner
						where o.relowner <> (select datdba from pg_catalog.pg_database where datname = current_database()))
					select *, null::text as owner_schema, null::text as owner_name from dependent
					union all select schema_name, name, column_name, 2, 'sequence ' || sequence, null, schema_name,
						relname::text
					from owned where not generates
					union all select w.schema_name, w.name, w.column_name, 1,
						pg_catalog.pg_describe_object(d.classid, d.objid, 0), null, nullif(m.nspname, current_schema())::text,
						c.relname::text
					from owned w join pg_catalog.pg_depend d on d.refobjid = w.oid and d.deptype = 'n'
						and d.refclassid = 'pg_catalog.pg_class'::regclass and d.classid = 'pg_catalog.pg_attrdef'::regclass
					join pg_catalog.pg_attrdef f on f.oid = d.objid
					join pg_catalog.pg_class c on c.oid = f.adrelid
					join pg_catalog.pg_namespace m on m.oid = c.relnamespace
					where c.relname <> w.name or m.nspname <> coalesce(w.schema_name, current_schema())
					union all select o.schema_name, o.name, a.column_name, 1, 'table ' || k.oid::regclass, null,
						nullif(m.nspname, current_schema())::text, k.relname::text
					from object o join pg_catalog.pg_constraint f on f.confrelid = o.oid and f.contype = 'f'
					join pg_catalog.pg_class k on k.oid = f.conrelid and not k.relispartition
					join pg_catalog.pg_namespace m on m.oid = k.relnamespace
					cross join lateral (select null::text as column_name union select t.attname::text
						from pg_catalog.pg_attribute t where t.attrelid = o.oid and t.attnum = any (f.confkey)) a
					where not exists (select from object x where x.oid = k.oid)
					union all select o.schema_name, o.name, null, 3, 'publication ' || p.pubname, null, null, ''
					from object o join pg_catalog.pg_publication_tables t on t.tablename = o.relname
						and t.schemaname = o.relnamespace::regnamespace::text
					join pg_catalog.pg_publication p on p.pubname = t.pubname and p.pubupdate
					left join pg_catalog.pg_publication_rel r on r.prpubid = p.oid and r.prrelid = o.oid
					left join pg_catalog.pg_index i on i.indrelid = o.oid
						and case o.relreplident when 'd' then i.indisprimary else i.indisreplident end
					where o.kind = 'table' and case o.relreplident when 'f' then to_jsonb(r) ->> 'prattrs' is not null
						else i.indrelid is null or exists (select from unnest(i.indkey) k where to_jsonb(r) ->> 'prattrs' is not null
							and not to_jsonb(r) -> 'prattrs' @> to_jsonb(k)) end
					union all select schema_name, name, null, 4, 'row security', null, null, ''
					from object where kind = 'table' and pg_catalog.row_security_active(oid)
					union all select o.schema_name, o.name, a.attname::text, 5,
						case when k > 0 then 'partition key' else 'partition expression' end, null, null, ''
					from object o join pg_catalog.pg_partitioned_table p on p.partrelid = o.oid
					cross join unnest(p.partattrs) k
					left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = k and k > 0
					union all select o.schema_name, o.name, null, 0,
						case when c.relispartition then 'partition ' else 'table ' end || c.oid::regclass, null,
						nullif(m.nspname, current_schema())::text, c.relname::text
					from object o join pg_catalog.pg_inherits i on i.inhparent = o.oid
					join pg_catalog.pg_class c on c.oid = i.inhrelid
					join pg_catalog.pg_namespace m on m.oid = c.relnamespace
					union all select o.schema_name, o.name, a.attname::text, case when o.oid = i.inhparent
							and not b.attislocal and b.attinhcount = 1 then 6 else 0 end, 'table ' || c.oid::regclass, null,
						nullif(m.nspname, current_schema())::text, k.relname::text
					from object o join pg_catalog.pg_inherits i on o.oid in (i.inhparent, i.inhrelid)
					join pg_catalog.pg_class c on c.oid in (i.inhparent, i.inhrelid) and c.oid <> o.oid
					join pg_catalog.pg_class k on k.oid = i.inhrelid and not k.relispartition
					join pg_catalog.pg_namespace m on m.oid = k.relnamespace
					join pg_catalog.pg_attribute b on b.attrelid = i.inhrelid and b.attinhcount > 0
					join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attname = b.attname and not a.attisdropped
					union all select o.schema_name, o.name, a.attname::text, 0,
						regexp_replace(pg_catalog.pg_describe_object(d.classid, d.objid, 0), '^rule _RETURN on ', ''), null,
						nullif(m.nspname, current_schema())::text, coalesce(c.relname, '')::text
					from object o join pg_catalog.pg_depend d on d.refobjid = o.oid and d.deptype = 'n'
						and d.refclassid = 'pg_catalog.pg_class'::regclass
					left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = d.refobjsubid and a.attnum > 0
					left join pg_catalog.pg_rewrite w on w.oid = d.objid and d.classid = 'pg_catalog.pg_rewrite'::regclass
					left join pg_catalog.pg_trigger t on t.oid = d.objid and d.classid = 'pg_catalog.pg_trigger'::regclass
					left join pg_catalog.pg_policy y on y.oid = d.objid and d.classid = 'pg_catalog.pg_policy'::regclass
					left join pg_catalog.pg_attrdef f on f.oid = d.objid and d.classid = 'pg_catalog.pg_attrdef'::regclass
						and f.adrelid <> o.oid
					left join pg_catalog.pg_publication_rel r on r.oid = d.objid
						and d.classid = 'pg_catalog.pg_publication_rel'::regclass
					left join pg_catalog.pg_proc u on u.oid = d.objid and d.classid = 'pg_catalog.pg_proc'::regclass
					left join pg_catalog.pg_class c on c.oid = coalesce(w.ev_class, t.tgrelid, y.polrelid, f.adrelid, r.prrelid)
					left join pg_catalog.pg_namespace m on m.oid = c.relnamespace
					where coalesce(c.oid, u.oid) is not null
					union all select o.schema_name, o.name, a.column_name, 0, 'column ' || c.oid::regclass || '.'
							|| quote_ident(x.attname), null, nullif(m.nspname, current_schema())::text, c.relname::text
					from object o join pg_catalog.pg_type t on t.oid = o.reltype
					join pg_catalog.pg_depend d on d.refobjid in (t.oid, t.typarray) and d.deptype = 'n'
						and d.refclassid = 'pg_catalog.pg_type'::regclass and d.classid = 'pg_catalog.pg_class'::regclass
					join pg_catalog.pg_class c on c.oid = d.objid and c.relkind in ('r', 'p')
					join pg_catalog.pg_namespace m on m.oid = c.relnamespace
					join pg_catalog.pg_attribute x on x.attrelid = c.oid and x.attnum = d.objsubid
					cross join lateral (select null::text as column_name union all select b.attname::text
						from pg_catalog.pg_attribute b
						where b.attrelid = o.oid and b.attnum > 0 and not b.attisdropped) a
					union all select nullif(n.nspname, current_schema())::text, t.typname::text, null, 0,
						pg_catalog.pg_describe_object(d.classid, d.objid, 0), null, null, ''
					from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace and t.typtype = 'e'
					join pg_catalog.pg_depend d on d.refobjid in (t.oid, t.typarray) and d.deptype = 'n'
						and d.refclassid = 'pg_catalog.pg_type'::regclass
					left join pg_catalog.pg_class c on c.oid = d.objid and d.classid = 'pg_catalog.pg_class'::regclass
					where c.relkind = 'c' or d.classid in ('pg_catalog.pg_proc'::regclass, 'pg_catalog.pg_type'::regclass)
					order by schema_name nulls first, name, step, dependent, statement
					""";

	private PostgresDependents() {
	}

}
