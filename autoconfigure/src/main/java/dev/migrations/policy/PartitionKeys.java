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

package dev.migrations.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;

/**
 * What the keys of a partitioned table have to cover, where each partition looks after
 * its own rows alone.
 */
public final class PartitionKeys {

	/** How a use is called that no column stands for. */
	private static final String EXPRESSION = "partition expression";

	private PartitionKeys() {
	}

	/**
	 * Return whether a table is partitioned.
	 * @param table the table
	 * @param database the live schema
	 * @return whether it is, as far as the catalog tells
	 */
	public static boolean has(ObjectName table, Schema database) {
		return of(table, database).findAny().isPresent();
	}

	/**
	 * Return why a key cannot be made.
	 * @param change the change
	 * @param database the live schema
	 * @return what the product cannot do, and what a person can; empty when it can
	 */
	public static Optional<String> leftOut(SchemaChange change, Schema database) {
		Optional<List<String>> columns = part(change).flatMap(PartitionKeys::columns);
		if (columns.isEmpty() || !has(change.object(), database)) {
			return Optional.empty();
		}
		String missing = of(change.object(), database)
			.filter((usage) -> usage.column() != null || usage.name().equals(EXPRESSION))
			.map((usage) -> (usage.column() != null) ? database.product().spell(usage.column()) : "an expression")
			.filter((column) -> columns.get().stream().map(database.product()::spell).noneMatch(column::equals))
			.distinct()
			.collect(Collectors.joining(", "));
		return missing.isEmpty() ? Optional.empty() : Optional
			.of("make a key without %s, by which the table is partitioned: let the key of the model cover all of it, or leave the key out"
				.formatted(missing));
	}

	private static Stream<Usage> of(ObjectName table, Schema database) {
		return database.usages()
			.stream()
			.filter((usage) -> usage.kind() == Usage.Kind.PARTITIONS && usage.object().equals(table));
	}

	private static Optional<TablePart> part(SchemaChange change) {
		if (change instanceof AddPart<?> add) {
			return Optional.of(add.part());
		}
		return (change instanceof ReplacePart<?> replace) ? Optional.of(replace.to()) : Optional.empty();
	}

	private static Optional<List<String>> columns(TablePart part) {
		if (part instanceof UniqueKey key) {
			return Optional.of(key.columns());
		}
		return (part instanceof PrimaryKey key) ? Optional.of(key.columns()) : Optional.empty();
	}

}
