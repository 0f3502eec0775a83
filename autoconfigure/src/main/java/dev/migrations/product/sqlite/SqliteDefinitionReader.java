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
import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TokenGroups;
import dev.migrations.sql.TokenReader;

/**
 * Reads the {@code CREATE TABLE} statement that SQLite stores. SQLite has accepted it, so
 * the reader looks only for what it needs and steps over the rest.
 */
final class SqliteDefinitionReader {

	static final SqlForms FORMS = new SqliteSqlForms();

	private static final Set<String> TABLE_CONSTRAINTS = Set.of("constraint", "primary", "unique", "check", "foreign");

	private final SqliteDefinition result = new SqliteDefinition();

	private final TokenReader tokens;

	private @Nullable String column;

	private @Nullable String constraintName;

	private SqliteDefinitionReader(TokenReader tokens) {
		this.tokens = tokens;
	}

	/**
	 * Read a statement.
	 * @param sql the statement as SQLite stores it
	 * @return what it says
	 */
	static SqliteDefinition read(String sql) {
		TokenReader statement = tokens(sql);
		while (!statement.atEnd() && !statement.peek().isGroup()) {
			statement.next();
		}
		SqliteDefinitionReader reader = new SqliteDefinitionReader(tokens(statement.next().value()));
		do {
			reader.item();
		}
		while (reader.tokens.accept(","));
		return reader.result;
	}

	static TokenReader tokens(String sql) {
		return TokenGroups.read(sql, FORMS).orElseGet(TokenReader::none);
	}

	private void item() {
		this.constraintName = null;
		boolean ofTable = TABLE_CONSTRAINTS.stream().anyMatch(this.tokens.peek()::isWord);
		this.column = ofTable ? null : this.tokens.next().name();
		while (!this.tokens.atEnd() && !this.tokens.peek().isSign(",")) {
			clause();
		}
	}

	private void clause() {
		if (this.tokens.accept("constraint")) {
			this.constraintName = this.tokens.next().name();
		}
		else if (this.tokens.accept("check")) {
			this.result.addCheck(takeName(), this.tokens.next().value());
		}
		else if (this.tokens.accept("primary")) {
			this.result.setPrimaryKeyName(takeName());
		}
		else if (this.tokens.accept("unique")) {
			this.result.addUnique(takeName(),
					(this.column != null) ? List.of(this.column) : columns(this.tokens.next().value()));
		}
		else if (this.tokens.accept("references")) {
			this.result.addReference(takeName());
		}
		else if (this.tokens.accept("deferrable")) {
			boolean late = this.tokens.acceptAll("initially", "deferred");
			this.result.deferLastReference(late ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE);
		}
		else if (this.tokens.accept("default")) {
			this.tokens.next();
		}
		else if (!this.tokens.acceptAll("not", "deferrable")) {
			ofColumn();
		}
	}

	private void ofColumn() {
		if (this.column != null && this.tokens.accept("collate")) {
			this.result.setCollation(this.column, this.tokens.next().name());
		}
		else if (this.column != null && this.tokens.peek(1).isGroup() && this.tokens.accept("as")) {
			this.result.setExpression(this.column, this.tokens.next().value());
		}
		else if (this.tokens.accept("autoincrement")) {
			this.result.addNotCompared("AUTOINCREMENT");
		}
		else if (this.tokens.acceptAll("on", "conflict")) {
			this.result.addNotCompared("ON CONFLICT " + this.tokens.next().name());
		}
		else {
			this.tokens.next();
		}
	}

	private static List<String> columns(String group) {
		TokenReader columns = tokens(group);
		List<String> names = new ArrayList<>();
		do {
			names.add(columns.next().name());
			columns.skipToComma();
		}
		while (columns.accept(","));
		return names;
	}

	private @Nullable String takeName() {
		String name = this.constraintName;
		this.constraintName = null;
		return name;
	}

}
