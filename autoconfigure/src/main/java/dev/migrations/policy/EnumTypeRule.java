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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.SchemaChange.ChangeEnumType;

/**
 * Values are added to an enum type. None is removed or moved: no product can do it in
 * place.
 */
final class EnumTypeRule implements Rule<ChangeEnumType> {

	@Override
	public Verdict judge(ChangeEnumType change, Situation situation) {
		List<String> kept = new ArrayList<>(change.to().values());
		kept.retainAll(change.type().values());
		if (kept.equals(change.type().values())) {
			return Verdict.plan(change);
		}
		return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, Sentences.cannotChangeValues(change), null));
	}

}
