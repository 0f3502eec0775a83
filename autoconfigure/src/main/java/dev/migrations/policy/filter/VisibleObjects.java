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

package dev.migrations.policy.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.NameFilter;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;

/**
 * Leaves out what the filters of names do not want to see.
 *
 * @param filters the filters
 */
public record VisibleObjects(List<NameFilter> filters) {

	/**
	 * Return a schema without what the filters do not want to see.
	 * @param schema the schema
	 * @return the rest of it
	 */
	public Schema of(Schema schema) {
		if (this.filters.isEmpty()) {
			return schema;
		}
		return new Schema(schema.product(), schema.tables().stream().filter((table) -> includes(table.name())).toList(),
				schema.views().stream().filter((view) -> includes(view.name())).toList(),
				schema.sequences().stream().filter((sequence) -> includes(sequence.name())).toList(),
				schema.enumTypes().stream().filter((type) -> includes(type.name())).toList(),
				schema.structTypes().stream().filter((type) -> includes(type.name())).toList(), schema.notCompared(),
				schema.renames().stream().filter((rename) -> includes(rename.table())).toList(), schema.absentSchemas(),
				schema.tableDefaults(), schema.dependents(), schema.usages(), schema.idSources());
	}

	/**
	 * What has a name that is not wanted here is not wanted elsewhere, where it has the
	 * same name in another case.
	 */
	public Schema elsewhere(Schema other, Schema here) {
		Set<String> hidden = Stream
			.of(here.tables().stream().map(Table::name), here.views().stream().map(View::name),
					here.sequences().stream().map(Sequence::name), here.enumTypes().stream().map(EnumType::name))
			.flatMap(Function.identity())
			.filter((name) -> !includes(name))
			.map((name) -> name.toString().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		List<NameFilter> all = new ArrayList<>(this.filters);
		all.add((name) -> !hidden.contains(name.toString().toLowerCase(Locale.ROOT)));
		return this.filters.isEmpty() ? other : new VisibleObjects(all).of(other);
	}

	private boolean includes(ObjectName name) {
		return this.filters.stream().allMatch((filter) -> ask(filter, name));
	}

	private static boolean ask(NameFilter filter, ObjectName name) {
		try {
			return filter.includes(name);
		}
		catch (RuntimeException ex) {
			throw new MigrationsException(
					Failure.refused("The filter %s failed for %s: %s".formatted(filter.getClass().getName(), name, ex),
							"Correct the filter; without it nothing can be compared."),
					ex);
		}
	}

}
