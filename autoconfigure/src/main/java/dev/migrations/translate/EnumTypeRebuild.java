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

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.change.core.RawSQLChange;

import dev.migrations.schema.EnumType;

/**
 * Gives a named enum type of PostgreSQL other values. The type cannot lose a value: it is
 * made anew, and every column that uses it is converted by the text of its values. A row
 * that holds a value which goes stops it, and then nothing has changed.
 */
public final class EnumTypeRebuild {

	private static final String BLOCK = """
			do $rebuild$
			declare
			  used record;
			begin
			  create temporary table rebuilt_columns on commit drop as
			    select a.attrelid::regclass::text as owner, quote_ident(a.attname) as field,
			           pg_get_expr(d.adbin, d.adrelid) as initial
			      from pg_attribute a
			      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
			      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			     where a.atttypid = %1$s::regtype and not a.attisdropped;
			  alter type %2$s rename to %3$s;
			  create type %2$s as enum (%4$s);
			  for used in select * from rebuilt_columns loop
			    execute format('alter table %%s alter column %%s drop default', used.owner, used.field);
			    execute format('alter table %%s alter column %%s type %%s using %%s::text::%%s',
			                   used.owner, used.field, %1$s, used.field, %1$s);
			    if used.initial is not null then
			      execute format('alter table %%s alter column %%s set default %%s', used.owner, used.field, used.initial);
			    end if;
			  end loop;
			  drop type %5$s;
			  drop table rebuilt_columns;
			end $rebuild$""";

	/** Whatever type it is about. */
	private static final Pattern SHAPE = Pattern.compile(Stream.of(BLOCK.replace("%%", "%").split("%\\d\\$s", -1))
		.map(Pattern::quote)
		.collect(Collectors.joining("[^;$]+")));

	private static final Pattern CREATION = Pattern.compile("create type [^;]+ as enum \\([^;]+\\)");

	private EnumTypeRebuild() {
	}

	/**
	 * Return what makes the type with its other values, when a statement gives an enum
	 * type other values as this class does. A value that a row holds is never lost by it:
	 * it stops.
	 * @param sql the statement
	 * @return the statement that makes the type, empty when it is not one of ours
	 */
	public static Optional<String> creation(String sql) {
		Matcher block = SHAPE.matcher(sql.strip());
		return block.matches() ? Optional.of(CREATION.matcher(sql)).filter(Matcher::find).map(Matcher::group)
				: Optional.empty();
	}

	static RawSQLChange change(EnumType type, IdentifierQuoting spelling) {
		String name = spelling.sql(type.name());
		String before = spelling.sql(type.name().name() + "_before");
		String oldName = (type.name().schema() != null) ? spelling.sql(type.name().schema()) + "." + before : before;
		return Sql.change(BLOCK.formatted(Ddl.literal(name), name, before, Ddl.literals(type.values()), oldName));
	}

}
