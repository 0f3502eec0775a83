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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropPart;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Table;

/**
 * A new table that shares the key of one that exists, and has columns which that one is
 * not mapped with any more: entities of one table get tables of their own. Which of the
 * rows are theirs only a person knows.
 */
final class MovedRows implements Rule<CreateObject<Table>> {

	@Override
	public List<RowQuestion> questions(CreateObject<Table> change, Differences ground) {
		return guard(change.created(), ground).<RowQuestion>map((guard) -> new RowQuestion.Rows(guard.from()))
			.stream()
			.toList();
	}

	@Override
	public Verdict judge(CreateObject<Table> change, RuleContext context) {
		Verdict verdict = FirstIds.judge(change, context);
		Optional<RowGuard.MovesRows> guard = guard(change.created(), context.ground())
			.filter((moves) -> context.answer(new RowQuestion.Rows(moves.from())).orElse(1) > 0);
		return guard.isEmpty() ? verdict
				: verdict.guarded(guard.get()).warn(RowSentences.of(context).movesRows(guard.get()));
	}

	private static Optional<RowGuard.MovesRows> guard(Table created, Differences ground) {
		PrimaryKey key = created.primaryKey();
		Stream<ForeignKey> added = ground.changes()
			.stream()
			.filter((change) -> change.object().equals(created.name()) && change instanceof AddPart<?> add
					&& add.part() instanceof ForeignKey)
			.map((change) -> (ForeignKey) ((AddPart<?>) change).part());
		if (key == null) {
			return Optional.empty();
		}
		return Stream.concat(created.foreignKeys().stream(), added)
			.filter((reference) -> reference.columns().equals(key.columns()))
			.flatMap((reference) -> ground.database().table(reference.referencedTable()).stream())
			.flatMap((from) -> guard(created, key, from, ground).stream())
			.findFirst();
	}

	private static Optional<RowGuard.MovesRows> guard(Table created, PrimaryKey key, Table from, Differences ground) {
		PrimaryKey formerKey = from.primaryKey();
		List<String> unmapped = unmapped(from.name(), ground);
		List<String> moved = created.columns().stream().map(Column::name).filter(unmapped::contains).toList();
		if (moved.isEmpty() || formerKey == null || !formerKey.columns().equals(key.columns())) {
			return Optional.empty();
		}
		List<String> columns = new ArrayList<>(key.columns());
		columns.addAll(moved);
		List<String> missing = created.columns()
			.stream()
			.filter((column) -> !columns.contains(column.name()) && !column.nullable() && column.defaultValue() == null
					&& !column.identity() && column.generatedAs() == null)
			.map(Column::name)
			.toList();
		return Optional.of(new RowGuard.MovesRows(from.name(), created.name(), columns, missing,
				discriminator(from, unmapped, ground)));
	}

	/** It is the one column that no new table has, if there is only one. */
	private static @Nullable String discriminator(Table from, List<String> unmapped, Differences ground) {
		List<String> left = unmapped.stream()
			.filter((column) -> from.column(column).filter((each) -> !each.nullable()).isPresent())
			.filter((column) -> ground.changes()
				.stream()
				.noneMatch((change) -> change instanceof CreateObject<?> create
						&& create.created() instanceof Table table && table.column(column).isPresent()))
			.toList();
		return (left.size() == 1) ? left.get(0) : null;
	}

	private static List<String> unmapped(ObjectName table, Differences ground) {
		return ground.changes()
			.stream()
			.filter((change) -> change.object().equals(table) && change instanceof DropPart<?> drop
					&& drop.part() instanceof Column)
			.map((change) -> ((Column) ((DropPart<?>) change).part()).name())
			.toList();
	}

}
