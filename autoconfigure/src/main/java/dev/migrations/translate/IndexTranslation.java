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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.schema.Check;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.UniqueKey;

/**
 * Unique keys, indexes and checks to steps. A replacement is made before what it replaces
 * is dropped, unless both need the same name.
 */
final class IndexTranslation {

	private IndexTranslation() {
	}

	static void register(Translators translators) {
		translators.add(AddUniqueKey.class,
				(change, attempt) -> List.of(add(change.object(), change.uniqueKey(), attempt)));
		translators.add(DropUniqueKey.class, (change, attempt) -> drop(change.object(), change.uniqueKey(), attempt));
		translators.add(ReplaceUniqueKey.class, (change, attempt) -> {
			UniqueKey to = change.to();
			return replace(drop(change.object(), change.from(), attempt), add(change.object(), to, attempt),
					Objects.equals(change.from().name(), to.name()));
		});
		translators.add(CreateIndex.class, (change, attempt) -> List.of(add(change.object(), change.index(), attempt)));
		translators.add(DropIndex.class, (change, attempt) -> drop(change.object(), change.index(), attempt));
		translators.add(ReplaceIndex.class, (change, attempt) -> {
			Index to = change.to();
			return replace(drop(change.object(), change.from(), attempt), add(change.object(), to, attempt),
					Objects.equals(change.from().name(), to.name()));
		});
		translators.add(AddCheck.class, (change, attempt) -> List.of(add(change.object(), change.check(), attempt)));
		translators.add(DropCheck.class, IndexTranslation::drop);
		translators.add(ReplaceCheck.class, IndexTranslation::replace);
	}

	static List<Step> drop(DropCheck change, Attempt attempt) {
		return List.of(drop(change.object(), change.check(), attempt));
	}

	static List<Step> replace(ReplaceCheck change, Attempt attempt) {
		Check to = change.to();
		return replace(List.of(drop(change.object(), change.from(), attempt)), add(change.object(), to, attempt),
				Objects.equals(change.from().name(), to.name()));
	}

	static Step add(ReplaceCheck change, Attempt attempt) {
		return add(change.object(), change.to(), attempt);
	}

	private static List<Step> replace(List<Step> drop, Step add, boolean sameName) {
		List<Step> steps = new ArrayList<>(drop);
		steps.add(sameName ? drop.size() : 0, add);
		return steps;
	}

	private static Step add(ObjectName table, UniqueKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.derived(List.of(keys.addUniqueKey(key)),
				KeyTranslation.undo(table, key.columns(), keys.dropUniqueKey(key), attempt));
	}

	private static List<Step> drop(ObjectName table, UniqueKey key, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		Step drop = Step.of(keys.dropUniqueKey(key), List.of(keys.addUniqueKey(key)));
		return KeyTranslation.drop(table, key.columns(), drop, attempt);
	}

	static Step add(ObjectName table, Index index, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.derived(List.of(keys.createIndex(index)),
				KeyTranslation.undo(table, index.columns(), keys.dropIndex(index), attempt));
	}

	private static List<Step> drop(ObjectName table, Index index, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		Step drop = Step.of(keys.dropIndex(index), List.of(keys.createIndex(index)));
		return KeyTranslation.drop(table, index.columns(), drop, attempt);
	}

	private static Step add(ObjectName table, Check check, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.of(keys.addCheck(check), List.of(keys.dropCheck(check)));
	}

	private static Step drop(ObjectName table, Check check, Attempt attempt) {
		KeyOperations keys = attempt.keys(table);
		return Step.of(keys.dropCheck(check), List.of(keys.addCheck(check)));
	}

}
