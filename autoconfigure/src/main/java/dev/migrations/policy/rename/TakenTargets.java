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

package dev.migrations.policy.rename;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import dev.migrations.change.DropPart;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.NameHolders;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.rule.Sentences;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Refuses to rename a table to what something else is called. Renames come first, so that
 * nothing of the same revision makes room for them.
 */
public final class TakenTargets {

	private final Map<Name, SchemaChange> holders;

	private final Schema database;

	private final Sentences sentences;

	public TakenTargets(Schema database, Sentences sentences) {
		this.holders = NameHolders.of(database);
		this.database = database;
		this.sentences = sentences;
	}

	/**
	 * Refuse all as soon as the name of one rename is taken.
	 * @param changes the changes, of a database that is seen behind the renames
	 * @throws MigrationsException if something else has the name
	 */
	public void refuse(Collection<SchemaChange> changes) {
		changes.stream()
			.filter(RenameTable.class::isInstance)
			.map(RenameTable.class::cast)
			.forEach((rename) -> rename.added(this.database.product().nameSpaces())
				.stream()
				.map(this.holders::get)
				.filter(Objects::nonNull)
				.filter((holder) -> !isOf(rename, holder))
				.findFirst()
				.ifPresent((holder) -> {
					throw refusal(rename, holder);
				}));
	}

	private static boolean isOf(RenameTable rename, SchemaChange holder) {
		return (holder instanceof DropPart<?> || holder.drops(Table.class)) && holder.object().equals(rename.to());
	}

	private MigrationsException refusal(RenameTable rename, SchemaChange holder) {
		return new MigrationsException(Failure.refused(this.sentences.takenTarget(rename, holder),
				"Choose another name, or make room in a revision of its own first."));
	}

}
