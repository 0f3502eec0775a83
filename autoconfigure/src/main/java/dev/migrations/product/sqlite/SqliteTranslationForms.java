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

package dev.migrations.product.sqlite;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.translate.ReservedWords;
import dev.migrations.translate.TranslationForms;

/**
 * How SQLite wants its statements written.
 */
final class SqliteTranslationForms implements TranslationForms {

	private static final Pattern TEXT = Pattern.compile("(?i)char|clob|text");

	private static final Set<String> RESERVED = ReservedWords.words("""
			add all alter and as autoincrement between case cast check collate commit constraint create
			current_date current_time current_timestamp default deferrable delete distinct drop else escape
			except exists foreign from group having if in index insert intersect into is isnull join limit
			not nothing notnull null on or order primary raise references returning select set table then to
			transaction true union unique update using values when where with
			""");

	@Override
	public Optional<Set<String>> reservedWords() {
		return Optional.of(RESERVED);
	}

	@Override
	public boolean carriesColumnRenames() {
		return false;
	}

	/** A column of texts turns a number into one, which no expression knows. */
	@Override
	public String assigned(String value, String type) {
		return TEXT.matcher(type).find() ? "cast(" + value + " as text)" : value;
	}

}
