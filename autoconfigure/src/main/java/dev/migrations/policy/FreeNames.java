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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.change.AddPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.NameHolders;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;

/**
 * Gives up a name that Hibernate made up where something else has it that stays: a table
 * that was renamed keeps the names of its keys, and a new one of its former name would
 * have the same. Nobody wished for that name, so another one is chosen when it is
 * written.
 */
final class FreeNames {

	private static final Pattern MADE_UP = Pattern.compile("(?i)fk_?[0-9a-z]{20,}");

	private final Map<Name, SchemaChange> holders;

	private final Set<Name> becomingFree;

	private final NameSpaces spaces;

	private FreeNames(Schema database, List<SchemaChange> changes) {
		this.holders = NameHolders.of(database);
		this.spaces = database.product().nameSpaces();
		this.becomingFree = changes.stream()
			.flatMap((change) -> change.removed(this.spaces).stream())
			.collect(Collectors.toSet());
	}

	static List<SchemaChange> of(List<SchemaChange> changes, Schema database) {
		if (changes.stream().noneMatch(FreeNames::isMadeUp)) {
			return changes;
		}
		FreeNames names = new FreeNames(database, changes);
		return changes.stream().map(names::of).toList();
	}

	private SchemaChange of(SchemaChange change) {
		return (isMadeUp(change) && change.added(this.spaces).stream().anyMatch(this::isTaken))
				? withoutName((AddPart<?>) change) : change;
	}

	private static boolean isMadeUp(SchemaChange change) {
		return change instanceof AddPart<?> add && add.part() instanceof ForeignKey key && key.name() != null
				&& MADE_UP.matcher(key.name()).matches();
	}

	private boolean isTaken(Name name) {
		return this.holders.containsKey(name) && !this.becomingFree.contains(name);
	}

	private static SchemaChange withoutName(AddPart<?> add) {
		ForeignKey key = (ForeignKey) add.part();
		return new AddPart<>(add.table(), new ForeignKey(null, key.columns(), key.referencedTable(),
				key.referencedColumns(), key.onDelete(), key.onUpdate(), key.deferral()));
	}

}
