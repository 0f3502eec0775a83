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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameKey.Kind;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.Index;

/**
 * Are the same columns indexed in the same order and directions? An index that is more
 * than columns and directions is left alone.
 */
final class IndexComparator {

	private final KeyNameComparator names;

	private final ChangeCollector findings;

	IndexComparator(KeyNameComparator names, ChangeCollector findings) {
		this.names = names;
		this.findings = findings;
	}

	void compare(TablePair tables) {
		List<Index> special = tables.database()
			.indexes()
			.stream()
			.filter((index) -> index.definition() != null)
			.toList();
		List<Index> database = tables.database()
			.indexes()
			.stream()
			.filter((index) -> index.definition() == null)
			.toList();
		List<Index> model = tables.model()
			.indexes()
			.stream()
			.filter((index) -> !isNamedLikeOne(index, special))
			.toList();
		special.forEach((index) -> this.findings.notCompared(tables.part("index", String.valueOf(index.name())),
				"it is more than columns and directions; it is assumed to be as wanted"));
		KeyMatch<Index> match = KeyMatch.of(database, model, (index) -> index.parts() + "" + index.definition(),
				Index::name);
		match.added().forEach((index) -> this.findings.add(new AddPart<>(tables.subject(), index)));
		match.renamed()
			.forEach((pair) -> this.findings.add(new ReplacePart<>(tables.subject(), pair.database(), pair.model())));
		match.same()
			.forEach((pair) -> this.names.compare(tables.subject(), Kind.INDEX, pair.database().name(),
					pair.model().name()));
		twins(tables);
		match.dropped().forEach((index) -> this.findings.add(new DropPart<>(tables.subject(), index)));
	}

	private void twins(TablePair tables) {
		Map<List<Index.Part>, Index> first = new LinkedHashMap<>();
		tables.model().indexes().stream().filter((index) -> index.definition() == null).forEach((index) -> {
			Index kept = first.putIfAbsent(index.parts(), index);
			if (kept != null) {
				this.findings.remark(new Remark.TwoIndexes(tables.subject(), kept, index));
			}
		});
	}

	private static boolean isNamedLikeOne(Index index, List<Index> special) {
		return index.name() != null && special.stream().anyMatch((other) -> Objects.equals(other.name(), index.name()));
	}

}
