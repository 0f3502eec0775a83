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
import java.util.function.UnaryOperator;

/**
 * Collects the names in a text: what is read like a table, and what stands where a column
 * can stand.
 */
final class NameCollector {

	private final UnaryOperator<String> folding;

	private final List<Use> uses = new ArrayList<>();

	private final List<QueryScope> scopes = new ArrayList<>();

	/**
	 * Create an instance.
	 * @param folding returns the stored name for one without quotes
	 */
	NameCollector(UnaryOperator<String> folding) {
		this.folding = folding;
	}

	QueryScope scope(QueryScope outer) {
		QueryScope scope = new QueryScope(outer);
		this.scopes.add(scope);
		return scope;
	}

	void use(QueryScope scope, List<String> name) {
		this.uses.add(new Use(scope, name));
	}

	String name(Token token) {
		return (token.kind() == Token.Kind.WORD) ? this.folding.apply(token.spelling()) : token.value();
	}

	/**
	 * Read a name, and those of its table and schema before it.
	 * @param tokens stand before a name
	 * @return the names from left to right
	 */
	List<String> names(TokenReader tokens) {
		List<String> names = new ArrayList<>(List.of(name(tokens.next())));
		while (tokens.peek().isSign(".") && tokens.peek(1).isName()) {
			tokens.next();
			names.add(name(tokens.next()));
		}
		return List.copyOf(names);
	}

	List<Use> uses() {
		return this.uses;
	}

	List<QueryScope.Source> sources() {
		return this.scopes.stream().flatMap((scope) -> scope.sources().stream()).toList();
	}

	/**
	 * A name where a column can stand.
	 *
	 * @param scope the tables among which it is looked up
	 * @param name its stored name, behind those of its table and schema where they stand
	 * there
	 */
	record Use(QueryScope scope, List<String> name) {

		String column() {
			return this.name.get(this.name.size() - 1);
		}

	}

}
