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

import dev.migrations.change.AddPart;
import dev.migrations.schema.Check;
import dev.migrations.schema.Index;
import dev.migrations.schema.UniqueKey;

/**
 * Unique keys, indexes and checks to steps.
 */
public final class IndexTranslation {

	private IndexTranslation() {
	}

	static void register(Translators translators) {
		translators.addPart(UniqueKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addUniqueKey(change.part()))));
		translators.dropPart(UniqueKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropUniqueKey(change.part()))));
		translators.addPart(Index.class, (change, context) -> List.of(create(change, context)));
		translators.dropPart(Index.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropIndex(change.part()))));
		translators.addPart(Check.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addCheck(change.part()))));
		translators.dropPart(Check.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropCheck(change.part()))));
	}

	public static Step create(AddPart<Index> change, TranslationContext context) {
		return Step.of(context.keys(change.object()).createIndex(change.part()));
	}

}
