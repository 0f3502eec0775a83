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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;

/** What a person asks for who wants the model and nothing else. */
final class Wishes {

	private Wishes() {
	}

	/**
	 * Return the allowances with all that a decision offers to ask for.
	 * @param decision the decision
	 * @param before what was allowed so far
	 * @return more, or the same when there is nothing left to ask for
	 */
	static Allowances everything(Decision decision, Allowances before) {
		List<String> drops = new ArrayList<>(before.drops());
		List<String> changes = new ArrayList<>(before.changes());
		for (Withheld each : decision.withheld()) {
			if (each.option() != null && each.kind() != Withheld.Kind.INCOMPATIBLE
					&& !each.change().object().name().equalsIgnoreCase("foreign_things")
					&& !isPartOfKeptKey(each.change(), decision)) {
				List<String> list = each.option().name().equals("--allow-drop") ? drops : changes;
				if (!list.contains(each.option().value())) {
					list.add(each.option().value());
				}
			}
		}
		decision.protectedObjects()
			.stream()
			.filter((each) -> each.startsWith("index ") && !each.contains("foreign_"))
			.map((each) -> each.replaceFirst("^index (.*) on (.*)$", "$2.$1"))
			.filter((each) -> !drops.contains(each))
			.forEach(drops::add);
		return new Allowances(drops, changes, Map.of(), List.of());
	}

	/**
	 * Return some of what a decision offers to ask for.
	 * @param decision the decision
	 * @param dice the choices
	 * @return allowances, maybe none
	 */
	static Allowances some(Decision decision, Dice dice) {
		List<String> renames = decision.notes()
			.stream()
			.flatMap((note) -> Stream.ofNullable(note.question()))
			.map(Note.Question::rename)
			.filter((rename) -> dice.chance(80))
			.toList();
		Allowances all = everything(decision, Allowances.NONE);
		return new Allowances(all.drops().stream().filter((drop) -> dice.chance(30)).toList(),
				all.changes().stream().filter((change) -> dice.chance(50)).toList(), Map.of(), renames);
	}

	/** A person who asks for it is told what stands in its way. */
	private static boolean isPartOfKeptKey(SchemaChange change, Decision decision) {
		return change instanceof DropPart<?> drop && drop.part() instanceof Column column && decision.withheld()
			.stream()
			.anyMatch((each) -> each.kind() == Withheld.Kind.INCOMPATIBLE && each.change() instanceof ReplacePart<?> key
					&& key.from() instanceof PrimaryKey primaryKey && key.object().equals(drop.object())
					&& primaryKey.columns().contains(column.name()));
	}

}
