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

package dev.migrations.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.ChangeKind;

/**
 * Draws a change of each kind that a schema allows.
 */
final class RandomChange {

	private final Map<ChangeKind, Function<Schema, @Nullable SchemaChange>> kinds = new LinkedHashMap<>();

	private final RandomSchema draw;

	RandomChange(RandomSchema draw) {
		this.draw = draw;
		additions();
		removals();
		replacements();
		columns();
		objects();
	}

	Set<ChangeKind> kinds() {
		return this.kinds.keySet();
	}

	/**
	 * Draw a change.
	 * @param kind its kind
	 * @param schema the schema before it
	 * @return the change, unless the schema holds nothing that it would change
	 */
	Optional<SchemaChange> of(ChangeKind kind, Schema schema) {
		return Optional.ofNullable(this.kinds.get(kind).apply(schema))
			.filter((change) -> !change.appliedTo(schema).equals(schema));
	}

	/**
	 * Draw a change of any kind.
	 * @param schema the schema before it
	 * @return the change
	 */
	SchemaChange any(Schema schema) {
		List<ChangeKind> all = new ArrayList<>(this.kinds.keySet());
		while (true) {
			Optional<SchemaChange> change = of(this.draw.pick(all), schema);
			if (change.isPresent()) {
				return change.get();
			}
		}
	}

	private void additions() {
		put(ChangeKind.ADD_COLUMN, (table) -> new AddPart<>(table, this.draw.column()));
		put(ChangeKind.ADD_PRIMARY_KEY, (table) -> (table.primaryKey() == null)
				? new AddPart<>(table, this.draw.primaryKey(table.columns())) : null);
		put(ChangeKind.ADD_UNIQUE_KEY, (table) -> new AddPart<>(table,
				new UniqueKey(this.draw.name("uk"), this.draw.uniqueKey(table).columns(), true)));
		put(ChangeKind.CREATE_INDEX, (table) -> new AddPart<>(table, this.draw.index(table)));
		put(ChangeKind.ADD_CHECK, (table) -> new AddPart<>(table, this.draw.check(table)));
		put(ChangeKind.ADD_FOREIGN_KEY, (table) -> new AddPart<>(table, this.draw.foreignKey(table, table)));
	}

	private void removals() {
		put(ChangeKind.DROP_COLUMN, (table) -> (table.columns().size() > 1)
				? new DropPart<>(table, this.draw.pick(table.columns())) : null);
		put(ChangeKind.DROP_PRIMARY_KEY,
				(table) -> (table.primaryKey() != null) ? new DropPart<>(table, table.primaryKey()) : null);
		part(ChangeKind.DROP_UNIQUE_KEY, Table::uniqueKeys, DropPart::new);
		part(ChangeKind.DROP_INDEX, Table::indexes, DropPart::new);
		part(ChangeKind.DROP_FOREIGN_KEY, Table::foreignKeys, DropPart::new);
		part(ChangeKind.DROP_CHECK, Table::checks, DropPart::new);
	}

	private void replacements() {
		put(ChangeKind.CHANGE_PRIMARY_KEY,
				(table) -> (table.primaryKey() != null) ? new ReplacePart<>(table, table.primaryKey(),
						new PrimaryKey(table.primaryKey().name(), List.of(this.draw.pick(table.columns()).name())))
						: null);
		part(ChangeKind.REPLACE_UNIQUE_KEY, Table::uniqueKeys, (table, from) -> new ReplacePart<>(table, from,
				new UniqueKey(this.draw.name("uk"), from.columns(), !from.index())));
		part(ChangeKind.REPLACE_INDEX, Table::indexes,
				(table, from) -> new ReplacePart<>(table, from, this.draw.index(table)));
		part(ChangeKind.REPLACE_FOREIGN_KEY, Table::foreignKeys,
				(table, from) -> new ReplacePart<>(table, from, this.draw.foreignKey(table, table)));
		part(ChangeKind.REPLACE_CHECK, Table::checks,
				(table, from) -> new ReplacePart<>(table, from, this.draw.check(table)));
		put(ChangeKind.RENAME_KEY, (table) -> {
			String name = this.draw.pickOrNull(table.indexes().stream().map(Index::name).toList());
			return (name != null) ? new RenameKey(table, RenameKey.Kind.INDEX, name, this.draw.name("ix")) : null;
		});
		put(ChangeKind.RENAME_TABLE, (table) -> new RenameTable(table, ObjectName.of(this.draw.name("t"))));
		part(ChangeKind.RENAME_COLUMN, Table::columns,
				(table, column) -> new RenameColumn(table, column, this.draw.name("c")));
	}

