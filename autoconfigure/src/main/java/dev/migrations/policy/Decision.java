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

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;

/**
 * What becomes of the differences between a database and a model.
 *
 * @param planned the changes to write, in the order in which they must run
 * @param withheld the changes that are not written
 * @param notes further lines for the report
 * @param managedTables the tables of the database that the model maps
 * @param missingTables the tables that the model maps and the database does not hold yet
 * @param protectedTables the tables of the database that the model does not map
 * @param protectedObjects every other object that the model does not map, in words, for
 * example {@code index idx_made_by_hand on users}
 * @param notCompared what was found and cannot be compared
 * @param filtered what the filters and rewriters of the application left out, in words
 */
public record Decision(List<PlannedChange> planned, List<Withheld> withheld, List<Note> notes,
		List<ObjectName> managedTables, List<ObjectName> missingTables, List<ObjectName> protectedTables,
		List<String> protectedObjects, List<NotCompared> notCompared, List<String> filtered) {

	public Decision {
		planned = List.copyOf(planned);
		withheld = List.copyOf(withheld);
		notes = List.copyOf(notes);
		managedTables = List.copyOf(managedTables);
		missingTables = List.copyOf(missingTables);
		protectedTables = List.copyOf(protectedTables);
		protectedObjects = List.copyOf(protectedObjects);
		notCompared = List.copyOf(notCompared);
		filtered = List.copyOf(filtered);
	}

	Decision with(List<PlannedChange> otherChanges, List<String> otherFiltered) {
		return new Decision(otherChanges, this.withheld, this.notes, this.managedTables, this.missingTables,
				this.protectedTables, this.protectedObjects, this.notCompared, otherFiltered);
	}

	/**
	 * Return the protected tables that never were ours: the others are named as withheld
	 * already.
	 * @return the tables
	 */
	public List<ObjectName> protectedTablesOfOthers() {
		Set<ObjectName> ours = withheldOfOurs().stream()
			.map(Withheld::change)
			.filter((change) -> change.drops(Table.class))
			.map(SchemaChange::object)
			.collect(Collectors.toSet());
		return this.protectedTables.stream().filter((table) -> !ours.contains(table)).toList();
	}

	/**
	 * Return what is withheld of objects that were ours at some time: objects that never
	 * were are named as protected already.
	 * @return the changes that a person may want to ask for
	 */
	public List<Withheld> withheldOfOurs() {
		return this.withheld.stream().filter((each) -> each.kind() != Withheld.Kind.PROTECTED).toList();
	}

}
