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

package dev.migrations.counterpart;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Table;

/**
 * Tables on the other product.
 */
final class TargetTable {

	private final TargetNames names;

	private final TargetColumns columns;

	private final TargetKeys keys;

	private final TargetChecks checks;

	TargetTable(TargetNames names, TargetTypes types) {
		this.names = names;
		this.columns = new TargetColumns(names, types);
		this.keys = new TargetKeys(names);
		this.checks = new TargetChecks(names);
	}

	Table unmapped(Table live) {
		return with(this.keys.of(live, live.columns().stream().map(this.columns::unmapped).toList()),
				live.checks().stream().map(this.checks::unmapped).toList(), live.comment());
	}

	Table mapped(MappedTableTriple twins) {
		Table live = twins.live();
		boolean commented = !CounterpartTarget.of(this.names.from()).keepsComments()
				|| Objects.equals(live.comment(), twins.here().comment());
		return with(
				this.keys.of(twins, live.columns().stream().map((column) -> this.columns.of(column, twins)).toList()),
				this.checks.of(twins), commented ? twins.there().comment() : live.comment());
	}

	private static Table with(Table table, List<Check> checks, @Nullable String comment) {
		return new Table(table.name(), table.columns(), table.primaryKey(), table.uniqueKeys(), table.foreignKeys(),
				table.indexes(), checks, comment);
	}

}