	private void columns() {
		column(ChangeKind.CHANGE_TYPE, (table, from) -> new AlterColumn(table, from,
				new Column(from.name(), "bigint", from.nullable(), null, false, null, null), ColumnProperty.TYPE));
		column(ChangeKind.SET_NOT_NULL, (table, from) -> from.nullable()
				? new AlterColumn(table, from, from.withNullable(!from.nullable()), ColumnProperty.NULLABILITY) : null);
		column(ChangeKind.DROP_NOT_NULL, (table, from) -> from.nullable() ? null
				: new AlterColumn(table, from, from.withNullable(!from.nullable()), ColumnProperty.NULLABILITY));
		column(ChangeKind.CHANGE_DEFAULT, (table, from) -> (from.identity() || from.generatedAs() != null) ? null
				: new AlterColumn(table, from, from.withDefaultValue("7"), ColumnProperty.DEFAULT));
		column(ChangeKind.CHANGE_IDENTITY,
				(table, from) -> (from.generatedAs() != null) ? null
						: new AlterColumn(table, from,
								new Column(from.name(), from.type(), true, null, !from.identity(), null, null),
								ColumnProperty.IDENTITY));
		column(ChangeKind.CHANGE_GENERATED, (table, from) -> new AlterColumn(table, from,
				new Column(from.name(), from.type(), true, null, false, "2 * 3", null), ColumnProperty.GENERATED));
		column(ChangeKind.CHANGE_COLUMN_COMMENT,
				(table, from) -> new AlterColumn(table, from, from.withComment("another"), ColumnProperty.COMMENT));
		column(ChangeKind.CHANGE_COLUMN_CHECK, (table, from) -> from.ownCheck().isPresent()
				? new AlterColumn(table, from, from.withoutOwnCheck(), ColumnProperty.CHECK) : null);
		put(ChangeKind.CHANGE_TABLE_COMMENT, (table) -> new ChangeTableComment(table, "said otherwise"));
	}

	private void objects() {
		this.kinds.put(ChangeKind.CREATE_TABLE, (schema) -> new CreateObject<>(this.draw.table(schema.tables())));
		put(ChangeKind.DROP_TABLE, DropObject::new);
		this.kinds.put(ChangeKind.CREATE_VIEW, (schema) -> new CreateObject<>(this.draw.view()));
		object(ChangeKind.DROP_VIEW, Schema::views, DropObject::new);
		this.kinds.put(ChangeKind.CREATE_SEQUENCE, (schema) -> new CreateObject<>(this.draw.sequence()));
		object(ChangeKind.DROP_SEQUENCE, Schema::sequences, DropObject::new);
		object(ChangeKind.CHANGE_SEQUENCE_INCREMENT, Schema::sequences,
				(from) -> new AlterObject<>(from, new Sequence(from.name(), 5, 70)));
		this.kinds.put(ChangeKind.CREATE_ENUM_TYPE, (schema) -> new CreateObject<>(this.draw.enumType()));
		object(ChangeKind.DROP_ENUM_TYPE, Schema::enumTypes, DropObject::new);
		object(ChangeKind.CHANGE_ENUM_TYPE, Schema::enumTypes,
				(from) -> new AlterObject<>(from, new EnumType(from.name(), List.of("A", "B", "C"))));
		this.kinds.put(ChangeKind.CREATE_STRUCT_TYPE, (schema) -> new CreateObject<>(this.draw.structType()));
		object(ChangeKind.DROP_STRUCT_TYPE, Schema::structTypes, DropObject::new);
		object(ChangeKind.CHANGE_STRUCT_TYPE, Schema::structTypes,
				(from) -> new AlterObject<>(from, new StructType(from.name(), List.of(this.draw.column()))));
		object(ChangeKind.CREATE_SCHEMA, Schema::absentSchemas,
				(name) -> new CreateObject<>(new Namespace(ObjectName.of(name))));
		this.kinds.put(ChangeKind.DROP_SCHEMA,
				(schema) -> new DropObject<>(new Namespace(ObjectName.of(this.draw.name("schema")))));
	}

	private void put(ChangeKind kind, Function<Table, @Nullable SchemaChange> change) {
		this.kinds.put(kind,
				(schema) -> schema.tables().isEmpty() ? null : change.apply(this.draw.pick(schema.tables())));
	}

	private <P> void part(ChangeKind kind, Function<Table, List<P>> parts,
			BiFunction<Table, P, @Nullable SchemaChange> change) {
		put(kind, (table) -> {
			P part = this.draw.pickOrNull(parts.apply(table));
			return (part != null) ? change.apply(table, part) : null;
		});
	}

	private void column(ChangeKind kind, BiFunction<Table, Column, @Nullable SchemaChange> change) {
		part(kind, Table::columns, change);
	}

	private <O> void object(ChangeKind kind, Function<Schema, List<O>> objects, Function<O, SchemaChange> change) {
		this.kinds.put(kind, (schema) -> {
			O object = this.draw.pickOrNull(objects.apply(schema));
			return (object != null) ? change.apply(object) : null;
		});
	}

}
