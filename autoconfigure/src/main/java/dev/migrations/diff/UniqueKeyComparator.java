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

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameKey.Kind;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.UniqueKey;

/**
 * Are the same columns unique together? Their order does not matter, nor whether it is a
 * constraint or an index.
 */
final class UniqueKeyComparator {

	private final KeyNameComparator names;

	private final ChangeCollector findings;

	UniqueKeyComparator(KeyNameComparator names, ChangeCollector findings) {
		this.names = names;
		this.findings = findings;
	}

	void compare(TablePair tables) {
		KeyMatch<UniqueKey> match = KeyMatch.of(tables.database().uniqueKeys(), tables.model().uniqueKeys(),
				(key) -> key.columns().stream().sorted().toList().toString(), UniqueKey::name);
		match.added().forEach((key) -> this.findings.add(new AddPart<>(tables.subject(), key)));
		match.renamed()
			.forEach((pair) -> this.findings.add(new ReplacePart<>(tables.subject(), pair.database(), pair.model())));
		match.same()
			.forEach((pair) -> this.names.compare(tables.subject(),
					pair.database().index() ? Kind.INDEX : Kind.CONSTRAINT, pair.database().name(),
					pair.model().name()));
		match.dropped().forEach((key) -> this.findings.add(new DropPart<>(tables.subject(), key)));
	}

}
