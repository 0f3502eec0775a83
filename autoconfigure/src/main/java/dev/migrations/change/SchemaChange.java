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

import java.util.List;
import java.util.Set;

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * A single difference between the database and the model, as the step that would bring
 * the database to the model. Where both sides are known, {@code from} is what the
 * database holds and {@code to} what the model maps.
 */
public sealed interface SchemaChange permits CreateObject, DropObject, AlterObject, TableChange {

	/**
	 * Return the object that is changed: the table, sequence or type.
	 * @return its name
	 */
	ObjectName object();

	/**
	 * Return a schema as this change leaves it.
	 * @param before the schema before the change
	 * @return the schema after it
	 */
	Schema appliedTo(Schema before);

	/**
	 * Return the changes that lead back.
	 * @param before the schema before this change
	 * @return the changes in the order in which they must run
	 */
	List<SchemaChange> reversed(Schema before);

	/**
	 * Ask a visitor about this change.
	 * @param <R> the type of the answer
	 * @param visitor the visitor
	 * @return its answer
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Return the names that this change takes.
	 * @param spaces where a name has to be the only one
	 * @return the names
	 */
	default Set<Name> added(NameSpaces spaces) {
		return Set.of();
	}

	/**
	 * Return the names that are free after this change.
	 * @param spaces where a name has to be the only one
	 * @return the names
	 */
	default Set<Name> removed(NameSpaces spaces) {
		return Set.of();
	}

	/**
	 * Return whether the object is a table.
	 * @return whether a table is created, dropped or changed
	 */
	default boolean isOfTable() {
		return adds(Table.class) || drops(Table.class);
	}

	/**
	 * Return whether this change creates an object or adds a part of a kind.
	 * @param kind a kind of {@link dev.migrations.schema.SchemaObject} or
	 * {@link dev.migrations.schema.TablePart}
	 * @return whether it comes
	 */
	default boolean adds(Class<?> kind) {
		return false;
	}

	/**
	 * Return whether this change drops an object or a part of a kind.
	 * @param kind a kind of {@link dev.migrations.schema.SchemaObject} or
	 * {@link dev.migrations.schema.TablePart}
	 * @return whether it goes
	 */
	default boolean drops(Class<?> kind) {
		return false;
	}

	/**
	 * Return whether this change puts a part of a kind into the place of another.
	 * @param kind a kind of {@link dev.migrations.schema.TablePart}
	 * @return whether it is replaced
	 */
	default boolean replaces(Class<?> kind) {
		return false;
	}

	/**
	 * Return whether this change is one of a property of a column.
	 * @param property the property
	 * @return whether it is changed
	 */
	default boolean alters(ColumnProperty property) {
		return false;
	}

	/**
	 * Answers for each kind of change.
	 *
	 * @param <R> the type of the answer
	 */
	interface Visitor<R> {

		R create(CreateObject<?> change);

		R drop(DropObject<?> change);

		R alter(AlterObject<?> change);

		R add(AddPart<?> change);

		R drop(DropPart<?> change);

		R replace(ReplacePart<?> change);

		R alter(AlterColumn change);

		R rename(RenameTable change);

		R rename(RenameColumn change);

		R rename(RenameKey change);

		R comment(ChangeTableComment change);

	}

}
