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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ByObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * Finds the object that a person would name to ask for a change: none for a change that
 * is never asked for, and for an object without a name.
 */
public final class Targets implements SchemaChange.Visitor<Optional<Target>> {

	private static final ByObject<Target.Kind> OBJECTS = new ByObject<>(Target.Kind.TABLE, Target.Kind.TABLE,
			Target.Kind.SEQUENCE, Target.Kind.TYPE, Target.Kind.TYPE, Target.Kind.SCHEMA);

	private Targets() {
	}

	static Optional<Target> of(SchemaChange change) {
		return change.accept(new Targets());
	}

	/**
	 * Return whether a change takes an object or a part of a table away.
	 * @param change the change
	 * @return whether it is a removal
	 */
	public static boolean drops(SchemaChange change) {
		return change instanceof DropPart || change instanceof DropObject;
	}

	static boolean converts(SchemaChange change) {
		return !drops(change) && !change.adds(Column.class)
				&& !(change instanceof AlterColumn alter && alter.refusesNull());
	}

	@Override
	public Optional<Target> create(CreateObject<?> change) {
		return (change.created() instanceof Namespace) ? object(change.created()) : Optional.empty();
	}

	@Override
	public Optional<Target> drop(DropObject<?> change) {
		return object(change.dropped());
	}

	@Override
	public Optional<Target> alter(AlterObject<?> change) {
		return object(change.from());
	}

	@Override
	public Optional<Target> add(AddPart<?> change) {
		return (change.part() instanceof Column column) ? column(change.object(), column) : Optional.empty();
	}

	@Override
	public Optional<Target> drop(DropPart<?> change) {
		return change.part().accept(new Member(change.object()));
	}

	@Override
	public Optional<Target> replace(ReplacePart<?> change) {
		boolean unasked = change.from() instanceof Index || (change.from() instanceof ForeignKey from
				&& change.to() instanceof ForeignKey to && from.referencesLike(to));
		return unasked ? Optional.empty() : change.from().accept(new Member(change.object()));
	}

	@Override
	public Optional<Target> alter(AlterColumn change) {
		return change.acceptsNull() ? Optional.empty() : column(change.object(), change.from());
	}

	@Override
	public Optional<Target> rename(RenameTable change) {
		return Optional.empty();
	}

	@Override
	public Optional<Target> rename(RenameColumn change) {
		return Optional.empty();
	}

	@Override
	public Optional<Target> rename(RenameKey change) {
		return Optional.empty();
	}

	@Override
	public Optional<Target> comment(ChangeTableComment change) {
		return Optional.of(Target.of(Target.Kind.TABLE, change.object()));
	}

	private static Optional<Target> object(SchemaObject object) {
		return Optional.of(Target.of(object.accept(OBJECTS), object.name()));
	}

	private static Optional<Target> column(ObjectName table, Column column) {
		return Optional.of(Target.member(Target.Kind.COLUMN, table, column.name()));
	}

	/**
	 * The name of a part.
	 *
	 * @param table the table
	 */
	private record Member(ObjectName table) implements TablePart.Visitor<Optional<Target>> {

		@Override
		public Optional<Target> column(Column column) {
			return Targets.column(this.table, column);
		}

		@Override
		public Optional<Target> primaryKey(PrimaryKey key) {
			return member(Target.Kind.CONSTRAINT, (key.name() != null) ? key.name() : "primary-key");
		}

		@Override
		public Optional<Target> uniqueKey(UniqueKey key) {
			return member(key.index() ? Target.Kind.INDEX : Target.Kind.CONSTRAINT, key.name());
		}

		@Override
		public Optional<Target> foreignKey(ForeignKey key) {
			return member(Target.Kind.CONSTRAINT, key.name());
		}

		@Override
		public Optional<Target> index(Index index) {
			return member(Target.Kind.INDEX, index.name());
		}

		@Override
		public Optional<Target> check(Check check) {
			return member(Target.Kind.CONSTRAINT, check.name());
		}

		private Optional<Target> member(Target.Kind kind, @Nullable String name) {
			return Optional.ofNullable(name).map((member) -> Target.member(kind, this.table, member));
		}

	}

}
