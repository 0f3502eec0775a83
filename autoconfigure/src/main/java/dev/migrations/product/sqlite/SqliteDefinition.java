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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Deferral;
import dev.migrations.sql.Token;
import dev.migrations.sql.TokenGroups;
import dev.migrations.sql.TokenReader;

/**
 * What the stored statement of a table says and no pragma of SQLite tells. Names of
 * columns are keys in lower case, since SQLite does not tell their case apart.
 */
final class SqliteDefinition {

	/** The collation of a column that says nothing. */
	static final String BINARY = "BINARY";

	private final List<Check> checks = new ArrayList<>();

	private final List<Reference> references = new ArrayList<>();

	private final Map<List<String>, @Nullable String> uniqueNames = new HashMap<>();

	private final Map<String, String> collations = new HashMap<>();

	private final Map<String, String> expressions = new HashMap<>();

	private final List<String> notCompared = new ArrayList<>();

	private @Nullable String primaryKeyName;

	/**
	 * Return the checks of the columns and of the table.
	 * @return the checks in the order in which they are written
	 */
	List<Check> checks() {
		return this.checks;
	}

	/**
	 * Return what the foreign keys say beyond their columns.
	 * @return one for each foreign key in the order in which they are written
	 */
	List<Reference> references() {
		return this.references;
	}

	@Nullable String primaryKeyName() {
		return this.primaryKeyName;
	}

	@Nullable String uniqueName(List<String> columns) {
		return this.uniqueNames.get(folded(columns));
	}

	/**
	 * Return how a column is ordered and compared.
	 * @param column the name of the column
	 * @return the collation in upper case, {@code BINARY} when none is written
	 */
	String collation(String column) {
		return this.collations.getOrDefault(folded(column), BINARY);
	}

	@Nullable String expression(String column) {
		return this.expressions.get(folded(column));
	}

	/**
	 * Return what has no place in the value model.
	 * @return what it is, followed by why it is not compared
	 */
	List<String> notCompared() {
		return this.notCompared;
	}

	void addCheck(@Nullable String name, String condition) {
		this.checks.add(new Check(name, withoutNullTest(withoutParentheses(condition))));
	}

	/** To a check it makes no difference, and revisions write it. */
	private static String withoutNullTest(String condition) {
		TokenReader tokens = SqliteDefinitionReader.tokens(condition);
		Token tested = tokens.next();
		return (tested.isGroup() && tokens.acceptAll("is", "not", "false") && tokens.atEnd())
				? withoutParentheses(tested.value()) : condition;
	}

	private static String withoutParentheses(String expression) {
		return TokenGroups.withoutOuterParentheses(expression, SqliteDefinitionReader.FORMS);
	}

	void addReference(@Nullable String name) {
		this.references.add(new Reference(name, Deferral.NOT_DEFERRABLE));
	}

	void deferLastReference(Deferral deferral) {
		int last = this.references.size() - 1;
		if (last >= 0) {
			this.references.set(last, new Reference(this.references.get(last).name(), deferral));
		}
	}

	void setPrimaryKeyName(@Nullable String name) {
		this.primaryKeyName = name;
	}

	void addUnique(@Nullable String name, List<String> columns) {
		this.uniqueNames.putIfAbsent(folded(columns), name);
	}

	void setCollation(String column, String collation) {
		this.collations.put(folded(column), collation.toUpperCase(Locale.ROOT));
	}

	void setExpression(String column, String expression) {
		this.expressions.put(folded(column), withoutParentheses(expression));
	}

	void addNotCompared(String reason) {
		this.notCompared.add(reason);
	}

	private static List<String> folded(List<String> columns) {
		return columns.stream().map(SqliteDefinition::folded).toList();
	}

	private static String folded(String column) {
		return column.toLowerCase(Locale.ROOT);
	}

	/**
	 * A foreign key.
	 *
	 * @param name its name, {@code null} if it has none
	 * @param deferral when it is checked
	 */
	record Reference(@Nullable String name, Deferral deferral) {

	}

}
