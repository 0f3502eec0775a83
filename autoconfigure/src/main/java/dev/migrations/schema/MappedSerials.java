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

package dev.migrations.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns of a database that count by a sequence of their own, beside a model that maps
 * this very sequence: to the model they do not count, and the sequence is one like any
 * other. It still belongs to its column, and is set free before the column goes.
 */
public final class MappedSerials {

	private final Set<ObjectName> mapped;

	private final List<Sequence> sequences;

	private final List<Dependent> dependents;

	private final List<Usage> usages;

	private MappedSerials(Schema database, Schema model) {
		this.mapped = model.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
		this.sequences = new ArrayList<>(database.sequences());
		this.dependents = new ArrayList<>(database.dependents());
		this.usages = new ArrayList<>(database.usages());
	}

	/**
	 * Return a database as a model sees it.
	 * @param database what the database holds
	 * @param model what is mapped
	 * @return the database, with the sequences that are mapped taken out of their columns
	 */
	public static Schema of(Schema database, Schema model) {
		MappedSerials serials = new MappedSerials(database, model);
		List<Table> tables = database.tables().stream().map(serials::of).toList();
		serials.sequences.sort(Comparator.comparing(Sequence::name));
		return database.withTables(tables)
			.withSequences(serials.sequences)
			.withDependents(serials.dependents)
			.withUsages(serials.usages);
	}

	private Table of(Table table) {
		return table.columns().stream().anyMatch(this::isMapped)
				? table.withColumns(table.columns().stream().map((column) -> of(table, column)).toList()) : table;
	}

	private Column of(Table table, Column column) {
		return isMapped(column) ? freed(table.name(), column, Objects.requireNonNull(column.attributes().serial()))
				: column;
	}

	private boolean isMapped(Column column) {
		Serial serial = column.attributes().serial();
		return serial != null && this.mapped.contains(serial.sequence().name());
	}

	private Column freed(ObjectName table, Column column, Serial serial) {
		String name = "sequence " + serial.sequence().name().name();
		this.sequences.add(serial.sequence());
		this.dependents.removeIf((dependent) -> dependent.object().equals(table) && dependent.name().equals(name)
				&& column.name().equals(dependent.column()));
		this.usages.add(new Usage(table, column.name(), name, serial.sequence().name(), Usage.Kind.OWNED));
		return new Column(column.name(), column.type(), column.nullable(), serial.defaultValue(), false, null,
				column.comment(), column.attributes().withSerial(null), column.domain());
	}

}
