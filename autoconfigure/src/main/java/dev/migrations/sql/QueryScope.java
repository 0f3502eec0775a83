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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tables among which the names of a query are looked up, and those of the query
 * around it.
 */
final class QueryScope {

	/** The query around this one, {@code null} for the statement itself. */
	private final @Nullable QueryScope outer;

	private final List<Source> sources = new ArrayList<>();

	/** The names of the queries that stand before this one in {@code with}. */
	private final Set<String> queries = new HashSet<>();

	QueryScope(@Nullable QueryScope outer) {
		this.outer = outer;
	}

	/**
	 * Return the scopes in which a name is looked up.
	 * @return this one, and those around it from the nearest on
	 */
	List<QueryScope> outwards() {
		List<QueryScope> scopes = new ArrayList<>(List.of(this));
		if (this.outer != null) {
			scopes.addAll(this.outer.outwards());
		}
		return scopes;
	}

	List<Source> sources() {
		return this.sources;
	}

	void addQuery(String name) {
		this.queries.add(name);
	}

	/**
	 * Take something that is read like a table.
	 * @param name its stored name, behind that of its schema, empty for a query
	 * @param alias the name that the query gives it, {@code null} for none
	 */
	void add(List<String> name, @Nullable String alias) {
		boolean table = !name.isEmpty() && !(name.size() == 1 && isQuery(name.get(0)));
		this.sources.add(new Source(table, name, alias));
	}

	private boolean isQuery(String name) {
		return this.queries.contains(name) || (this.outer != null && this.outer.isQuery(name));
	}

	/**
	 * Something that a query reads.
	 *
	 * @param table whether it is a table or a view, and no query
	 * @param name its stored name, behind that of its schema where the query has it
	 * @param alias the name that the query gives it, {@code null} for none
	 */
	record Source(boolean table, List<String> name, @Nullable String alias) {

		String last() {
			return this.name.get(this.name.size() - 1);
		}

		@Nullable String schema() {
			return (this.name.size() > 1) ? this.name.get(this.name.size() - 2) : null;
		}

	}

}
