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
import dev.migrations.schema.Sequence;

/**
 * Do the sequences have the same increment? Where they start does not matter once they
 * are there.
 */
final class SequenceComparator {

	private final ChangeCollector findings;

	SequenceComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	void compare(List<Sequence> database, List<Sequence> model) {
		SortedMerge<Sequence> walk = SortedMerge.of(database, model, Sequence::name);
		walk.model().forEach((sequence) -> this.findings.add(new CreateObject<>(sequence)));
		walk.database().forEach((sequence) -> this.findings.add(new DropObject<>(sequence)));
		walk.forEachPair((from, to) -> {
			if (from.increment() != to.increment()) {
				this.findings.add(new AlterObject<>(from, to));
			}
		});
	}

}
