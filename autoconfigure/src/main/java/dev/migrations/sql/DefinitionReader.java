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
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * Reads the text of a view, of a trigger with its statements, or of an expression.
 */
final class DefinitionReader {

	private static final Set<String> STATEMENTS = Set.of("select", "with", "insert", "replace", "update", "delete");

	private static final Set<String> OPTIONS = Set.of("ignore", "into", "low_priority");

	private final NameCollector names;

	private final QueryReader queries;

	private final QueryScope root = new QueryScope(null);

	private DefinitionReader(NameCollector names) {
		this.names = names;
		this.queries = new QueryReader(names);
	}

	/**
	 * Read a text.
	 * @param text the text
	 * @param product the product that it is written for
	 * @return its names
	 * @throws SqlSyntaxException if a quote or a parenthesis is not closed
	 */
	static NameCollector read(String text, Product product) {
		DefinitionReader reader = new DefinitionReader(new NameCollector(product::fold));
		reader.statements(new TokenReader(Lexer.anyTokens(text, SqlForms.of(product))));
		return reader.names;
	}

	private void statements(TokenReader tokens) {
		while (!tokens.atEnd()) {
			if (tokens.accept("create")) {
				header(tokens);
			}
			else if (startsStatement(tokens)) {
				statement(new TokenReader(tokens.until(Set.of(";"))));
			}
			else {
				this.queries.expression(tokens, this.root);
			}
		}
	}

	/** Two functions have the names of statements. */
	private static boolean startsStatement(TokenReader tokens) {
		return tokens.peek().isOneOf(STATEMENTS) && !tokens.peek(1).isSign("(");
	}

	/** What stands before the query of a view, or before the statements of a trigger. */
	private void header(TokenReader tokens) {
		tokens.until(Set.of("trigger", "view"));
		boolean trigger = tokens.accept("trigger");
		tokens.until(trigger ? Set.of("of", "on") : Set.of("as"));
		if (trigger && tokens.peek(-1).isWord("update") && tokens.accept("of")) {
			do {
				this.names.use(this.root, List.of("new", this.names.name(tokens.next())));
			}
			while (tokens.accept(","));
		}
		if (trigger) {
			tokens.until(Set.of("on"));
			tokens.next();
			this.names.scope(this.root).add(this.names.names(tokens), null);
		}
	}

	private void statement(TokenReader tokens) {
		switch (tokens.peek().value()) {
			case "insert", "replace" -> insert(tokens);
			case "update" -> update(tokens);
			case "delete" -> {
				tokens.next();
				this.queries.clauses(tokens, this.names.scope(this.root), Set.of("from", "using"));
			}
			default -> this.queries.query(tokens, this.root);
		}
	}

	/** What can stand between the verb and the table. */
	private static void skipOptions(TokenReader tokens) {
		tokens.next();
		if (tokens.accept("or")) {
			tokens.next();
		}
		while (tokens.peek().isOneOf(OPTIONS)) {
			tokens.next();
		}
	}

	private void insert(TokenReader tokens) {
		skipOptions(tokens);
		QueryScope target = this.names.scope(this.root);
		target.add(this.names.names(tokens), this.queries.alias(tokens));
		if (!QueryReader.startsQuery(tokens) && tokens.accept("(")) {
			this.queries.expressions(new TokenReader(tokens.group()), target);
		}
		TokenReader rows = new TokenReader(untilConflict(tokens));
		if (QueryReader.startsQuery(rows)) {
			this.queries.query(rows, this.root);
		}
		this.queries.expressions(rows, target);
		this.queries.expressions(tokens, target);
	}

	/** What is done where a row is there already is said of the table itself. */
	private static List<Token> untilConflict(TokenReader tokens) {
		List<Token> rows = new ArrayList<>();
		while (!tokens.atEnd()) {
			rows.addAll(tokens.until(Set.of("on")));
			if (tokens.peek(1).isOneOf(Set.of("conflict", "duplicate"))) {
				return rows;
			}
			if (!tokens.atEnd()) {
				rows.add(tokens.next());
			}
		}
		return rows;
	}

	private void update(TokenReader tokens) {
		skipOptions(tokens);
		QueryScope scope = this.names.scope(this.root);
		this.queries.tables(new TokenReader(tokens.until(Set.of("set"))), scope);
		this.queries.clauses(tokens, scope, Set.of("from"));
	}

}
