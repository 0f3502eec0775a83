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

package dev.migrations.revision;

import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * The words that cannot name a table or column without quotes. Each was tried on the live
 * database as the name of a table and of a column in the statements that are written.
 */
final class ReservedWords {

	private static final Set<String> H2 = words("""
			_rowid_ all and any array as asymmetric authorization between case cast check constraint cross
			current_catalog current_date current_path current_role current_schema current_time
			current_timestamp current_user day default distinct else end except exists false fetch for
			foreign from full group having hour if in inner intersect interval is join key left like limit
			localtime localtimestamp minus minute month natural not null offset on or order primary qualify
			right row rownum second select session_user set some symmetric system_user table to top true
			uescape union unique unknown user using value values when where window with year
			""");

	private static final Set<String> POSTGRESQL = words("""
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

	private static final Set<String> SQLITE = words("""
			add all alter and as autoincrement between case cast check collate commit constraint create
			current_date current_time current_timestamp default deferrable delete distinct drop else escape
			except exists foreign from group having if in index insert intersect into is isnull join limit
			not nothing notnull null on or order primary raise references returning select set table then to
			transaction true union unique update using values when where with
			""");

	private ReservedWords() {
	}

	static boolean contains(Product product, String name) {
		String word = name.toLowerCase(Locale.ROOT);
		return switch (product) {
			case H2 -> H2.contains(word);
			case POSTGRESQL -> POSTGRESQL.contains(word);
			case SQLITE -> SQLITE.contains(word);
			case MARIADB, OTHER -> H2.contains(word) || POSTGRESQL.contains(word);
		};
	}

	private static Set<String> words(String text) {
		return Set.of(text.strip().split("\\s+"));
	}

}
