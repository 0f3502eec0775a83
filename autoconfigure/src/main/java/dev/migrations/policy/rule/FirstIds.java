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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.RenameTable;
import dev.migrations.policy.Note;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaObject;

/**
 * What gives ids to a table that exists already begins above those that are in use.
 */
final class FirstIds {

	private final RuleContext context;

	private final List<IdSource> sources;

	private FirstIds(RuleContext context, List<IdSource> sources) {
		this.context = context;
		this.sources = sources;
	}

	/**
	 * Return the verdict about something new that may give ids.
	 * @param change the change that creates it
	 * @param context everything that a rule may know
	 * @return the verdict, which writes it
	 */
	static Verdict judge(CreateObject<? extends SchemaObject> change, RuleContext context) {
		FirstIds ids = of(change.object(), context);
		List<RowGuard> guards = Stream.concat(ids.above(), ids.goingOn(change)).toList();
		Verdict verdict = Verdict.plan(change, guards);
		for (RowGuard guard : guards) {
			verdict = verdict.note(Note.Level.NOTE, RowSentences.of(context).firstId(change.object(), guard));
		}
		return verdict;
	}

	/**
	 * Return the tables above whose ids something has to give its own.
	 * @param counter a sequence
	 * @param context everything that a rule may know
	 * @return a guard for each of them
	 */
	static List<RowGuard> above(ObjectName counter, RuleContext context) {
		return of(counter, context).above().toList();
	}

	private static FirstIds of(ObjectName counter, RuleContext context) {
		return new FirstIds(context,
				context.model()
					.idSources()
					.stream()
					.filter((source) -> source.source().equals(counter) && source.increment() > 0)
					.toList());
	}

	private Stream<RowGuard> above() {
		return this.sources.stream()
			.filter((source) -> !this.context.ground().isNew(source.table()) && this.context.ground()
				.now()
				.table(source.table())
				.flatMap((table) -> table.column(source.column()))
				.filter((column) -> TypeText.parse(column.type()).family().number())
				.isPresent())
			.map(RowGuard.StartsAbove::new);
	}

	/**
	 * The name of what counts mostly follows from that of the table: when the table is
	 * renamed, a new one stands beside the former, which knows ids that are deleted.
	 */
	private Stream<RowGuard> goingOn(CreateObject<? extends SchemaObject> change) {
		return this.context.ground()
			.changes()
			.stream()
			.filter((other) -> other instanceof RenameTable rename
					&& this.sources.stream().anyMatch((source) -> source.table().equals(rename.to())))
			.flatMap((other) -> former(change, (RenameTable) other));
	}

	private Stream<RowGuard> former(CreateObject<? extends SchemaObject> change, RenameTable rename) {
		return this.context.ground()
			.changes()
			.stream()
			.filter((other) -> other instanceof DropObject<?> drop
					&& drop.dropped().getClass() == change.created().getClass()
					&& isNamedAlike(drop.object(), rename.object(), change.object(), rename.to()))
			.map((other) -> new RowGuard.GoesOnFrom(((DropObject<?>) other).dropped(), this.sources.get(0)));
	}

	private static boolean isNamedAlike(ObjectName former, ObjectName formerTable, ObjectName now, ObjectName table) {
		return Objects.equals(former.schema(), now.schema()) && now.name().contains(table.name())
				&& former.name().equals(now.name().replace(table.name(), formerTable.name()));
	}

}
