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

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.NameHolders;
import dev.migrations.schema.Column;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.Mention;

/**
 * The differences that are judged, and the database as it is.
 */
public final class Differences {

	private final List<SchemaChange> changes;

	private final Schema database;

	private final Schema now;

	private final Set<ObjectName> newTables;

	private final Set<Target> newColumns;

	private final Set<Target> unmappedColumns;

	private @Nullable Map<Name, SchemaChange> nameHolders;

	Differences(List<SchemaChange> changes, Schema database) {
		this.changes = List.copyOf(changes);
		this.database = database;
		this.now = database;
		this.newTables = new HashSet<>();
		this.newColumns = new HashSet<>();
		this.unmappedColumns = new HashSet<>();
		for (SchemaChange change : changes) {
			if (change.adds(Table.class)) {
				this.newTables.add(change.object());
			}
			else if (change instanceof AddPart<?> add && add.part() instanceof Column column) {
				this.newColumns.add(column(add.object(), column.name()));
			}
			else if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
				this.unmappedColumns.add(column(drop.object(), column.name()));
			}
		}
	}

	private Differences(Differences other, Schema now) {
		this.changes = other.changes;
		this.database = other.database;
		this.now = now;
		this.newTables = other.newTables;
		this.newColumns = other.newColumns;
		this.unmappedColumns = other.unmappedColumns;
	}

	/**
	 * Return the same differences later on.
	 * @param later the schema as the changes leave it that are written so far
	 * @return the differences
	 */
	Differences at(Schema later) {
		return new Differences(this, later);
	}

	/**
	 * Return what is judged.
	 * @return all differences, in the order in which they were found
	 */
	public List<SchemaChange> changes() {
		return this.changes;
	}

	/**
	 * Return the database as it is.
	 * @return its schema before any change
	 */
	public Schema database() {
		return this.database;
	}

	/**
	 * Return the database as the changes leave it that come first and are written.
	 * @return its schema before the change that is judged
	 */
	public Schema now() {
		return this.now;
	}

	/**
	 * Return what has each name of the database, as the change that drops it.
	 * @return the holders by the name; collected once, when they are first asked for
	 */
	public Map<Name, SchemaChange> nameHolders() {
		if (this.nameHolders == null) {
			this.nameHolders = NameHolders.of(this.database);
		}
		return this.nameHolders;
	}

	/**
	 * Return whether a table is not there yet.
	 * @param table the table
	 * @return whether one of the differences creates it
	 */
	public boolean isNew(ObjectName table) {
		return this.newTables.contains(table);
	}

	/**
	 * Return whether rows can be asked about the columns: they are there already.
	 * @param table the table
	 * @param columns the columns
	 * @return whether none of them is new
	 */
	public boolean exist(ObjectName table, Collection<String> columns) {
		return !isNew(table) && columns.stream().noneMatch((column) -> this.newColumns.contains(column(table, column)));
	}

	/**
	 * Return whether rows can be asked about a condition.
	 * @param table the table
	 * @param expression the condition
	 * @return whether it mentions no new column
	 */
	public boolean exists(Table table, String expression) {
		return !isNew(table.name()) && this.changes.stream()
			.filter((change) -> change.object().equals(table.name()))
			.noneMatch((change) -> change instanceof AddPart<?> add && add.part() instanceof Column column
					&& Mention.of(expression, column.name()));
	}

	/**
	 * Return whether a name is that of a view.
	 * @param name the name
	 * @return whether a view has it and no table
	 */
	public boolean isView(ObjectName name) {
		return this.database.views().stream().anyMatch((view) -> view.name().equals(name))
				&& this.database.table(name).isEmpty();
	}

	/**
	 * Return whether no entity maps a table.
	 * @param table the table
	 * @return whether one of the differences drops it
	 */
	public boolean unmapped(ObjectName table) {
		return this.changes.stream().anyMatch((change) -> change.drops(Table.class) && change.object().equals(table));
	}

	/**
	 * Return whether no entity maps a column.
	 * @param table the table
	 * @param column the stored name of the column
	 * @return whether one of the differences drops it
	 */
	public boolean unmapped(ObjectName table, String column) {
		return this.unmappedColumns.contains(column(table, column));
	}

	private static Target column(ObjectName table, String column) {
		return Target.member(Target.Kind.COLUMN, table, column);
	}

}
