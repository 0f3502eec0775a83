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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.schema.Column;
import dev.migrations.sql.ExpressionForm;
import dev.migrations.sql.TypeForm;

/**
 * Is the default the same? A model without a default says nothing about the one in the
 * database, unless the settings want to hear of it.
 */
final class DefaultQuestion implements ColumnQuestion {

	private final ComparisonSettings settings;

	private final ChangeCollector findings;

	DefaultQuestion(ComparisonSettings settings, ChangeCollector findings) {
		this.settings = settings;
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		if (isComputed(column.from()) || isComputed(column.to())) {
			return;
		}
		ExpressionForm from = form(column, column.from());
		ExpressionForm to = form(column, column.to());
		if (from == null && to == null) {
			return;
		}
		AlterColumn change = new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.DEFAULT);
		switch (this.settings.comparators().defaultValue(column)) {
			case DIFFERENT -> this.findings.add(change);
			case UNDECIDED -> this.findings.add(likeness(from, to), change, column.part("default of"));
			case EQUAL -> {
			}
		}
	}

	private ExpressionForm.Likeness likeness(@Nullable ExpressionForm from, @Nullable ExpressionForm to) {
		if (to == null) {
			boolean unspoken = from == null || from.isNextValue()
					|| this.settings.defaults() == ComparisonSettings.Strictness.CONSERVATIVE;
			return unspoken ? ExpressionForm.Likeness.SAME : ExpressionForm.Likeness.DIFFERENT;
		}
		return (from != null) ? from.compare(to) : ExpressionForm.Likeness.DIFFERENT;
	}

	private static @Nullable ExpressionForm form(ColumnPair column, Column side) {
		if (side.defaultValue() == null || side.defaultValue().isBlank()) {
			return null;
		}
		TypeForm type = TypeForm.of(column.to().type(), column.product());
		ExpressionForm form = ExpressionForm.ofDefault(side.defaultValue(), type, column.product());
		return form.isNull() ? null : form;
	}

	private static boolean isComputed(Column column) {
		return column.identity() || column.generatedAs() != null;
	}

}
