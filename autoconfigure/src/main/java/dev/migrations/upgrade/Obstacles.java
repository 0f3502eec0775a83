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

package dev.migrations.upgrade;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.TypeReaders;
import dev.migrations.policy.rename.FormerNames;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.ChangesType;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsConstraint;
import dev.migrations.sql.StatementEffect.DropsIndex;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.DropsTrigger;
import dev.migrations.sql.StatementEffect.DropsType;
import dev.migrations.sql.StatementEffect.DropsView;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementEffect.RefusesNull;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;

/**
 * What others made since, and what stands in a way back whatever the rows are.
 */
final class Obstacles {

	private final Schema schema;

	private final LiveNames names;

	/** The tables that are dropped on the way, in their order. */
	private final Set<Table> tables = new LinkedHashSet<>();

	/** The tables and views that are dropped on the way, with all that hangs on them. */
	private final Set<ObjectName> dropped = new HashSet<>();

	/** The views and triggers that are dropped or made anew, in lower case. */
	private final Set<String> anew = new HashSet<>();

	/** The columns that have got another type by now, with their tables. */
	private final Set<String> retyped = new HashSet<>();

	/** The tables and names of the keys that go, in lower case. */
	private final Set<String> keys = new HashSet<>();

	private final Set<String> found = new LinkedHashSet<>();

	private final OthersParts parts;

	/**
	 * A child loses what it has from its parent alone, and its values are counted too.
	 */
	private final boolean counted;

	private Obstacles(Schema schema, OthersParts parts, boolean counted) {
		this.counted = counted;
		this.schema = schema;
		this.parts = parts;
		this.names = new LiveNames(schema.product());
	}

	/**
	 * Return what stands in the way.
	 * @param effects the effects of the statements
	 * @param parts tells which parts of a table are of others
	 * @param database the database
	 * @param schema its live schema
	 * @param counted whether the values that go are counted
	 * @return what, in words
	 */
	static List<String> of(List<StatementEffect> effects, OthersParts parts, DatabaseIdentity database, Schema schema,
			boolean counted) {
		Obstacles obstacles = new Obstacles(schema, parts, counted);
		effects.forEach((effect) -> obstacles.addAnew(effect, database.relative(effect.table())));
		effects.forEach((effect) -> obstacles.add(effect, database.relative(effect.table())));
		// a child may go later than its target, and the database may be told not to look
		obstacles.tables.stream().flatMap(obstacles::children).forEach(obstacles.found::add);
		return List.copyOf(obstacles.found);
	}

	/** Whether it is made anew before or after the rename, it reads the new name. */
	private void addAnew(StatementEffect effect, ObjectName name) {
		if (effect instanceof DropsView) {
			this.anew.add(("view " + name).toLowerCase(Locale.ROOT));
		}
		if (effect instanceof DropsTrigger) {
			this.anew.add(("trigger " + name.name()).toLowerCase(Locale.ROOT));
		}
	}

	private void add(StatementEffect effect, ObjectName name) {
		if (effect instanceof MakesEnumType type && type.anew()) {
			readers(name).forEach(this.found::add);
			return;
		}
		if (effect instanceof DropsType) {
			users(name).forEach(this.found::add);
			return;
		}
		Optional<ObjectName> live = this.names.table(name);
		live.flatMap(this.schema::table).ifPresent((table) -> of(effect, name, table).forEach(this.found::add));
		if (effect instanceof DropsTable drop) {
			live.flatMap(this.schema::table).filter((table) -> !drop.cascade()).ifPresent(this.tables::add);
		}
		if (effect instanceof DropsTable || effect instanceof DropsView) {
			this.dropped.add(live.orElse(name));
		}
		if (effect instanceof DropsConstraint drop) {
			this.keys.add(key(live.orElse(name), drop.name()));
		}
		if (effect instanceof DropsIndex) {
			this.keys.add(key(name, name.name()));
			this.schema.tables().stream().flatMap((table) -> referencing(table, name.name())).forEach(this.found::add);
		}
		if (effect instanceof ChangesType type) {
			this.names.column(name, type.column())
				.ifPresent((column) -> this.retyped.add(key(live.orElse(name), column)));
		}
		this.names.after(effect, name);
	}

