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

import java.util.Optional;

import dev.migrations.change.CreateObject;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Namespace;

/**
 * A schema is created when a person asks for it.
 */
final class CreateSchemaRule {

	private CreateSchemaRule() {
	}

	static Verdict judge(CreateObject<Namespace> change, RuleContext context) {
		Optional<String> obstacle = AlterLimits.of(context.ground().database().product()).cannotCreateSchema();
		if (obstacle.isPresent()) {
			return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, obstacle.get(), null));
		}
		return context.allowed(change) ? Verdict.plan(change)
				: context.withhold(change, Withheld.Kind.OWNERSHIP, Sentences.MISSING_SCHEMA);
	}

}
