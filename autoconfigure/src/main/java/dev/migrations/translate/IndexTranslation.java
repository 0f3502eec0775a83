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

import java.util.List;

import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropUniqueKey;

/**
 * Unique keys, indexes and checks to steps.
 */
final class IndexTranslation {

	private IndexTranslation() {
	}

	static void register(Translators translators) {
		translators.add(AddUniqueKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addUniqueKey(change.uniqueKey()))));
		translators.add(DropUniqueKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropUniqueKey(change.uniqueKey()))));
		translators.add(CreateIndex.class, (change, context) -> List.of(create(change, context)));
		translators.add(DropIndex.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropIndex(change.index()))));
		translators.add(AddCheck.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addCheck(change.check()))));
		translators.add(DropCheck.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropCheck(change.check()))));
	}

	static Step create(CreateIndex change, TranslationContext context) {
		return Step.of(context.keys(change.object()).createIndex(change.index()));
	}

}
