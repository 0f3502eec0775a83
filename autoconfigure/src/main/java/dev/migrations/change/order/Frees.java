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

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.Resource.ColumnExists;
import dev.migrations.change.order.Resource.ColumnToBeTyped;
import dev.migrations.change.order.Resource.ColumnTyped;
import dev.migrations.change.order.Resource.IdentityGone;
import dev.migrations.change.order.Resource.KeyExists;
import dev.migrations.change.order.Resource.NameFree;
import dev.migrations.change.order.Resource.PartGone;
import dev.migrations.change.order.Resource.SchemaExists;
import dev.migrations.change.order.Resource.TableExists;
import dev.migrations.change.order.Resource.TypeExists;
import dev.migrations.change.order.Resource.UsageGone;
import dev.migrations.change.order.Resource.ValueExists;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * Finds what others can rely on once a change has run.
 *
 * @param database the schema before all changes
 */
record Frees(Schema database) implements SchemaChange.Visitor<Stream<Resource>> {

	@Override
	public Stream<Resource> create(CreateObject<?> change) {
		SchemaObject created = change.created();
		if (created instanceof Namespace) {
			return Stream.of(new SchemaExists(created.name().name()));
		}
		if (created instanceof EnumType || created instanceof StructType) {
			return Stream.of(new TypeExists(created.name()));
		}
		return (created instanceof Table table)
				? Stream.concat(Stream.of(new TableExists(table.name())),
						Stream.ofNullable(table.primaryKey()).flatMap((key) -> key(table.name(), key)))
				: Stream.empty();
	}

	@Override
	public Stream<Resource> drop(DropObject<?> change) {
		return Stream.concat(names(change),
				this.database.usages()
					.stream()
					.filter((usage) -> usage.owner().equals(change.object()))
					.map(UsageGone::new));
	}

	@Override
	public Stream<Resource> alter(AlterObject<?> change) {
		return (change.from() instanceof EnumType from && change.to() instanceof EnumType to) ? to.values()
			.stream()
			.filter((value) -> !from.values().contains(value))
			.map((value) -> new ValueExists(to.name(), value)) : Stream.empty();
	}

	@Override
	public Stream<Resource> add(AddPart<?> change) {
		return (change.part() instanceof Column column) ? Stream.of(new ColumnExists(change.object(), column.name()))
				: key(change.object(), change.part());
	}

	@Override
	public Stream<Resource> drop(DropPart<?> change) {
		return Stream.concat(names(change), Stream.of(new PartGone(change.object(), change.part())));
	}

	@Override
	public Stream<Resource> replace(ReplacePart<?> change) {
		return Stream
			.of(names(change), Stream.of(new PartGone(change.object(), change.from())),
					key(change.object(), change.to()))
			.flatMap((resources) -> resources);
	}

	@Override
	public Stream<Resource> alter(AlterColumn change) {
		ObjectName table = change.object();
		String column = change.from().name();
		if (change.alters(ColumnProperty.IDENTITY) && !change.to().identity()) {
			return Stream.of(new IdentityGone(table, column));
		}
		return change.alters(ColumnProperty.TYPE)
				? Stream.of(new ColumnTyped(table, column), new ColumnToBeTyped(table, column)) : Stream.empty();
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
		return Stream.empty();
	}

	private Stream<Resource> names(SchemaChange change) {
		Set<Name> names = new HashSet<>(change.removed(this.database.product().nameSpaces()));
		names.removeAll(change.added(this.database.product().nameSpaces()));
		return names.stream().map(NameFree::new);
	}

	private static Stream<Resource> key(ObjectName table, TablePart part) {
		if (part instanceof PrimaryKey key) {
			return Stream.of(new KeyExists(table, Set.copyOf(key.columns())));
		}
		return (part instanceof UniqueKey key) ? Stream.of(new KeyExists(table, Set.copyOf(key.columns())))
				: Stream.empty();
	}

}
