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

import java.util.HashSet;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.PrimaryKey;

/**
 * Is the primary key over the same columns? Its name and the order of its columns do not
 * matter.
 */
final class PrimaryKeyComparator {

	private final ChangeCollector findings;

	PrimaryKeyComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	void compare(TablePair tables) {
		PrimaryKey from = tables.database().primaryKey();
		PrimaryKey to = tables.model().primaryKey();
		if (from == null && to != null) {
			this.findings.add(new AddPart<>(tables.subject(), to));
		}
		else if (from != null && to == null) {
			this.findings.add(new DropPart<>(tables.subject(), from));
		}
		else if (from != null && to != null && !new HashSet<>(from.columns()).equals(new HashSet<>(to.columns()))) {
			this.findings.add(new ReplacePart<>(tables.subject(), from, to));
		}
	}

}