	/** Nobody drops a type that a column or another type has. */
	private Stream<String> users(ObjectName name) {
		Stream<String> columns = this.schema.tables()
			.stream()
			.filter((table) -> !this.dropped.contains(table.name()))
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> Mention.of(column.type(), name.name())
						&& !this.names.isGone(table.name(), column.name())
						&& !this.retyped.contains(key(table.name(), column.name())))
				.map((column) -> "column " + this.schema.product().spell(table.name()) + "."
						+ this.schema.product().spell(column.name())));
		Stream<String> others = this.schema.usages()
			.stream()
			.filter((usage) -> usage.object().equals(name) && usage.kind() == Usage.Kind.READ)
			.map(Usage::name);
		return this.schema.enumTypes().stream().noneMatch((type) -> type.name().equals(name)) ? Stream.empty()
				: Stream.concat(columns, others).map((user) -> user + " needs type " + spelled(name, null));
	}

	private Stream<String> readers(ObjectName name) {
		return this.schema.enumTypes()
			.stream()
			.filter((type) -> type.name().equals(name))
			.flatMap((type) -> TypeReaders.of(type, this.schema,
					(part) -> this.keys.stream()
						.anyMatch((going) -> part.name() != null
								&& going.endsWith("." + part.name().toLowerCase(Locale.ROOT)))))
			.map((reader) -> reader + " needs type " + spelled(name, null));
	}

	private Stream<String> of(StatementEffect effect, ObjectName name, Table table) {
		if (effect instanceof DropsTable drop) {
			return drop.cascade() ? Stream.empty() : Stream
				.concat(users(table, (usage) -> !usage.owner().equals(table.name())), held(new DropObject<>(table)));
		}
		if (effect instanceof RenamesTable rename) {
			return Stream.concat(renamed(table, null),
					held(new RenameTable(table, new ObjectName(name.schema(), rename.to()))));
		}
		if (effect instanceof DropsConstraint drop) {
			return referencing(table, drop.name());
		}
		if (effect instanceof AddsColumn add) {
			return held(new AddPart<>(table, Column.of(add.column(), "integer", true)));
		}
		boolean needsRows = effect instanceof ChangesType || effect instanceof RefusesNull;
		Stream<String> hidden = (needsRows && this.schema.hidesRows(table.name()))
				? Stream.of("row-level security hides rows of " + spelled(table.name(), null)
						+ " from this user: run this as a role that bypasses it")
				: Stream.empty();
		return Stream.concat(hidden,
				columnName(effect).flatMap((column) -> this.names.column(name, column))
					.flatMap(table::column)
					.stream()
					.flatMap((column) -> of(effect, table, column)));
	}

	private static Optional<String> columnName(StatementEffect effect) {
		if (effect instanceof DropsColumn drop) {
			return Optional.of(drop.column());
		}
		if (effect instanceof ChangesType type) {
			return Optional.of(type.column());
		}
		return (effect instanceof RenamesColumn rename) ? Optional.of(rename.from()) : Optional.empty();
	}

	private Stream<String> of(StatementEffect effect, Table table, Column column) {
		Predicate<Usage> ofColumn = (usage) -> column.name().equals(usage.column());
		if (effect instanceof DropsColumn) {
			Predicate<Usage> follows = (usage) -> this.counted && usage.kind() == Usage.Kind.INHERITED;
			return Stream
				.of(users(table, ofColumn.and(follows.negate())), needing(table, column),
						held(new DropPart<>(table, column)))
				.flatMap((each) -> each);
		}
		if (effect instanceof RenamesColumn rename) {
			return Stream.concat(renamed(table, column.name()), held(new RenameColumn(table, column, rename.to())));
		}
		String type = ((ChangesType) effect).type();
		if (type.equals(column.type())) {
			return Stream.empty();
		}
		PolicyTarget target = PolicyTarget.of(this.schema.product());
		Stream<String> readers = target.tellsReaders() ? users(table, ofColumn.and(Usage::keepsType)) : Stream.empty();
		Stream<String> computed = target.keepsTypeOfComputed() ? computed(table, column) : Stream.empty();
		return Stream
			.of(readers, computed, held(new AlterColumn(table, column, column.withType(type), ColumnProperty.TYPE)))
			.flatMap((each) -> each);
	}

	private Stream<String> needing(Table table, Column column) {
		return Stream.concat(this.parts.of(column, table, this.schema)
			.map((what) -> what + " needs " + spelled(table.name(), column.name())), computed(table, column));
	}

	private Stream<String> computed(Table table, Column column) {
		return ColumnUse.computedFrom(column.name(), table)
			.stream()
			.filter((other) -> !this.names.isGone(table.name(), other.name()))
			.map((other) -> "column " + other.name() + " needs " + spelled(table.name(), column.name()));
	}

	/** A key that others reference can neither be dropped nor replaced. */
	private Stream<String> referencing(Table table, String name) {
		return table.uniqueKeys()
			.stream()
			.filter((key) -> name.equalsIgnoreCase(key.name()) && isAlone(key, table))
			.flatMap((key) -> keys(table, (foreign) -> foreign.referencedColumns().equals(key.columns())))
			.map((child) -> "table " + spelled(child, null) + " references unique key " + name);
	}

	private static boolean isAlone(UniqueKey key, Table table) {
		return table.uniqueKeys().stream().filter((other) -> other.columns().equals(key.columns())).count() == 1
				&& (table.primaryKey() == null || !table.primaryKey().columns().equals(key.columns()));
	}

	/** Without its target a key fails, or takes the rows of its table along. */
	private Stream<String> children(Table table) {
		return keys(table, (key) -> true)
			.map((child) -> "table " + spelled(child, null) + " references " + spelled(table.name(), null));
	}

	private Stream<ObjectName> keys(Table table, Predicate<ForeignKey> condition) {
		return this.schema.tables()
			.stream()
			.filter((child) -> !this.dropped.contains(child.name()))
			.filter((child) -> child.foreignKeys()
				.stream()
				.anyMatch((key) -> key.referencedTable().equals(table.name()) && condition.test(key)
						&& !isGoing(key, child)))
			.map(Table::name);
	}

	/** A key goes with its columns, too. */
	private boolean isGoing(ForeignKey key, Table child) {
		if (key.columns().stream().anyMatch((column) -> this.names.isGone(child.name(), column))) {
			return true;
		}
		String name = key.name();
		if (name == null) {
			return false;
		}
		String whole = key(child.name(), name);
		return this.keys.stream()
			.anyMatch((going) -> going.equals(whole) || (going.startsWith(whole) && OthersParts.isCut(name, going)));
	}

	private static String key(ObjectName table, String name) {
		return (table + "." + name).toLowerCase(Locale.ROOT);
	}

	/** What goes on to name it as before, and fails from then on. */
	private Stream<String> renamed(Table table, @Nullable String column) {
		return FormerNames.readers(this.schema, table.name(), column)
			.filter((usage) -> !this.anew.contains(usage.name().toLowerCase(Locale.ROOT)))
			.map((usage) -> usage.name() + " reads " + spelled(table.name(), column) + ", which gets another name");
	}

	private Stream<String> users(Table table, Predicate<Usage> condition) {
		return this.schema.usages()
			.stream()
			.filter((usage) -> usage.keepsObject() && usage.object().equals(table.name()) && condition.test(usage))
			.filter((usage) -> !this.dropped.contains(usage.owner()) && !isOurPartition(usage))
			.map((usage) -> usage.name() + " needs " + spelled(usage.object(), usage.column()));
	}

	/** It goes with its table, as whoever made both knows. */
	private boolean isOurPartition(Usage usage) {
		return usage.name().startsWith("partition ") && this.parts.isMentioned(usage.owner());
	}

	private String spelled(ObjectName table, @Nullable String column) {
		String name = this.schema.product().spell(table);
		return (column != null) ? "'" + name + "." + this.schema.product().spell(column) + "'" : "'" + name + "'";
	}

	private Stream<String> held(SchemaChange change) {
		return AlterLimits.of(this.schema.product())
			.held(change, change.appliedTo(this.schema))
			.stream()
			.map((what) -> this.schema.product().displayName() + " cannot " + what);
	}

}
