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
import dev.migrations.schema.PrimaryKey;

/**
 * Is NULL accepted on both sides? The columns of a primary key never accept it, whatever
 * they say, and those of a former one do as soon as it is gone.
 */
final class NullabilityComparator implements ColumnQuestion {

	private final ChangeCollector findings;

	NullabilityComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		if (column.from().nullable() == column.to().nullable() || isPartOfPrimaryKey(column)) {
			return;
		}
		this.findings.add(new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.NULLABILITY));
	}

	private static boolean isPartOfPrimaryKey(ColumnPair column) {
		PrimaryKey key = column.tables().model().primaryKey();
		return key != null && key.columns().contains(column.from().name());
	}

}
