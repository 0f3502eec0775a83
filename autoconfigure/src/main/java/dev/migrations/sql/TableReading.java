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

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;

/**
 * What the definition of a view or a trigger reads of one table, by its text: a column
 * counts when it stands there alone or behind the table's name or its alias. What cannot
 * be told apart counts too.
 */
public final class TableReading {

	/** What can stand behind the name of a table and is no alias. */
	private static final Set<String> NO_ALIAS = Set.of("where", "on", "join", "left", "right", "inner", "outer",
			"cross", "natural", "full", "group", "order", "having", "limit", "offset", "fetch", "union", "except",
			"intersect", "using", "set", "values", "select", "for", "each", "when", "begin", "before", "after",
			"instead", "window", "as");

	/** The words before a table, behind which its alias stands. */
	private static final Set<String> NAMING_TABLES = Set.of("from", "join");

	private final List<Token> tokens;

	private final Product product;

	private final Set<String> qualifiers = new HashSet<>();

	private final boolean reads;

	private TableReading(List<Token> tokens, String table, Product product) {
		this.tokens = tokens;
		this.product = product;
		int[] places = IntStream.range(0, tokens.size()).filter((index) -> isTable(index, table)).toArray();
		this.reads = places.length > 0;
		this.qualifiers.add(comparable(table));
		for (int place : places) {
			int next = place + (token(place + 1).isWord("as") ? 2 : 1);
			if (isName(token(next))
					&& !(token(next).kind() == Token.Kind.WORD && NO_ALIAS.contains(token(next).value()))) {
				this.qualifiers.add(comparable(stored(token(next))));
			}
		}
	}

	/**
	 * Return what finds the columns that a view or a trigger reads. A trigger sees the
	 * rows of its own table as {@code new} and {@code old}.
	 * @param definition the statement or the query
	 * @param owner the view, or the table of the trigger
	 * @param product the product that it is written for
	 * @return the stored names of the columns of a table that it reads, empty when it
	 * does not read the table
	 */
	public static Function<Table, Optional<Set<String>>> of(String definition, ObjectName owner, Product product) {
		List<Token> tokens = tokens(definition, product);
		return (table) -> {
			TableReading reading = new TableReading(tokens, table.name().name(), product);
			if (owner.equals(table.name())) {
				reading.qualifiers.addAll(List.of(reading.comparable("new"), reading.comparable("old")));
			}
			return reading.reads ? Optional.of(reading.columns(table)) : Optional.empty();
		};
	}

	private Set<String> columns(Table table) {
		return table.columns().stream().map(Column::name).filter(this::reads).collect(Collectors.toSet());
	}

	private static List<Token> tokens(String definition, Product product) {
		try {
			return Lexer.anyTokens(definition, SqlForms.of(product));
		}
		catch (SqlSyntaxException ex) {
			return List.of();
		}
	}

	private boolean reads(String column) {
		return IntStream.range(0, this.tokens.size()).anyMatch((index) -> isNamed(index, column) && isColumn(index));
	}

	private boolean isColumn(int index) {
		if (token(index + 1).isSign("(") || token(index + 1).isSign(".")) {
			return false;
		}
		Token before = token(index - 1);
		if (isName(before) && NAMING_TABLES.contains(token(index - 2).value())) {
			return false;
		}
		return before.isSign(".") ? this.qualifiers.contains(comparable(stored(token(index - 2))))
				: !before.isWord("as");
	}

	private boolean isTable(int index, String table) {
		return isNamed(index, table) && !token(index + 1).isSign(".");
	}

	private boolean isNamed(int index, String name) {
		return isName(token(index)) && comparable(stored(token(index))).equals(comparable(name));
	}

	private static boolean isName(Token token) {
		return token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.WORD;
	}

	private String stored(Token token) {
		return (token.kind() == Token.Kind.WORD) ? this.product.fold(token.spelling()) : token.value();
	}

	private String comparable(String name) {
		return this.product.ignoresCaseOfColumns() ? name.toLowerCase(Locale.ROOT) : name;
	}

	private Token token(int index) {
		return (index >= 0 && index < this.tokens.size()) ? this.tokens.get(index) : Token.END;
	}

}
