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

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * The types and defaults that Liquibase hands to the database unchanged. Each was
 * measured: a column made by Liquibase and one made by the bare statement are the same.
 * Every other type (on H2 for example {@code time(6)}, which loses its precision, or
 * {@code uuid array}, which loses the array) is written as SQL.
 */
final class FaithfulTypes {

	private static final String NUMBERS = "smallint|integer|int|bigint|boolean|real|float|float\\(\\d+\\)"
			+ "|double precision|(numeric|decimal)(\\(\\d+(, ?\\d+)?\\))?";

	private static final String TEXTS = "|(char|character|varchar|character varying)(\\(\\d+\\))?|uuid|json|date"
			+ "|timestamp(\\(\\d\\))?( with time zone)?";

	private static final Pattern H2 = Pattern.compile(NUMBERS + TEXTS + "|tinyint|decfloat\\(\\d+\\)"
			+ "|varchar_ignorecase\\(\\d+\\)|clob|character large object|blob|binary large object|binary\\(\\d+\\)"
			+ "|varbinary(\\(\\d+\\))?|time|geometry|varchar\\(\\d+\\) array|enum ?\\('\\w+'(, ?'\\w+')*\\)");

	private static final Pattern POSTGRESQL = Pattern.compile(NUMBERS + TEXTS + "|int2|int4|int8|bool|text|oid"
			+ "|bytea|jsonb|xml|inet|cidr|macaddr|interval|timestamptz|tsvector|varchar\\(\\d+\\) array"
			+ "|time(\\(\\d\\))?( with(out)? time zone)?|timestamp(\\(\\d\\))? without time zone"
			+ "|(text|integer|uuid)\\[\\]");

	private static final Pattern MARIADB = Pattern.compile("tinyint|smallint|integer|int|bigint|bit|boolean"
			+ "|(numeric|decimal)\\(\\d+, ?\\d+\\)|float|float\\(\\d+\\)|double|(char|varchar)\\(\\d+\\)"
			+ "|tinytext|text|mediumtext|longtext|blob|longblob|binary\\(\\d+\\)|varbinary\\(\\d+\\)|date"
			+ "|datetime\\(\\d\\)|json|uuid|enum ?\\('\\w+'(, ?'\\w+')*\\)");

	/** Functions that Liquibase translates: {@code current_timestamp} loses its zone. */
	private static final Pattern TRANSLATED = Pattern
		.compile("(?is).*(current_|\\bnow\\b|nextval|currval|sysdate|getdate|localtime).*");

	private FaithfulTypes() {
	}

	static boolean contains(Product product, String type) {
		String lower = type.toLowerCase(Locale.ROOT);
		return switch (product) {
			case H2 -> H2.matcher(lower).matches();
			case POSTGRESQL -> POSTGRESQL.matcher(lower).matches();
			case MARIADB -> MARIADB.matcher(lower).matches();
			case SQLITE, OTHER -> false;
		};
	}

	static boolean containsDefault(@Nullable String expression) {
		return expression == null || !TRANSLATED.matcher(expression).matches();
	}

}
