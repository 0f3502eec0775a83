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

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Quoted;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;

/**
 * Reads the sequences of MariaDB. Each is a table of one row, and no view of the
 * information schema of MariaDB 11.4 shows what is in it: one statement asks all of them.
 *
 * @param comments the comments of the sequences, empty for none
 */
record MariaDbSequences(Map<ObjectName, String> comments) {

	/** As the server creates a sequence that says nothing of it. */
	private static final long LARGEST = Long.MAX_VALUE - 1;

	MariaDbSequences {
		comments = new LinkedHashMap<>(comments);
	}

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		if (this.comments.isEmpty()) {
			return;
		}
		List<ObjectName> names = List.copyOf(this.comments.keySet());
		Quoted quoted = Quoted.by(new MariaDbProduct());
		String sql = IntStream.range(0, names.size())
			.mapToObj((index) -> "select " + index + " as number, start_value, increment, minimum_value, maximum_value,"
					+ " cache_size, cycle_option, next_not_cached_value from " + quoted.name(names.get(index)))
			.collect(Collectors.joining(" union all "));
		query.forEach(sql, (row) -> add(names.get((int) row.number("number")), row, quoted, found));
	}

	private void add(ObjectName name, Row row, Quoted quoted, SchemaAssembly found) throws SQLException {
		long start = row.number("start_value");
		found.addSequence(new Sequence(name, start, row.number("increment"), options(name, row)));
		long next = row.number("next_not_cached_value");
		if (next != start) {
			found.addDependent(new Dependent(name, null, "value",
					"alter sequence " + quoted.name(name) + " restart with " + next));
		}
	}

	/** Hibernate asks for no cache, and a sequence of ours has none. */
	private @Nullable String options(ObjectName name, Row row) throws SQLException {
		List<String> options = new ArrayList<>();
		boolean rising = row.number("increment") > 0;
		if (row.number("minimum_value") != (rising ? 1 : -LARGEST)) {
			options.add("minvalue " + row.number("minimum_value"));
		}
		if (row.number("maximum_value") != (rising ? LARGEST : -1)) {
			options.add("maxvalue " + row.number("maximum_value"));
		}
		if (row.number("cache_size") != 0) {
			options.add("cache " + row.number("cache_size"));
		}
		if (row.flag("cycle_option")) {
			options.add("cycle");
		}
		String comment = this.comments.getOrDefault(name, "");
		if (!comment.isEmpty()) {
			options.add("comment '" + comment.replace("\\", "\\\\").replace("'", "''") + "'");
		}
		if (options.isEmpty()) {
			return null;
		}
		return (row.number("cache_size") != 0) ? String.join(" ", options) : "nocache " + String.join(" ", options);
	}

}
