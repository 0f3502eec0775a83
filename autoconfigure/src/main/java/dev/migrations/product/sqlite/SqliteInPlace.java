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
import java.util.regex.Pattern;

import dev.migrations.change.AddPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.schema.Column;

/**
 * What SQLite cannot do in place: its {@code ALTER TABLE} knows names, new columns, and
 * since 3.53 NOT NULL and checks with a name. It was tried, statement by statement.
 */
final class SqliteInPlace implements AlterLimits {

	private static final String ATTACHED_SCHEMA = "a schema of SQLite is a file of its own, which the connection attaches";

	/** A default that is the same for every row. */
	private static final Pattern CONSTANT = Pattern
		.compile("(?is)\\(*('([^']|'')*'|[-+]?\\d+(\\.\\d+)?|x'[0-9a-f]*'|true|false|null)\\)*");

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		return change.accept(new SqliteObstacles(ground)).map(SqliteInPlace::withNewTable);
	}

	@Override
	public Optional<String> cannotWithRows(SchemaChange change) {
		return (change instanceof AddPart<?> add && add.part() instanceof Column column && column.defaultValue() != null
				&& !givesRows(column.defaultValue()))
						? Optional.of(withNewTable("add a column whose default is computed to a table with rows"))
						: Optional.empty();
	}

	@Override
	public boolean givesRows(String defaultValue) {
		return CONSTANT.matcher(defaultValue).matches();
	}

	@Override
	public Optional<String> cannotCreateSchema() {
		return Optional.of(ATTACHED_SCHEMA);
	}

	private static String withNewTable(String what) {
		return what + " in place: write a revision by hand that recreates the table and copies its rows";
	}

}
