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

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads a query with all that stand within it. What is not known is read as an
 * expression.
 */
final class QueryReader {

	private static final Set<String> QUERIES = Set.of("select", "with", "values");

	private static final Set<String> SET_OPERATORS = Set.of("union", "except", "intersect", "minus");

	/** The words that end the list of tables of a query. */
	private static final Set<String> BEHIND_TABLES = Set.of("where", "group", "having", "order", "window", "limit",
			"offset", "fetch", "qualify", "returning", "into", "procedure", "lock", "set");

	private static final Set<String> JOINS = Set.of("join", "straight_join", "left", "right", "inner", "outer", "cross",
			"natural", "full", "lateral", "only");

	/** The words that begin the next table, or say how two are joined. */
	private static final Set<String> BEHIND_TABLE = Set.of(",", "on", "using", "join", "straight_join", "left", "right",
			"inner", "outer", "cross", "natural", "full");

	/** The other words that can stand behind a table and are no alias. */
	private static final Set<String> NO_ALIAS = Set.of("on", "using", "for", "use", "force", "ignore", "partition",
			"indexed", "not", "tablesample", "as", "default", "select", "with", "values");

	private final NameCollector names;

	QueryReader(NameCollector names) {
		this.names = names;
	}

	/**
	 * Return whether a query starts here.
	 * @param tokens stand before it, or before the parentheses around it
	 * @return whether it does
	 */
	static boolean startsQuery(TokenReader tokens) {
		int depth = 0;
		while (tokens.peek(depth).isSign("(")) {
			depth++;
		}
		return tokens.peek(depth).isOneOf(QUERIES);
	}

	void query(TokenReader tokens, QueryScope outer) {
		QueryScope scope = this.names.scope(outer);
		if (tokens.accept("with")) {
			boolean recursive = tokens.accept("recursive");
			do {
				namedQuery(tokens, scope, recursive);
			}
			while (tokens.accept(","));
		}
		while (!tokens.atEnd()) {
			clauses(new TokenReader(tokens.until(SET_OPERATORS)), this.names.scope(scope), Set.of("from"));
			tokens.next();
		}
	}

	private void namedQuery(TokenReader tokens, QueryScope scope, boolean recursive) {
		String name = this.names.name(tokens.next());
		if (recursive) {
			scope.addQuery(name);
		}
		skipGroup(tokens);
		tokens.until(Set.of("as"));
		while (!tokens.atEnd() && !tokens.accept("(")) {
			tokens.next();
		}
		query(new TokenReader(tokens.atEnd() ? List.of() : tokens.group()), scope);
		scope.addQuery(name);
	}

	/**
	 * Read the clauses of a query or a statement.
	 * @param tokens the clauses
	 * @param scope gets the tables that they name
	 * @param beforeTables the words before a list of tables
	 */
	void clauses(TokenReader tokens, QueryScope scope, Set<String> beforeTables) {
		while (!tokens.atEnd()) {
			if (tokens.peek().isOneOf(beforeTables) && !tokens.peek(-1).isWord("distinct")) {
				tokens.next();
				tables(new TokenReader(tokens.until(BEHIND_TABLES)), scope);
			}
			else if (tokens.accept("into")) {
				variables(tokens);
			}
			else {
				expression(tokens, scope);
			}
		}
	}

	private static void variables(TokenReader tokens) {
		do {
			tokens.next();
		}
		while (tokens.accept(","));
	}

	/**
	 * Read a list of tables and how they are joined.
	 * @param tokens the list
	 * @param scope gets the tables
	 */
	void tables(TokenReader tokens, QueryScope scope) {
		while (!tokens.atEnd()) {
			if (tokens.peek().isOneOf(JOINS) || tokens.peek().isSign(",")) {
				tokens.next();
			}
			else if (tokens.accept("on")) {
				condition(tokens, scope);
			}
			else if (tokens.accept("using")) {
				expression(tokens, scope);
			}
			else if (tokens.peek().isName() || tokens.peek().isSign("(")) {
				table(tokens, scope);
				// the history that is read, or the index that is used
				tokens.until(BEHIND_TABLE);
			}
			else {
				expression(tokens, scope);
			}
		}
	}

	private void condition(TokenReader tokens, QueryScope scope) {
		while (!tokens.atEnd() && !tokens.peek().isSign(",")
				&& (!tokens.peek().isOneOf(JOINS) || tokens.peek(1).isSign("("))) {
			expression(tokens, scope);
		}
	}

	/** Read a table, a function or a query, with its alias. */
	private void table(TokenReader tokens, QueryScope scope) {
		List<String> name = List.of();
		if (tokens.accept("(")) {
			group(tokens, scope, this::tables);
		}
		else {
			name = this.names.names(tokens);
			if (tokens.peek().isSign("(")) {
				name = List.of();
				expression(tokens, scope);
			}
		}
		scope.add(name, alias(tokens));
		skipGroup(tokens);
	}

	/**
	 * Read the name that a query gives a table.
	 * @param tokens stand behind the table
	 * @return the name, {@code null} for none
	 */
	@Nullable String alias(TokenReader tokens) {
		tokens.accept("as");
		Token token = tokens.peek();
		return (token.isName() && !token.isOneOf(NO_ALIAS) && !token.isOneOf(JOINS) && !token.isOneOf(BEHIND_TABLES))
				? this.names.name(tokens.next()) : null;
	}

	void expressions(TokenReader tokens, QueryScope scope) {
		while (!tokens.atEnd()) {
			expression(tokens, scope);
		}
	}

	/**
	 * Read a name, all between two parentheses, or one token of anything else.
	 * @param tokens stand before it
	 * @param scope the tables among which a name is looked up
	 */
	void expression(TokenReader tokens, QueryScope scope) {
		if (tokens.accept("(")) {
			group(tokens, scope, this::expressions);
		}
		else if (tokens.peek().isName()) {
			name(tokens, scope);
		}
		else {
			tokens.next();
		}
	}

	private void group(TokenReader tokens, QueryScope scope, BiConsumer<TokenReader, QueryScope> otherwise) {
		TokenReader group = new TokenReader(tokens.group());
		if (startsQuery(group)) {
			query(group, scope);
		}
		else {
			otherwise.accept(group, scope);
		}
	}

	private void name(TokenReader tokens, QueryScope scope) {
		Token first = tokens.peek();
		Token before = tokens.peek(-1);
		List<String> name = this.names.names(tokens);
		boolean alias = before.isWord("as") || before.spelling().equals("@");
		boolean function = tokens.peek().isSign("(");
		boolean type = first.kind() == Token.Kind.WORD && tokens.peek().isString();
		if (!alias && !function && !type) {
			this.names.use(scope, name);
		}
	}

	private static void skipGroup(TokenReader tokens) {
		if (tokens.accept("(")) {
			tokens.group();
		}
	}

}
