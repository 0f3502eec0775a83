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

import java.util.List;
import java.util.Optional;

import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TypeForm;
import dev.migrations.sql.TypeNames;

/**
 * The SQL of SQLite.
 */
final class SqliteSqlForms implements SqlForms {

	private static final TypeNames TYPES = TypeNames.STANDARD.with("text")
		.with("clob")
		.with("blob")
		.with("char", "nchar", "native character")
		.with("varchar", "nvarchar", "varying character")
		.with("timestamp", "datetime");

	@Override
	public boolean isPartOfWord(char character) {
		return SqlForms.super.isPartOfWord(character) || character > 127;
	}

	@Override
	public boolean quotesByBrackets() {
		return true;
	}

	@Override
	public boolean keepsComments() {
		return true;
	}

	@Override
	public boolean hasTriggersOfStatements() {
		return true;
	}

	@Override
	public boolean keepsSameValues(String type, String other) {
		return SqliteAffinity.of(type) == SqliteAffinity.of(other);
	}

	@Override
	public Optional<TypeForm> type(String spelling, List<String> arguments) {
		return TYPES.form(spelling, arguments);
	}

}
