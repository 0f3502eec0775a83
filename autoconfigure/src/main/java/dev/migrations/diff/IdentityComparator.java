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
import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.sql.ExpressionForm;

/**
 * Does the database generate the value on both sides? A default that takes the next value
 * of a sequence generates it, too.
 */
final class IdentityComparator implements ColumnQuestion {

	private final ChangeCollector findings;

	IdentityComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		if (column.to().identity()) {
			if (!column.from().identity() && !takesNextValue(column)) {
				add(column);
			}
		}
		else if (column.from().identity()) {
			PrimaryKey key = column.tables().database().primaryKey();
			if (key != null && key.columns().contains(column.from().name())) {
				add(column);
			}
			else {
				this.findings.notCompared(column.part("identity of"),
						"it is not part of the primary key, and the model does not map it as generated");
			}
		}
	}

	private void add(ColumnPair column) {
		this.findings.add(new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.IDENTITY));
	}

	private static boolean takesNextValue(ColumnPair column) {
		Column from = column.from();
		return from.defaultValue() != null && ExpressionForm.of(from.defaultValue(), column.product()).isNextValue();
	}

}
