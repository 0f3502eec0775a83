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

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.change.ColumnUse;
import dev.migrations.schema.Check;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.AddsForeignKey;
import dev.migrations.sql.StatementEffect.AddsUnique;
import dev.migrations.sql.StatementEffect.CreatesTable;
import dev.migrations.sql.StatementEffect.DropsConstraint;
import dev.migrations.sql.StatementEffect.DropsIndex;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.DropsView;
import dev.migrations.sql.StatementEffect.NamesConstraint;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;

/**
 * Finds the names that a way back gives again and that others have taken since.
 */
final class TakenNames {

	private final Schema schema;

	private final LiveNames names;

	private final NameSpaces spaces;

	/** The tables and views of now that are dropped on the way. */
	private final Set<ObjectName> dropped = new HashSet<>();

	/** The names of the keys, checks and indexes of now that go, in lower case. */
	private final Set<String> gone = new HashSet<>();

	private final Set<String> found = new LinkedHashSet<>();

	private TakenNames(Schema schema) {
		this.schema = schema;
		this.names = new LiveNames(schema.product());
		this.spaces = schema.product().nameSpaces();
	}

	/**
	 * Return what has the name of something that comes back.
	 * @param effects the effects of the statements
	 * @param database the database
	 * @param schema its live schema
	 * @return what, in words
	 */
	static List<String> of(List<StatementEffect> effects, DatabaseIdentity database, Schema schema) {
		TakenNames taken = new TakenNames(schema);
		@Nullable StatementEffect before = null;
		for (StatementEffect effect : effects) {
			ObjectName name = database.relative(effect.table());
			taken.look(effect, name, before);
			taken.after(effect, name);
			before = effect;
		}
		return List.copyOf(taken.found);
	}

	private void look(StatementEffect effect, ObjectName name, @Nullable StatementEffect before) {
		if (effect instanceof CreatesTable) {
			table(name);
		}
		else if (effect instanceof RenamesTable rename) {
			table(new ObjectName(name.schema(), rename.to()));
		}
		else if (effect instanceof AddsColumn add) {
			column(name, add.column());
		}
		else if (effect instanceof RenamesColumn rename) {
			column(name, rename.to());
		}
		else if (effect instanceof NamesConstraint constraint) {
			constraint(name, part(constraint.name(), before));
		}
	}

	private void table(ObjectName name) {
		boolean table = this.names.table(name).flatMap(this.schema::table).isPresent();
		boolean view = this.schema.views().stream().anyMatch((each) -> each.name().equals(name));
		if ((table || view) && !this.dropped.contains(name)) {
			this.found.add((table ? "table '" : "view '") + this.schema.product().spell(name)
					+ "' has the name of a table that comes back");
		}
	}

	private void column(ObjectName table, String name) {
		this.names.table(table)
			.flatMap(this.schema::table)
			.filter((live) -> this.names.column(table, name).flatMap(live::column).isPresent())
			.ifPresent((live) -> this.found.add("column '%s.%s' has the name of one that comes back"
				.formatted(this.schema.product().spell(live.name()), this.schema.product().spell(name))));
	}

	private void constraint(ObjectName table, TablePart part) {
		ObjectName live = this.names.table(table).orElse(table);
		for (Table holder : this.schema.tables()) {
			if (!this.dropped.contains(holder.name())) {
				// a statement that drops a primary key does not name it
				parts(holder).filter((other) -> !(other instanceof PrimaryKey && holder.name().equals(live)))
					.filter((other) -> !isGone(other, holder))
					.filter((other) -> !Collections.disjoint(this.spaces.part(live, part),
							this.spaces.part(holder.name(), other)))
					.forEach((other) -> this.found.add("'%s' on '%s' has the name of a constraint that comes back"
						.formatted(other.name(), this.schema.product().spell(holder.name()))));
			}
		}
	}

	private static Stream<TablePart> parts(Table table) {
		return Stream
			.of(Stream.ofNullable(table.primaryKey()), table.uniqueKeys().stream(), table.foreignKeys().stream(),
					table.indexes().stream(), table.checks().stream())
			.flatMap((parts) -> parts);
	}

	private boolean isGone(TablePart part, Table table) {
		boolean named = part.name() != null && this.gone.contains(part.name().toLowerCase(Locale.ROOT));
		return named || table.columns()
			.stream()
			.filter((column) -> this.names.isGone(table.name(), column.name()))
			.anyMatch((column) -> ColumnUse.of(column, table).contains(part));
	}

	/** The kind of a constraint of a new table says nothing, since it is alone there. */
	private static TablePart part(String name, @Nullable StatementEffect before) {
		if (before instanceof AddsUnique unique) {
			return new UniqueKey(name, unique.columns(), false);
		}
		if (before instanceof AddsForeignKey key) {
			return new ForeignKey(name, key.columns(), key.referencedTable(), key.referencedColumns(),
					ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE);
		}
		return new Check(name, "");
	}

	private void after(StatementEffect effect, ObjectName name) {
		if (effect instanceof DropsTable || effect instanceof DropsView) {
			this.dropped.add(this.names.table(name).orElse(name));
		}
		if (effect instanceof DropsConstraint drop) {
			this.gone.add(drop.name().toLowerCase(Locale.ROOT));
		}
		if (effect instanceof DropsIndex) {
			this.gone.add(name.name().toLowerCase(Locale.ROOT));
		}
		this.names.after(effect, name);
	}

}
