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
import java.util.Set;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.schema.Column;

/**
 * Which columns are only in the database, which only in the model? Each question about a
 * column in both has a comparator of its own, in the order in which the changes must run.
 */
final class ColumnComparator {

	private final ChangeCollector findings;

	private final ColumnQuestion defaults;

	private final ColumnQuestion types;

	private final List<ColumnQuestion> others;

	ColumnComparator(Set<String> enumTypes, ComparisonSettings settings, ChangeCollector findings) {
		this.findings = findings;
		this.defaults = new DefaultQuestion(settings, findings);
		this.types = new TypeQuestion(enumTypes, settings.comparators(), findings);
		this.others = List.of(new IdentityComparator(findings), new GeneratedComparator(findings),
				new NullabilityComparator(findings), new CommentComparator(findings), new AttributeQuestion(findings));
	}

	void compare(TablePair tables) {
		SortedMerge<Column> walk = SortedMerge.of(tables.database().columns(), tables.model().columns(), Column::name);
		tables.model()
			.columns()
			.stream()
			.filter(walk.model()::contains)
			.forEach((column) -> this.findings.add(new AddPart<>(tables.subject(), column)));
		walk.database().forEach((column) -> this.findings.add(new DropPart<>(tables.subject(), column)));
		walk.forEachPair((from, to) -> compare(new ColumnPair(tables, from, to)));
	}

	/** The wider type has room for both defaults. */
	private void compare(ColumnPair column) {
		boolean wider = TypeChanges.between(column.from().type(), column.to().type(), column.product())
			.filter(TypeChange.WIDENING::equals)
			.isPresent();
		(wider ? this.types : this.defaults).compare(column);
		(wider ? this.defaults : this.types).compare(column);
		this.others.forEach((question) -> question.compare(column));
	}

}
