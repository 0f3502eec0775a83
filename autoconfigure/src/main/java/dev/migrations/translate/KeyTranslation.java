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

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;

/**
 * Primary and foreign keys to steps.
 */
final class KeyTranslation {

	private KeyTranslation() {
	}

	static void register(Translators translators) {
		translators.addPart(PrimaryKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addPrimaryKey(change.part()))));
		translators.dropPart(PrimaryKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropPrimaryKey(change.part()))));
		translators.addPart(ForeignKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).addForeignKey(change.part()))));
		translators.dropPart(ForeignKey.class,
				(change, context) -> List.of(Step.of(context.keys(change.object()).dropForeignKey(change.part()))));
	}

}
