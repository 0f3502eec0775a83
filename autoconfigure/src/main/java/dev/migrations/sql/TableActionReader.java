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

package dev.migrations.sql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;

/**
 * Reads what stands behind {@code alter table} and the name of the table.
 */
final class TableActionReader {

	/** What can stand behind the type in the definition of a column. */
	private static final Set<String> ATTRIBUTES = Set.of("not", "null", "default", "collate", "character", "comment",
			"auto_increment", "generated", "as", "on", "check", "using", "invisible", "at");

	/** What gives a new column a value in rows that exist. */
	private static final Set<String> COMPUTED = Set.of("identity", "generated", "auto_increment", "as", "serial",
			"bigserial", "smallserial", "primary");

	private static final Set<String> PARTS = Set.of("constraint", "index", "key", "check");

	private static final Set<String> CONSTRAINTS = Set.of("constraint", "primary", "unique", "foreign", "check",
			"index", "key", "period", "system", "fulltext", "spatial", "exclude", "like");

	private final TokenReader tokens;

	private final StatementNames names;

	private final ObjectName table;

	TableActionReader(TokenReader tokens, StatementNames names, ObjectName table) {
		this.tokens = tokens;
		this.names = names;
		this.table = table;
	}

	/**
	 * Read one action.
	 * @return its effects, none when every row and value stays
	 * @throws SqlSyntaxException when it is not understood
	 */
	List<StatementEffect> read() {
		if (this.tokens.accept("modify")) {
			this.tokens.accept("column");
			return modify(this.names.name());
		}
		Token first = this.tokens.peek();
		List<StatementEffect> effects = new ArrayList<>(other().stream().toList());
		if (first.isWord("add")) {
			this.names.behind("constraint", this.tokens.since(first))
				.forEach((name) -> effects.add(new StatementEffect.NamesConstraint(this.table, name)));
		}
		return effects;
	}

	private Optional<StatementEffect> other() {
		if (this.tokens.accept("add")) {
			return add();
		}
		if (this.tokens.accept("comment") || this.tokens.acceptAll("validate", "constraint")) {
			this.tokens.skipToComma();
			return Optional.empty();
		}
		if (this.tokens.accept("drop")) {
			return drop();
		}
		if (this.tokens.accept("alter")) {
			this.tokens.accept("column");
			return alterColumn(this.names.name());
		}
		return this.tokens.accept("rename") ? rename() : setting();
	}

	/** What the server keeps beside rows and columns. */
	private Optional<StatementEffect> setting() {
		if (!(this.tokens.accept("enable") || this.tokens.accept("disable") || this.tokens.accept("force")
				|| this.tokens.accept("owner") || this.tokens.accept("cluster") || this.tokens.accept("replica")
				|| this.tokens.accept("inherit") || this.tokens.accept("set") || this.tokens.accept("auto_increment")
				|| this.tokens.acceptAll("partition", "by"))) {
			throw new SqlSyntaxException("Unknown action");
		}
		this.tokens.skipToComma();
		return Optional.empty();
	}

	/**
	 * Return whether a token begins a constraint or an index and not a column.
	 * @param token the first token of a definition
	 * @return whether it does
	 */
	static boolean startsConstraint(Token token) {
		return token.kind() == Token.Kind.WORD && CONSTRAINTS.contains(token.value());
	}

	private Optional<StatementEffect> add() {
		boolean column = this.tokens.accept("column")
				|| !(startsConstraint(this.tokens.peek()) || this.tokens.peek().isSign("("));
		this.tokens.acceptAll("if", "not", "exists");
		if (!column) {
			return constraint();
		}
		String name = this.names.name();
		Token type = this.tokens.peek();
		List<String> words = words();
		boolean computed = words.stream().anyMatch(COMPUTED::contains);
		boolean required = words.contains("not") && !computed && !words.contains("default");
		String value = defaultValue(this.tokens.since(type));
		return Optional.of(new StatementEffect.AddsColumn(this.table, name, required, value, computed));
	}

