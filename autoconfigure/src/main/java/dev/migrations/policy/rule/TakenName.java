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

package dev.migrations.policy.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * What gets a name that something else has waits until that goes: an index that becomes a
 * unique key under its name, a key whose name a table of somebody else uses.
 */
public final class TakenName {

	private TakenName() {
	}

	static Optional<Verdict> waiting(SchemaChange change, RuleContext context) {
		NameSpaces spaces = context.ground().database().product().nameSpaces();
		Set<Name> wanted = change.added(spaces);
		Set<Name> own = change.removed(spaces);
		// the database is seen behind the renames, which look at names themselves
		if (change instanceof RenameTable || own.containsAll(wanted)) {
			return Optional.empty();
		}
		Map<Name, SchemaChange> holders = context.ground().nameHolders();
		return wanted.stream()
			.map(holders::get)
			.filter(Objects::nonNull)
			.flatMap((holder) -> waiting(change, holder, context).stream())
			.findFirst();
	}

	private static Optional<Verdict> waiting(SchemaChange change, SchemaChange holder, RuleContext context) {
		boolean offered = holder instanceof DropPart<?> && context.ground().changes().contains(holder);
		if (offered && Removals.isDropAllowed((DropPart<?>) holder, context)) {
			return Optional.empty();
		}
		return Optional.of(Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT,
				context.sentences().takenName(holder, offered, context.dropsTable(holder.object())),
				offered ? context.asking(holder).orElse(null) : null)));
	}

	/**
	 * Return what has each name, as the change that drops it. Only parts of tables go
	 * early enough to make room.
	 * @param database the database
	 * @return the holders by the name
	 */
	public static Map<Name, SchemaChange> holders(Schema database) {
		NameSpaces spaces = database.product().nameSpaces();
		Map<Name, SchemaChange> holders = new HashMap<>();
		Stream
			.of(database.tables().stream().flatMap(TakenName::parts),
					database.sequences().stream().<SchemaChange>map(DropObject::new),
					database.enumTypes().stream().<SchemaChange>map(DropObject::new),
					database.structTypes().stream().<SchemaChange>map(DropObject::new),
					database.views().stream().<SchemaChange>map(DropObject::new),
					database.tables().stream().<SchemaChange>map(DropObject::new))
			.flatMap((changes) -> changes)
			.forEach((holder) -> holder.removed(spaces).forEach((name) -> holders.putIfAbsent(name, holder)));
		return holders;
	}

	private static Stream<SchemaChange> parts(Table table) {
		return Stream
			.of(table.uniqueKeys(), table.indexes(), table.foreignKeys(), table.checks(),
					Stream.ofNullable(table.primaryKey()).toList())
			.flatMap(Collection::stream)
			.map((part) -> new DropPart<>(table, part));
	}

	/**
	 * Return whether a removal makes room for a change.
	 * @param removal the removal of a part
	 * @param change any change
	 * @param spaces where a name has to be the only one
	 * @return whether the change needs the name
	 */
	static boolean frees(SchemaChange removal, SchemaChange change, NameSpaces spaces) {
		return removal instanceof DropPart<?> && !Collections.disjoint(removal.removed(spaces), change.added(spaces));
	}

}
