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

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import liquibase.database.core.PostgresDatabase;

import dev.migrations.schema.ObjectName;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.FaithfulTypes;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.KeyOperations;
import dev.migrations.translate.ReservedWords;
import dev.migrations.translate.TranslationContext;
import dev.migrations.translate.TranslationForms;

/**
 * How PostgreSQL wants its statements written.
 */
final class PostgresTranslationForms implements TranslationForms {

	private static final Set<String> RESERVED = ReservedWords.words("""
			all analyse analyze and any array as asc asymmetric authorization binary both case cast check
			collate collation column concurrently constraint create cross current_catalog current_date
			current_role current_schema current_time current_timestamp current_user default deferrable desc
			distinct do else end except false fetch for foreign freeze from full grant group having ilike in
			initially inner intersect into is isnull join lateral leading left like limit localtime
			localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
			references returning right select session_user similar some symmetric system_user table
			tablesample then to trailing true union unique user using variadic verbose when where window
			with
			""");

	/** What has no type of its own. */
	private static final Pattern QUOTED = Pattern.compile("'([^']|'')*'");

	private static final Pattern TYPES = Pattern
		.compile(FaithfulTypes.NUMBERS + FaithfulTypes.TEXTS + "|int2|int4|int8|bool|text|oid"
				+ "|bytea|jsonb|xml|inet|cidr|macaddr|interval|timestamptz|tsvector|varchar\\(\\d+\\) array"
				+ "|time(\\(\\d\\))?( with(out)? time zone)?|timestamp(\\(\\d\\))? without time zone"
				+ "|(text|integer|uuid)\\[\\]");

	@Override
	public Ddl ddl(IdentifierQuoting spelling) {
		return new PostgresDdl(spelling);
	}

	@Override
	public KeyOperations keys(TranslationContext context, ObjectName table) {
		return new PostgresKeyOperations(context.spelling(), table);
	}

	@Override
	public Optional<Set<String>> reservedWords() {
		return Optional.of(RESERVED);
	}

	@Override
	public boolean carriesType(String type) {
		return TYPES.matcher(type).matches();
	}

	/** An update converts a number to a text by itself, and a COALESCE does not. */
	@Override
	public String assigned(String value, String type) {
		return (carriesType(type) && !QUOTED.matcher(value).matches()) ? "cast(" + value + " as " + type + ")" : value;
	}

	@Override
	public Optional<String> generatedKeyName(ObjectName table) {
		return Optional.of(new PostgresDatabase().generatePrimaryKeyName(table.name()));
	}

}
