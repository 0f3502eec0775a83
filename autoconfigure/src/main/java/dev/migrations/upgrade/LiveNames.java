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

package dev.migrations.upgrade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.sql.ColumnName;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.CreatesTable;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;

/**
 * Which table and which column of now a statement in the middle of a way back means: what
 * was renamed since bears another name so far, and what the way back itself makes holds
 * nothing yet.
 */
final class LiveNames {

	private static final String NULL = "null";

	private final Product product;

	/** By the name on the way; empty for what does not exist now. */
	private final Map<ObjectName, Optional<ObjectName>> tables = new HashMap<>();

	private final Map<ObjectName, Map<String, Optional<String>>> columns = new HashMap<>();

	/** What the columns hold that come back with one value in all rows. */
	private final Map<ObjectName, Map<String, String>> values = new HashMap<>();

	/** The columns of now that are dropped, by the table of now. */
	private final Map<ObjectName, Set<String>> gone = new HashMap<>();

	LiveNames(Product product) {
		this.product = product;
	}

	/**
	 * Return the table of now.
	 * @param name the name on the way
	 * @return its name, empty when the table is made on the way
	 */
	Optional<ObjectName> table(ObjectName name) {
		return this.tables.getOrDefault(name, Optional.of(name));
	}

	/**
	 * Return the column of now.
	 * @param table the name of its table on the way
	 * @param column its name on the way
	 * @return its name, empty when the column is made on the way
	 */
	Optional<String> column(ObjectName table, String column) {
		return columns(table).getOrDefault(column, Optional.of(column));
	}

	/**
	 * Return the columns of now.
	 * @param table the name of their table on the way
	 * @param names their names on the way
	 * @return their names, empty when one of them is made on the way
	 */
	Optional<List<String>> columns(ObjectName table, List<String> names) {
		List<String> live = names.stream().flatMap((name) -> column(table, name).stream()).toList();
		return (live.size() == names.size()) ? Optional.of(live) : Optional.empty();
	}

	/**
	 * Return an expression over the columns of now, with what it says of a column that is
	 * made on the way replaced by the value that every row gets there.
	 * @param table the name of its table on the way
	 * @param expression the expression in the words of the way back
	 * @return the expression, empty when it speaks of a column whose value is not known
	 */
	Optional<String> expression(ObjectName table, String expression) {
		// what is put in first must not be taken for what is to be replaced
		Map<String, String> between = new LinkedHashMap<>();
		String text = expression;
		for (Map.Entry<String, Optional<String>> column : columns(table).entrySet()) {
			String mark = "live " + between.size();
			String marked = new ColumnName(this.product, column.getKey(), mark).in(text);
			if (!marked.equals(text)) {
				String live = column.getValue().map(this.product::quoted).orElse(values(table).get(column.getKey()));
				if (live == null) {
					return Optional.empty();
				}
				between.put(mark, live);
				text = marked;
			}
		}
		for (Map.Entry<String, String> column : between.entrySet()) {
			text = text.replace("`" + column.getKey() + "`", column.getValue())
				.replace("\"" + column.getKey() + "\"", column.getValue());
		}
		return Optional.of(text);
	}

	/**
	 * Go on behind an effect.
	 * @param effect the effect
	 * @param table the table of it, as the schema names it
	 */
	void after(StatementEffect effect, ObjectName table) {
		if (effect instanceof DropsTable || effect instanceof CreatesTable) {
			this.tables.put(table, Optional.empty());
			this.columns.remove(table);
		}
		else if (effect instanceof RenamesTable rename) {
			ObjectName to = new ObjectName(table.schema(), rename.to());
			this.tables.put(to, table(table));
			this.columns.put(to, columns(table));
			this.values.put(to, values(table));
			this.tables.put(table, Optional.empty());
			this.columns.remove(table);
		}
		else if (effect instanceof RenamesColumn rename) {
			Optional<String> live = column(table, rename.from());
			columns(table).put(rename.to(), live);
			columns(table).put(rename.from(), Optional.empty());
		}
		else if (effect instanceof DropsColumn drop) {
			table(table).ifPresent((live) -> column(table, drop.column())
				.ifPresent((column) -> this.gone.computeIfAbsent(live, (name) -> new HashSet<>()).add(column)));
			columns(table).put(drop.column(), Optional.empty());
		}
		else if (effect instanceof AddsColumn add) {
			columns(table).put(add.column(), Optional.empty());
			if (!add.required() && !add.computed()) {
				values(table).put(add.column(), (add.defaultValue() != null) ? add.defaultValue() : NULL);
			}
		}
	}

	/**
	 * Return whether a column is made on the way with one value for all rows.
	 * @param table the name of its table on the way
	 * @param column its name on the way
	 * @return whether its default fills it
	 */
	boolean isFilled(ObjectName table, String column) {
		return column(table, column).isEmpty() && !values(table).getOrDefault(column, NULL).equals(NULL);
	}

	private Map<String, String> values(ObjectName table) {
		return this.values.computeIfAbsent(table, (name) -> new HashMap<>());
	}

	/**
	 * Return whether a column of now is dropped by now.
	 * @param table the name of its table of now
	 * @param column its name of now
	 * @return whether nothing bears it any more
	 */
	boolean isGone(ObjectName table, String column) {
		return this.gone.getOrDefault(table, Set.of()).contains(column);
	}

	private Map<String, Optional<String>> columns(ObjectName table) {
		return this.columns.computeIfAbsent(table, (name) -> new LinkedHashMap<>());
	}

}
