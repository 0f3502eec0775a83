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

package dev.migrations.change.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.PartColumns;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.Resource.ColumnToBeTyped;
import dev.migrations.change.order.Resource.ColumnTyped;
import dev.migrations.change.order.Resource.IdentityGone;
import dev.migrations.change.order.Resource.NameFree;
import dev.migrations.change.order.Resource.PartGone;
import dev.migrations.change.order.Resource.SchemaExists;
import dev.migrations.change.order.Resource.TableExists;
import dev.migrations.change.order.Resource.TypeExists;
import dev.migrations.change.order.Resource.UsageGone;
import dev.migrations.change.order.Resource.ValueExists;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;
import dev.migrations.sql.TypeForm;

/**
 * Finds what must be so before a change can run. What nobody has to bring about is found
 * too.
 */
final class Needs implements SchemaChange.Visitor<Stream<Resource>> {

	private final Schema database;

	private final NameSpaces spaces;

	/** The types that the changes create. */
	private final List<ObjectName> types;

	/** The enum types that they alter. */
	private final List<ObjectName> alteredTypes;

	/** The columns that the changes add, by their table. */
	private final Map<ObjectName, List<String>> columns = new HashMap<>();

	/** The foreign keys of the database, by the table that they reference. */
	private final Map<ObjectName, List<PartGone>> references = new HashMap<>();

	Needs(Schema database, Collection<? extends SchemaChange> changes) {
		this.database = database;
		this.spaces = database.product().nameSpaces();
		this.types = changes.stream()
			.filter((change) -> change.adds(EnumType.class) || change.adds(StructType.class))
			.map(SchemaChange::object)
			.toList();
		this.alteredTypes = changes.stream()
			.filter((change) -> change instanceof AlterObject<?> alter && alter.from() instanceof EnumType)
			.map(SchemaChange::object)
			.toList();
		changes.stream()
			.filter((change) -> change.adds(Column.class))
			.map((change) -> ((AddPart<?>) change))
			.forEach((add) -> list(this.columns, add.object()).add(String.valueOf(add.part().name())));
		database.tables()
			.forEach((table) -> table.foreignKeys()
				.forEach((key) -> list(this.references, key.referencedTable()).add(new PartGone(table.name(), key))));
	}

	@Override
	public Stream<Resource> create(CreateObject<?> change) {
		SchemaObject created = change.created();
		List<Column> columns = (created instanceof Table table) ? table.columns()
				: ((created instanceof StructType type) ? type.fields() : List.of());
		return Stream.of(schema(created.name()), columns.stream().flatMap(this::types), names(change))
			.flatMap((needs) -> needs);
	}

	@Override
	public Stream<Resource> drop(DropObject<?> change) {
		ObjectName object = change.object();
		if (change.drops(Table.class)) {
			return Stream.concat(references(object, (gone) -> !gone.table().equals(object)),
					usages(object, (usage) -> !usage.owner().equals(object)));
		}
		return change.drops(Sequence.class) ? usages(object, (usage) -> true) : Stream.empty();
	}

	@Override
	public Stream<Resource> alter(AlterObject<?> change) {
		return Stream.empty();
	}

	@Override
	public Stream<Resource> add(AddPart<?> change) {
		return Stream.concat(made(change.table(), change.part()), names(change));
	}

	@Override
	public Stream<Resource> drop(DropPart<?> change) {
		return gone(change.table(), change.part());
	}

	@Override
	public Stream<Resource> replace(ReplacePart<?> change) {
		return Stream.of(made(change.table(), change.to()), names(change), gone(change.table(), change.from()))
			.flatMap((needs) -> needs);
	}

	@Override
	public Stream<Resource> alter(AlterColumn change) {
		ObjectName table = change.object();
		String column = change.from().name();
		return switch (change.property()) {
			case TYPE ->
				Stream.of(types(change.to()), checks(change), usages(table, isOf(column))).flatMap((needs) -> needs);
			case DEFAULT -> Stream.concat(values(change.to()), Stream.of(new ColumnToBeTyped(table, column)));
			case NULLABILITY -> change.acceptsNull() ? key(change)
					: Stream.concat(Stream.of(new ColumnTyped(table, column)), holding(change));
			case GENERATED -> Stream.concat(parts(change.table()).readBy(change.to()),
					change.isMadeAgain() ? reading(change.table(), change.from()) : Stream.empty());
			case IDENTITY -> (change.to().identity() && !isNumber(change.from()))
					? Stream.of(new ColumnTyped(table, column)) : Stream.empty();
			case COMMENT, CHECK -> Stream.empty();
		};
	}

	@Override
	public Stream<Resource> rename(RenameTable change) {
		return Stream.empty();
	}

	@Override
	public Stream<Resource> rename(RenameColumn change) {
		return Stream.empty();
	}

