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

import java.util.List;

/**
 * Writes names of one schema without it.
 *
 * @param defaultSchema the stored name of the schema that goes without saying
 */
record RelativeNames(String defaultSchema) {

	Schema of(Schema schema) {
		return new Schema(schema.product(), schema.tables().stream().map(this::of).toList(),
				schema.views().stream().map(this::of).toList(), schema.sequences().stream().map(this::of).toList(),
				schema.enumTypes().stream().map(this::of).toList(),
				schema.structTypes().stream().map(this::of).toList(), schema.notCompared(),
				schema.renames()
					.stream()
					.map((rename) -> new Rename(of(rename.table()), rename.column(), rename.to()))
					.toList(),
				schema.absentSchemas(), schema.tableDefaults(), schema.dependents(), schema.usages(),
				schema.idSources().stream().map(this::of).toList());
	}

	private Table of(Table table) {
		List<ForeignKey> foreignKeys = table.foreignKeys().stream().map(this::of).toList();
		return new Table(of(table.name()), table.columns(), table.primaryKey(), table.uniqueKeys(), foreignKeys,
				table.indexes(), table.checks(), table.comment(), table.firstRows(), table.settings(), table.options());
	}

	private ForeignKey of(ForeignKey key) {
		return new ForeignKey(key.name(), key.columns(), of(key.referencedTable()), key.referencedColumns(),
				key.onDelete(), key.onUpdate(), key.deferral(), key.server());
	}

	private View of(View view) {
		return new View(of(view.name()), view.kind(), view.columns(), view.query());
	}

	private Sequence of(Sequence sequence) {
		return new Sequence(of(sequence.name()), sequence.start(), sequence.increment(), sequence.options());
	}

	private IdSource of(IdSource source) {
		return source.named(of(source.source()), of(source.table()), source.column());
	}

	private EnumType of(EnumType type) {
		return new EnumType(of(type.name()), type.values());
	}

	private StructType of(StructType type) {
		return new StructType(of(type.name()), type.fields());
	}

	private ObjectName of(ObjectName name) {
		return this.defaultSchema.equals(name.schema()) ? ObjectName.of(name.name()) : name;
	}

}
