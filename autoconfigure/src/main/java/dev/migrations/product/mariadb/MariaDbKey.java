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

package dev.migrations.product.mariadb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * A key or index of MariaDB, as far as its length matters. One column that is too long
 * for an index is indexed by what comes first in it, and a unique key that is too long by
 * its hash, both without a question; anything else is refused. It was tried, statement by
 * statement.
 *
 * @param words what it is called
 * @param kind what kind of key it is
 * @param parts its columns, and how many characters of each are part of it, 0 for all
 */
record MariaDbKey(String words, Kind kind, Map<String, Long> parts) {

	/** Of a page of 16 KB; smaller pages allow less. */
	private static final long LIMIT = 3072;

	/** Of one column, in the row formats that were usual until 2017. */
	private static final long OLD_LIMIT = 767;

	private static final Pattern PART = Pattern.compile("`((?:[^`]|``)+)`(?:\\((\\d+)\\))?|\\(");

	private static final Set<String> OLD_FORMATS = Set.of("compact", "redundant");

	enum Kind {

		PRIMARY, UNIQUE, INDEX

	}

	static List<MariaDbKey> of(Table table) {
		List<MariaDbKey> keys = new ArrayList<>();
		if (table.primaryKey() != null) {
			keys.add(of(table.primaryKey()));
		}
		table.uniqueKeys().forEach((key) -> keys.add(of(key)));
		table.indexes().stream().flatMap((index) -> of(index).stream()).forEach(keys::add);
		return keys;
	}

	static MariaDbKey of(PrimaryKey key) {
		return of("primary key", Kind.PRIMARY, key.columns());
	}

	static MariaDbKey of(UniqueKey key) {
		return of((key.name() != null) ? "unique key " + key.name() : "unique key", Kind.UNIQUE, key.columns());
	}

	/**
	 * Return an index.
	 * @param index the index
	 * @return the key, empty for an index of another kind, which has no such limit
	 */
	static Optional<MariaDbKey> of(Index index) {
		String definition = index.definition();
		if (definition == null) {
			return Optional.of(of("index " + index.name(), Kind.INDEX, index.columns()));
		}
		if (!definition.matches("(?s)create (unique )?index .*")) {
			return Optional.empty();
		}
		Map<String, Long> parts = parts(definition);
		return Optional.of(new MariaDbKey(words("index " + index.name(), parts.keySet()),
				definition.startsWith("create unique") ? Kind.UNIQUE : Kind.INDEX, parts));
	}

	private static MariaDbKey of(String name, Kind kind, List<String> columns) {
		Map<String, Long> parts = new LinkedHashMap<>();
		columns.forEach((column) -> parts.put(column, 0L));
		return new MariaDbKey(words(name, columns), kind, parts);
	}

	private static String words(String name, Iterable<String> columns) {
		return name + " (" + String.join(", ", columns) + ")";
	}

	/** Whatever is quoted after the first parenthesis is a column. */
	private static Map<String, Long> parts(String definition) {
		Map<String, Long> parts = new LinkedHashMap<>();
		Matcher matcher = PART.matcher(definition);
		boolean columns = false;
		while (matcher.find()) {
			if (columns && matcher.group(1) != null) {
				String length = matcher.group(2);
				parts.put(matcher.group(1).replace("``", "`"), (length != null) ? Long.parseLong(length) : 0L);
			}
			columns |= matcher.group().equals("(");
		}
		return parts;
	}

	/**
	 * Return why the server would refuse the key.
	 * @param columns the columns of its table
	 * @param rowFormat the row format of the table, {@code null} when it is not known
	 * @return the figures, empty when it is not too long
	 */
	Optional<String> refusal(Map<String, MariaDbBytes> columns, @Nullable String rowFormat) {
		Map<String, Long> bytes = new LinkedHashMap<>();
		this.parts.forEach((column, prefix) -> bytes.put(column, bytes(columns.get(column), prefix)));
		long sum = bytes.values().stream().mapToLong(Long::longValue).sum();
		if (sum > LIMIT) {
			return (this.kind == Kind.UNIQUE) ? Optional.empty()
					: Optional.of("%s would have %d bytes, and InnoDB allows %d".formatted(this.words, sum, LIMIT));
		}
		return (rowFormat == null || !OLD_FORMATS.contains(rowFormat)) ? Optional.empty()
				: bytes.entrySet()
					.stream()
					.filter((part) -> part.getValue() > OLD_LIMIT)
					.findFirst()
					.map((part) -> "%s in %s would have %d bytes, and row format %s allows %d".formatted(part.getKey(),
							this.words, part.getValue(), rowFormat, OLD_LIMIT));
	}

	private long bytes(@Nullable MariaDbBytes column, long prefix) {
		if (column == null) {
			return 0;
		}
		return (this.kind == Kind.INDEX) ? Math.min(column.of(prefix), LIMIT) : column.of(prefix);
	}

}
