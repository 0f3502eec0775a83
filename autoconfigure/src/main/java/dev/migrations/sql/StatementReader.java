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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Reads what a statement does to tables, columns and the rows that are there. Every word
 * of a statement must be understood: a pattern that finds one part of it would overlook
 * the others.
 */
public final class StatementReader {

	private static final Set<String> DROPPED = Set.of("index", "view", "trigger", "sequence", "type", "domain",
			"schema");

	private static final Set<String> CREATED = Set.of("index", "unique", "fulltext", "spatial", "hash", "sequence",
			"schema", "view", "trigger", "policy", "rule", "statistics");

	private static final Pattern TRIGGER = Pattern.compile("(?i)^\\s*create\\s+(?<replace>or\\s+replace\\s+)?"
			+ "(definer\\s*=\\s*\\S+\\s+)?trigger\\s+(if\\s+not\\s+exists\\s+)?(?<name>(`[^`]+`|\"[^\"]+\"|[^\\s`\"])+)");

	/** A list of constants, each of which stands as a question mark. */
	private static final Pattern CONSTANTS = Pattern
		.compile("as (enum|[^?]* check \\( value in) \\( \\?( , \\?)* \\)( \\))?");

	/** The words before a statement that alters a versioned table. */
	private static final String[] KEEPING_HISTORY = { "set", "statement", "system_versioning_alter_history" };

	private final TokenReader tokens;

	private final StatementNames names;

	private final List<StatementEffect> effects = new ArrayList<>();

	private StatementReader(TokenReader tokens, Product product) {
		this.tokens = tokens;
		this.names = new StatementNames(tokens, product);
	}

	/**
	 * Read a statement.
	 * @param sql one statement
	 * @param product the product that runs it
	 * @return its effects on tables, columns and rows; empty when the statement is not
	 * understood
	 */
	public static Optional<List<StatementEffect>> effects(String sql, Product product) {
		try {
			Matcher trigger = TRIGGER.matcher(sql);
			if (SqlForms.of(product).hasTriggersOfStatements() && trigger.find()) {
				return Optional.of((trigger.group("replace") != null) ? List.of(dropped(trigger.group("name"), product))
						: List.of());
			}
			StatementReader reader = new StatementReader(new TokenReader(Lexer.tokens(sql.strip(), product)), product);
			reader.statement();
			return reader.tokens.atEnd() ? Optional.of(List.copyOf(reader.effects)) : Optional.empty();
		}
		catch (SqlSyntaxException ex) {
			return Optional.empty();
		}
	}

	private static StatementEffect dropped(String trigger, Product product) {
		TokenReader name = new TokenReader(Lexer.tokens(trigger, product));
		return new StatementEffect.DropsTrigger(new StatementNames(name, product).object());
	}

	private void statement() {
		if (this.tokens.acceptAll(KEEPING_HISTORY)) {
			this.tokens.expect("=");
			this.tokens.expect("keep");
			this.tokens.expect("for");
		}
		if (this.tokens.accept("drop")) {
			drop();
		}
		else if (this.tokens.accept("truncate")) {
			this.tokens.accept("table");
			this.effects.add(new StatementEffect.DeletesRows(this.names.object()));
		}
		else if (this.tokens.acceptAll("delete", "from")) {
			delete();
		}
		else if (this.tokens.acceptAll("alter", "table")) {
			alterTable();
		}
		else if (this.tokens.acceptAll("create", "table")) {
			createTable();
		}
		else if (this.tokens.acceptAll("create", "unique")) {
			createUnique();
		}
		else if (this.tokens.acceptAll("create", "type") || this.tokens.acceptAll("create", "domain")) {
			createType();
		}
		else {
			harmless();
		}
	}

	/** What else a type or a domain can say holds no row to a list of constants. */
	private void createType() {
		ObjectName type = this.names.object();
		List<String> values = new ArrayList<>();
		StringJoiner shape = new StringJoiner(" ");
		while (!this.tokens.atEnd()) {
			Token token = this.tokens.next();
			shape.add(token.isString() ? "?" : token.value());
			if (token.isString()) {
				values.add(token.value());
			}
		}
		if (CONSTANTS.matcher(shape.toString()).matches()) {
			this.effects.add(new StatementEffect.MakesEnumType(type, values, false));
		}
	}

