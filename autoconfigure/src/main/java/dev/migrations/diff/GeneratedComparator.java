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

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.sql.ExpressionForm;
import dev.migrations.sql.ExpressionForm.Likeness;

/**
 * Is the column computed by the same expression?
 */
final class GeneratedComparator implements ColumnQuestion {

	private final ChangeCollector findings;

	GeneratedComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		this.findings.add(likeness(column),
				new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.GENERATED),
				column.part("generated column"));
	}

	private static Likeness likeness(ColumnPair column) {
		String from = column.from().generatedAs();
		String to = column.to().generatedAs();
		if (from == null || to == null) {
			return (from == null && to == null) ? Likeness.SAME : Likeness.DIFFERENT;
		}
		return ExpressionForm.of(from, column.product()).compare(ExpressionForm.of(to, column.product()));
	}

}
