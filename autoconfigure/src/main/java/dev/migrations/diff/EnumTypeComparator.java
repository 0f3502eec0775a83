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

package dev.migrations.diff;

import java.util.List;

import dev.migrations.change.AlterObject;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.schema.EnumType;

/**
 * Do the named enum types have the same values in the same order?
 */
final class EnumTypeComparator {

	private final ChangeCollector findings;

	EnumTypeComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	void compare(List<EnumType> database, List<EnumType> model) {
		SortedMerge<EnumType> walk = SortedMerge.of(database, model, EnumType::name);
		walk.model().forEach((type) -> this.findings.add(new CreateObject<>(type)));
		walk.database().forEach((type) -> this.findings.add(new DropObject<>(type)));
		walk.forEachPair((from, to) -> {
			if (!from.values().equals(to.values())) {
				this.findings.add(new AlterObject<>(from, to));
			}
		});
	}

}