	/** What stands between the word and the next attribute. */
	private @Nullable String defaultValue(List<Token> definition) {
		Iterator<Token> behind = definition.stream().dropWhile((token) -> !token.isWord("default")).skip(1).iterator();
		if (!behind.hasNext()) {
			return null;
		}
		Token last = behind.next();
		StringBuilder value = new StringBuilder(this.names.written(last));
		int depth = last.isSign("(") ? 1 : 0;
		while (behind.hasNext()) {
			Token token = behind.next();
			if (depth == 0 && token.kind() == Token.Kind.WORD && ATTRIBUTES.contains(token.value())) {
				break;
			}
			depth += token.isSign("(") ? 1 : 0;
			depth -= token.isSign(")") ? 1 : 0;
			value.append((token.start() > last.end()) ? " " : "").append(this.names.written(token));
			last = token;
		}
		return value.toString();
	}

	private Optional<StatementEffect> constraint() {
		if (this.tokens.accept("constraint")) {
			this.names.name();
		}
		if (!this.tokens.accept("check")) {
			Optional<StatementEffect> key = key();
			return words().contains("valid") ? Optional.empty() : key;
		}
		String condition = group();
		return words().contains("valid") ? Optional.empty()
				: Optional.of(new StatementEffect.AddsCheck(this.table, condition));
	}

	private Optional<StatementEffect> key() {
		if (this.tokens.acceptAll("primary", "key") || this.tokens.accept("unique")) {
			return this.names.columns().map((columns) -> new StatementEffect.AddsUnique(this.table, columns));
		}
		if (!this.tokens.acceptAll("foreign", "key")) {
			return Optional.empty();
		}
		Optional<List<String>> columns = this.names.columns();
		this.tokens.expect("references");
		ObjectName referenced = this.names.object();
		List<String> others = this.names.columns().orElse(List.of());
		return columns.map((own) -> new StatementEffect.AddsForeignKey(this.table, own, referenced, others));
	}

	/** What stands in parentheses. */
	private String group() {
		this.tokens.expect("(");
		return this.tokens.group().stream().map(this.names::written).collect(Collectors.joining(" "));
	}

	/** The words of a definition, but for those in parentheses. */
	private List<String> words() {
		List<String> words = new ArrayList<>();
		while (!this.tokens.atEnd() && !this.tokens.peek().isSign(",")) {
			Token token = this.tokens.next();
			if (token.isSign("(")) {
				this.tokens.group();
			}
			else if (token.kind() == Token.Kind.WORD) {
				words.add(token.value());
			}
		}
		return words;
	}

	private Optional<StatementEffect> drop() {
		if (this.tokens.acceptAll("primary", "key")) {
			return Optional.empty();
		}
		this.tokens.accept("foreign");
		boolean part = PARTS.contains(this.tokens.peek().value()) && this.tokens.peek().kind() == Token.Kind.WORD;
		if (part) {
			this.tokens.next();
		}
		else {
			this.tokens.accept("column");
		}
		this.tokens.acceptAll("if", "exists");
		String name = this.names.name();
		return Optional.of(part ? new StatementEffect.DropsConstraint(this.table, name)
				: new StatementEffect.DropsColumn(this.table, name));
	}

	private Optional<StatementEffect> alterColumn(String column) {
		if (this.tokens.acceptAll("set", "data", "type") || this.tokens.accept("type")) {
			StatementEffect effect = new StatementEffect.ChangesType(this.table, column, type());
			if (this.tokens.accept("collate")) {
				this.names.object();
			}
			if (this.tokens.accept("using")) {
				conversion(column);
			}
			return Optional.of(effect);
		}
		if (this.tokens.acceptAll("rename", "to")) {
			return Optional.of(new StatementEffect.RenamesColumn(this.table, column, this.names.name()));
		}
		if (this.tokens.acceptAll("set", "not", "null")) {
			return Optional.of(new StatementEffect.RefusesNull(this.table, column));
		}
		if (!(this.tokens.accept("set") || this.tokens.accept("drop") || this.tokens.accept("add")
				|| this.tokens.accept("restart"))) {
			throw new SqlSyntaxException("Unknown action");
		}
		this.tokens.skipToComma();
		return Optional.empty();
	}

