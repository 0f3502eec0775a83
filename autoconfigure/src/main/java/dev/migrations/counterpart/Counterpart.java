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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.diff.Renaming;
import dev.migrations.diff.Renaming.Fate;
import dev.migrations.diff.Renaming.Outcome;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;
import dev.migrations.sql.ListedValues;

/**
 * Retells what a live database holds as a database of another product holds it, provided
 * that the same revisions made both. Where the live database agrees with its model, the
 * counterpart agrees with the other model; where it differs, the counterpart differs in
 * the same way.
 */
public final class Counterpart {

	private final Schema database;

	private final Schema model;

	private final Schema otherModel;

	private final TargetNames names;

	private final TargetTable table;

	private final NativeGenerators natives;

	private final SystemVersionedTables histories;

	private Counterpart(Schema database, Schema model, Schema otherModel) {
		this.database = database;
		this.model = model;
		this.otherModel = otherModel;
		this.names = new TargetNames(database.product(), otherModel);
		this.table = new TargetTable(this.names, TargetTypes.of(this.names, model));
		this.natives = new NativeGenerators(model, otherModel, this.names);
		this.histories = new SystemVersionedTables(database, otherModel, this.names);
	}

	/**
	 * Return the counterpart of a database.
	 * @param renaming what the live database holds, and what was renamed in it
	 * @param model the model for the product of the live database
	 * @param otherModel the same mapping for the other product
	 * @return what a database of the other product holds, before anything is renamed
	 */
	public static Schema of(Renaming renaming, Schema model, Schema otherModel) {
		Counterpart counterpart = new Counterpart(renaming.database(), model, otherModel);
		return counterpart.unrenamed(counterpart.schema(), renaming);
	}

	/** The models know the new names only. */
	private Schema unrenamed(Schema renamed, Renaming renaming) {
		List<Rename> made = new ArrayList<>(renaming.outcomes()
			.stream()
			.filter((outcome) -> outcome.fate() == Fate.TO_DO)
			.map(Outcome::rename)
			.toList());
		Collections.reverse(made);
		Schema former = renamed;
		for (Rename rename : made) {
			former = Renaming.undone(former, back(rename));
		}
		return former;
	}

	private Rename back(Rename rename) {
		ObjectName table = this.names.table(rename.newTable());
		return (rename.column() != null)
				? new Rename(table, this.names.column(rename.table(), rename.to()), this.names.of(rename.column()))
				: new Rename(table, null, this.names.of(rename.table().name()));
	}

	private Schema schema() {
		Map<ObjectName, Table> tables = new TreeMap<>();
		Map<ObjectName, Sequence> sequences = new TreeMap<>();
		this.database.tables().forEach((table) -> add(table, tables, sequences));
		this.database.sequences().forEach((sequence) -> add(sequence, tables, sequences));
		this.natives.sequences(this.database).forEach((sequence) -> sequences.put(sequence.name(), sequence));
		List<View> views = this.database.views()
			.stream()
			.map((view) -> new View(this.names.table(view.name()), view.kind(),
					this.names.columns(view.name(), view.columns())))
			.toList();
		return new Schema(this.otherModel.product(), List.copyOf(tables.values()), views,
				List.copyOf(sequences.values()), enumTypes(), List.of())
			.withAbsentSchemas(this.database.absentSchemas());
	}

	/** SQLite has no sequences: Hibernate puts a table in the place of each. */
	private void add(Table table, Map<ObjectName, Table> tables, Map<ObjectName, Sequence> sequences) {
		Optional<Table> here = this.model.table(table.name());
		Optional<Table> there = this.names.mappedTable(table.name());
		Optional<Sequence> sequence = this.names.sequenceFor(table);
		if (here.isPresent() && there.isEmpty() && sequence.isPresent()) {
			sequences.put(sequence.get().name(), sequence.get());
			return;
		}
		if (here.isEmpty() || there.isEmpty()) {
			if (here.isEmpty() || !this.histories.isHistory(table)) {
				Table other = this.table.unmapped(table);
				tables.put(other.name(), other);
			}
			return;
		}
		MappedTableTriple twins = new MappedTableTriple(table, here.get(), there.get(),
				Constants.of(table, this.database), Constants.of(here.get(), this.model),
				Constants.of(there.get(), this.otherModel));
		this.histories.versioned(twins, this.table.mapped(twins)).forEach((other) -> tables.put(other.name(), other));
	}

	private void add(Sequence sequence, Map<ObjectName, Table> tables, Map<ObjectName, Sequence> sequences) {
		Optional<Sequence> here = sequence(this.model, sequence.name());
		Optional<Sequence> there = this.names.mappedSequence(sequence.name());
		Optional<Table> table = this.names.tableFor(sequence.name());
		if (here.isPresent() && there.isEmpty() && table.isPresent()) {
			tables.put(table.get().name(), table.get());
			return;
		}
		if (there.isEmpty() && this.natives.replaces(sequence.name())) {
			return;
		}
		boolean alike = here.isPresent() && here.get().increment() == sequence.increment();
		Sequence other = there.filter((each) -> alike)
			.orElseGet(() -> new Sequence(there.map(Sequence::name).orElseGet(() -> this.names.of(sequence.name())),
					sequence.start(), sequence.increment()));
		sequences.put(other.name(), other);
	}

	/**
	 * A type of its own holds the values that the live column allows, wherever it does.
	 */
	private List<EnumType> enumTypes() {
		Map<ObjectName, EnumType> types = new TreeMap<>();
		for (Table live : this.database.tables()) {
			this.names.mappedTable(live.name()).ifPresent((there) -> {
				Constants values = Constants.of(live, this.database);
				live.columns()
					.forEach((column) -> there.column(this.names.column(live.name(), column.name()))
						.flatMap((other) -> values.of(column.name()).flatMap((listed) -> enumType(other, listed)))
						.ifPresent((type) -> types.putIfAbsent(type.name(), type)));
			});
		}
		return List.copyOf(types.values());
	}

	private Optional<EnumType> enumType(Column other, ListedValues listed) {
		return this.otherModel.enumTypes()
			.stream()
			.filter((type) -> type.name().equals(Constants.typeName(other)))
			.findFirst()
			.map((type) -> Set.copyOf(Constants.literals(type)).equals(Set.copyOf(listed.literals())) ? type
					: new EnumType(type.name(), Constants.values(listed)));
	}

	private static Optional<Sequence> sequence(Schema schema, ObjectName name) {
		return schema.sequences().stream().filter((sequence) -> sequence.name().equals(name)).findFirst();
	}

}
