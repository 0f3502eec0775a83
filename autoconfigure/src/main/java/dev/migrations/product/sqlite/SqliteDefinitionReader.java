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
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Deferral;

/**
 * Reads the {@code CREATE TABLE} statement that SQLite stores. SQLite has accepted it, so
 * the reader looks only for what it needs and steps over the rest.
 */
final class SqliteDefinitionReader {

	private static final Set<String> TABLE_CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

	private final SqliteDefinition result = new SqliteDefinition();

	private List<SqliteToken> item = List.of();

	private int next;

	private @Nullable String column;

	private @Nullable String constraintName;

	private SqliteDefinitionReader() {
	}

	/**
	 * Read a statement.
	 * @param sql the statement as SQLite stores it
	 * @return what it says
	 */
	static SqliteDefinition read(String sql) {
		SqliteDefinitionReader reader = new SqliteDefinitionReader();
		SqliteLexer.tokens(sql)
			.stream()
			.filter(SqliteToken::isGroup)
			.findFirst()
			.ifPresent((body) -> items(body.text()).forEach(reader::read));
		return reader.result;
	}

	private static List<List<SqliteToken>> items(String body) {
		List<List<SqliteToken>> items = new ArrayList<>();
		items.add(new ArrayList<>());
		for (SqliteToken token : SqliteLexer.tokens(body)) {
			if (token.isComma()) {
				items.add(new ArrayList<>());
			}
			else {
				items.get(items.size() - 1).add(token);
			}
		}
		items.removeIf(List::isEmpty);
		return items;
	}

	private void read(List<SqliteToken> tokens) {
		this.item = tokens;
		this.constraintName = null;
		boolean ofTable = TABLE_CONSTRAINTS.stream().anyMatch(tokens.get(0)::is);
		this.column = ofTable ? null : tokens.get(0).text();
		this.next = ofTable ? 0 : 1;
		while (this.next < this.item.size()) {
			clause();
		}
	}

	private void clause() {
		if (take("CONSTRAINT")) {
			this.constraintName = textOrNull();
		}
		else if (take("CHECK")) {
			this.result.addCheck(takeName(), text());
		}
		else if (take("PRIMARY")) {
			this.result.setPrimaryKeyName(takeName());
		}
		else if (take("UNIQUE")) {
			this.result.addUnique(takeName(), (this.column != null) ? List.of(this.column) : columns(text()));
		}
		else if (take("REFERENCES")) {
			this.result.addReference(takeName());
		}
		else if (at("NOT") && at("DEFERRABLE", 1)) {
			this.next += 2;
		}
		else if (take("DEFERRABLE")) {
			boolean late = at("INITIALLY") && at("DEFERRED", 1);
			this.result.deferLastReference(late ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE);
		}
		else if (take("DEFAULT")) {
			this.next++;
		}
		else {
			ofColumn();
		}
	}

	private void ofColumn() {
		if (this.column != null && take("COLLATE")) {
			this.result.setCollation(this.column, text());
		}
		else if (this.column != null && at("AS") && this.next + 1 < this.item.size()
				&& this.item.get(this.next + 1).isGroup()) {
			this.next++;
			this.result.setExpression(this.column, text());
		}
		else if (take("AUTOINCREMENT")) {
			this.result.addNotCompared("AUTOINCREMENT");
		}
		else if (at("ON") && at("CONFLICT", 1)) {
			this.next += 2;
			this.result.addNotCompared("ON CONFLICT " + text());
		}
		else {
			this.next++;
		}
	}

	private static List<String> columns(String group) {
		return items(group).stream().map((tokens) -> tokens.get(0).text()).toList();
	}

	private boolean take(String word) {
		boolean found = at(word);
		this.next += found ? 1 : 0;
		return found;
	}

	private boolean at(String word) {
		return at(word, 0);
	}

	private boolean at(String word, int offset) {
		return this.next + offset < this.item.size() && this.item.get(this.next + offset).is(word);
	}

	private String text() {
		String text = textOrNull();
		return (text != null) ? text : "";
	}

	private @Nullable String textOrNull() {
		return (this.next < this.item.size()) ? this.item.get(this.next++).text() : null;
	}

	private @Nullable String takeName() {
		String name = this.constraintName;
		this.constraintName = null;
		return name;
	}

}