	@Override
	public Stream<Resource> rename(RenameKey change) {
		return names(change);
	}

	@Override
	public Stream<Resource> comment(ChangeTableComment change) {
		return Stream.of(new TableExists(change.object()));
	}

	/** The database numbers nothing else. */
	private boolean isNumber(Column column) {
		return TypeForm.of(column.type(), this.database.product()).isWholeNumber();
	}

	private Stream<Resource> made(Table table, TablePart part) {
		Stream<Resource> needs = part.accept(parts(table));
		return (part instanceof Column column) ? Stream.of(needs, types(column), values(column)).flatMap((each) -> each)
				: needs;
	}

	private PartNeeds parts(Table table) {
		return new PartNeeds(table, this.columns.getOrDefault(table.name(), List.of()));
	}

	private static Stream<Resource> schema(ObjectName object) {
		return Stream.ofNullable(object.schema()).map(SchemaExists::new);
	}

	private Stream<Resource> types(Column column) {
		return this.types.stream().filter((type) -> Mention.of(column.type(), type.name())).map(TypeExists::new);
	}

	/** A default is one of the values that its type has by then. */
	private Stream<Resource> values(Column column) {
		String value = Objects.requireNonNullElse(column.defaultValue(), "");
		return this.alteredTypes.stream()
			.filter((type) -> Mention.of(column.type(), type.name()))
			.flatMap((type) -> Mention.literals(value).stream().map((literal) -> new ValueExists(type, literal)));
	}

	/** The names that a change takes and did not have before. */
	private Stream<Resource> names(SchemaChange change) {
		Set<Name> wanted = new HashSet<>(change.added(this.spaces));
		wanted.removeAll(change.removed(this.spaces));
		return wanted.stream().map(NameFree::new);
	}

	/**
	 * A column of a primary key accepts NULL only when the key is gone, as does an id.
	 */
	private static Stream<Resource> key(AlterColumn change) {
		Stream<Resource> key = Stream.ofNullable(change.isKeyed() ? change.table().primaryKey() : null)
			.map((part) -> new PartGone(change.object(), part));
		return change.from().identity()
				? Stream.concat(key, Stream.of(new IdentityGone(change.object(), change.from().name()))) : key;
	}

	/** What goes anyway must not refuse the value that fills the rows. */
	private static Stream<Resource> holding(AlterColumn change) {
		return ColumnUse.of(change.from(), change.table())
			.stream()
			.filter((part) -> !(part instanceof PrimaryKey))
			.map((part) -> new PartGone(change.object(), part));
	}

	/** What compares values of the former type stands in the way of another one. */
	private static Stream<Resource> checks(AlterColumn change) {
		return change.table()
			.checks()
			.stream()
			.filter((check) -> Mention.of(check.expression(), change.from().name()))
			.map((check) -> new PartGone(change.object(), check));
	}

	/** What has to go before a part of a table. */
	private Stream<Resource> gone(Table table, TablePart part) {
		if (part instanceof Column column) {
			return Stream.concat(
					ColumnUse.of(column, table).stream().map((covering) -> new PartGone(table.name(), covering)),
					reading(table, column));
		}
		return (part instanceof PrimaryKey || part instanceof UniqueKey)
				? references(table.name(),
						(gone) -> referenced(gone).equals(Set.copyOf(part.accept(new PartColumns(table)))))
				: Stream.empty();
	}

	/**
	 * What reads a column: columns that are computed from it, foreign keys, and the rest.
	 */
	private Stream<Resource> reading(Table table, Column column) {
		Stream<Resource> computed = ColumnUse.computedFrom(column.name(), table)
			.stream()
			.map((other) -> new PartGone(table.name(), other));
		return Stream
			.of(computed, references(table.name(), (gone) -> referenced(gone).contains(column.name())),
					usages(table.name(), isOf(column.name())))
			.flatMap((needs) -> needs);
	}

	private Stream<Resource> references(ObjectName table, Predicate<PartGone> condition) {
		return this.references.getOrDefault(table, List.of()).stream().filter(condition).map(Resource.class::cast);
	}

	private static Set<String> referenced(PartGone gone) {
		return Set.copyOf(((ForeignKey) gone.part()).referencedColumns());
	}

	private Stream<Resource> usages(ObjectName object, Predicate<Usage> condition) {
		return this.database.usages()
			.stream()
			.filter((usage) -> usage.keepsObject() && usage.object().equals(object) && condition.test(usage))
			.map(UsageGone::new);
	}

	private static <T> List<T> list(Map<ObjectName, List<T>> lists, ObjectName name) {
		return lists.computeIfAbsent(name, (key) -> new ArrayList<>());
	}

	private static Predicate<Usage> isOf(String column) {
		return (usage) -> Objects.equals(usage.column(), column);
	}

}