	private void createUnique() {
		while (!this.tokens.atEnd() && !this.tokens.peek().isWord("index")) {
			this.tokens.next();
		}
		this.tokens.expect("index");
		this.tokens.accept("concurrently");
		this.tokens.acceptAll("if", "not", "exists");
		this.names.object();
		this.tokens.expect("on");
		this.tokens.accept("only");
		ObjectName table = this.names.object();
		Optional<List<String>> columns = this.names.columns();
		boolean partial = !this.tokens.atEnd() && this.tokens.peek().isWord("where");
		this.tokens.skipAll();
		columns.filter((names) -> !partial)
			.ifPresent((names) -> this.effects.add(new StatementEffect.AddsUnique(table, names)));
	}

	private void drop() {
		if (this.tokens.accept("table")) {
			this.tokens.acceptAll("if", "exists");
			List<ObjectName> tables = new ArrayList<>();
			do {
				tables.add(this.names.object());
			}
			while (this.tokens.accept(","));
			boolean cascade = this.tokens.accept("cascade");
			this.tokens.accept("constraints");
			tables.forEach((table) -> this.effects.add(new StatementEffect.DropsTable(table, cascade)));
			return;
		}
		String kind = this.tokens.next().value();
		if (!DROPPED.contains(kind)) {
			throw new SqlSyntaxException("Unknown object");
		}
		this.tokens.accept("concurrently");
		this.tokens.acceptAll("if", "exists");
		ObjectName name = this.names.object();
		if (kind.equals("view")) {
			this.effects.add(new StatementEffect.DropsView(name));
		}
		if (kind.equals("trigger")) {
			this.effects.add(new StatementEffect.DropsTrigger(name));
			if (this.tokens.accept("on")) {
				this.names.object();
			}
		}
		if (kind.equals("type") || kind.equals("domain")) {
			this.effects.add(new StatementEffect.DropsType(name));
		}
		boolean ofTable = this.tokens.accept("on");
		if (ofTable) {
			this.effects.add(new StatementEffect.DropsConstraint(this.names.object(), name.name()));
		}
		else if (kind.equals("index")) {
			this.effects.add(new StatementEffect.DropsIndex(name));
		}
	}

	private void delete() {
		this.effects.add(new StatementEffect.DeletesRows(this.names.object()));
		if (this.tokens.accept("where")) {
			this.tokens.skipAll();
		}
	}

	private void alterTable() {
		this.tokens.acceptAll("if", "exists");
		this.tokens.accept("only");
		ObjectName table = this.names.object();
		TableActionReader actions = new TableActionReader(this.tokens, this.names, table);
		do {
			this.effects.addAll(actions.read());
		}
		while (this.tokens.accept(","));
	}

	private void createTable() {
		this.tokens.acceptAll("if", "not", "exists");
		ObjectName table = this.names.object();
		List<String> columns = new ArrayList<>();
		Token first = this.tokens.peek();
		if (this.tokens.accept("(")) {
			do {
				if (!TableActionReader.startsConstraint(this.tokens.peek())) {
					columns.add(this.names.name());
				}
				this.tokens.skipToComma();
			}
			while (this.tokens.accept(","));
			this.tokens.expect(")");
		}
		List<String> constraints = this.names.behind("constraint", this.tokens.since(first));
		this.tokens.skipAll();
		this.effects.add(new StatementEffect.CreatesTable(table, columns));
		constraints.forEach((name) -> this.effects.add(new StatementEffect.NamesConstraint(table, name)));
	}

	/** What can touch no row, whatever follows. */
	private void harmless() {
		boolean creates = this.tokens.accept("create") && created();
		boolean alters = this.tokens.acceptAll("alter", "sequence") || this.tokens.acceptAll("alter", "index")
				|| this.tokens.acceptAll("alter", "domain") || this.tokens.acceptAll("alter", "publication");
		boolean adds = this.tokens.acceptAll("alter", "type") && addsValue();
		if (!creates && !alters && !adds && !this.tokens.accept("grant") && !this.tokens.acceptAll("comment", "on")
				&& !this.tokens.acceptAll("select", "setval")) {
			throw new SqlSyntaxException("Unknown statement");
		}
		this.tokens.skipAll();
	}

	private boolean created() {
		boolean replaces = this.tokens.acceptAll("or", "replace");
		this.tokens.accept("materialized");
		boolean created = CREATED.contains(this.tokens.peek().value());
		if (replaces && this.tokens.accept("view")) {
			this.effects.add(new StatementEffect.DropsView(this.names.object()));
		}
		return created;
	}

	private boolean addsValue() {
		this.names.object();
		return this.tokens.acceptAll("add", "value") || this.tokens.accept("rename");
	}

}
