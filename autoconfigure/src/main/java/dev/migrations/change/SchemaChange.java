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

/**
 * A single difference between the database and the model, as the step that would bring
 * the database to the model. Where both sides are known, {@code from} is what the
 * database holds and {@code to} what the model maps.
 */
public sealed interface SchemaChange
		permits TableChange, ViewChange, SequenceChange, NamespaceChange, EnumTypeChange, StructTypeChange {

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

}