	/**
	 * The column itself, converted by casts and by naming a zone or a day, and no more.
	 */
	private void conversion(String column) {
		if (this.tokens.peek().isWord("date") && this.tokens.peek(1).isString()) {
			this.tokens.next();
			text();
			this.tokens.expect("+");
		}
		converted(column);
		while (true) {
			if (this.tokens.accept("::")) {
				type();
			}
			else if (this.tokens.acceptAll("at", "time", "zone") || this.tokens.accept("||")) {
				text();
			}
			else {
				return;
			}
		}
	}

	private void converted(String column) {
		if (this.tokens.accept("(")) {
			conversion(column);
			this.tokens.expect(")");
		}
		else if (calls("cast")) {
			conversion(column);
			this.tokens.expect("as");
			type();
			this.tokens.expect(")");
		}
		else if (calls("replace")) {
			conversion(column);
			for (int i = 0; i < 2; i++) {
				this.tokens.expect(",");
				text();
			}
			this.tokens.expect(")");
		}
		else if (!this.names.name().equals(column)) {
			throw new SqlSyntaxException("Another expression than the column");
		}
	}

	private boolean calls(String function) {
		boolean called = this.tokens.peek().isWord(function) && this.tokens.peek(1).isSign("(");
		if (called) {
			this.tokens.next();
			this.tokens.next();
		}
		return called;
	}

	private void text() {
		if (!this.tokens.next().isString()) {
			throw new SqlSyntaxException("Expected a text");
		}
	}

	private List<StatementEffect> modify(String column) {
		StatementEffect converted = new StatementEffect.ChangesType(this.table, column, type());
		return words().contains("not") ? List.of(converted, new StatementEffect.RefusesNull(this.table, column))
				: List.of(converted);
	}

	private Optional<StatementEffect> rename() {
		if (this.tokens.accept("constraint") || this.tokens.accept("index")) {
			this.names.name();
			this.tokens.expect("to");
			this.names.name();
			return Optional.empty();
		}
		if (this.tokens.accept("to")) {
			return Optional.of(new StatementEffect.RenamesTable(this.table, this.names.object().name()));
		}
		boolean column = this.tokens.accept("column");
		String from = this.names.object().name();
		if (!column && this.tokens.atEnd()) {
			return Optional.of(new StatementEffect.RenamesTable(this.table, from));
		}
		this.tokens.expect("to");
		return Optional.of(new StatementEffect.RenamesColumn(this.table, from, this.names.name()));
	}

	/** Reads on to what cannot belong to a type. */
	private String type() {
		StringBuilder type = new StringBuilder();
		int depth = 0;
		for (Token token = this.tokens.peek(); token.kind() != Token.Kind.END; token = this.tokens.peek()) {
			boolean ends = depth == 0 && (List.of(",", ")", "::", "||").contains(token.value())
					|| (token.kind() == Token.Kind.WORD && ATTRIBUTES.contains(token.value()) && !type.isEmpty()));
			if (ends) {
				break;
			}
			depth += token.isSign("(") ? 1 : 0;
			depth -= token.isSign(")") ? 1 : 0;
			boolean apart = !type.isEmpty() && token.kind() != Token.Kind.SIGN && type.charAt(type.length() - 1) != '('
					&& type.charAt(type.length() - 1) != ',' && type.charAt(type.length() - 1) != '.';
			type.append(apart ? " " : "").append(this.names.written(this.tokens.next()));
		}
		if (type.isEmpty()) {
			throw new SqlSyntaxException("Expected a type");
		}
		return type.toString();
	}

}
