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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * A native generator, as that of Envers' revisions, is a sequence on PostgreSQL and an
 * identity elsewhere: where a column is an identity on one side only, a sequence of the
 * other side has no counterpart but this column.
 */
final class NativeGenerators {

	private final Schema model;

	private final Schema otherModel;

	private final TargetNames names;

	NativeGenerators(Schema model, Schema otherModel, TargetNames names) {
		this.model = model;
		this.otherModel = otherModel;
		this.names = names;
	}

	/**
	 * Return the sequences that stand for identities of the live database.
	 * @param database the live database
	 * @return the sequences of the other model that this one does not have
	 */
	List<Sequence> sequences(Schema database) {
		boolean identity = identities(true).anyMatch((column) -> database.table(column.table())
			.flatMap((table) -> table.column(column.name()))
			.filter(Column::identity)
			.isPresent());
		Set<ObjectName> known = Stream
			.concat(this.model.sequences().stream().map(Sequence::name), this.model.tables().stream().map(Table::name))
			.flatMap((name) -> this.names.mappedSequence(name).stream())
			.map(Sequence::name)
			.collect(Collectors.toSet());
		return !identity ? List.of()
				: this.otherModel.sequences().stream().filter((sequence) -> !known.contains(sequence.name())).toList();
	}

	/**
	 * Return whether identities of the other database stand for a sequence of this one.
	 * @param sequence the name of a sequence that the other model does not have
	 * @return whether this model has it, and identities there could replace it
	 */
	boolean replaces(ObjectName sequence) {
		return this.model.sequences().stream().map(Sequence::name).anyMatch(sequence::equals)
				&& identities(false).findAny().isPresent();
	}

	private Stream<Place> identities(boolean here) {
		return this.model.tables()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.identity() == here)
				.filter((column) -> other(table, column).filter((there) -> there.identity() != here).isPresent())
				.map((column) -> new Place(table.name(), column.name())));
	}

	private Optional<Column> other(Table table, Column column) {
		return this.names.mappedTable(table.name())
			.flatMap((there) -> there.column(this.names.column(table.name(), column.name())));
	}

	private record Place(ObjectName table, String name) {

	}

}
