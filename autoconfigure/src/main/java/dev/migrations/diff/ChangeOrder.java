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

import java.util.Comparator;
import java.util.List;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ByKind;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ByProperty;
import dev.migrations.change.SchemaChange;

/**
 * The order in which changes must run. Changes of one step keep the order in which they
 * were found. Removals come last, but for checks: one that speaks of numbers stands in
 * the way of a column that becomes a text.
 */
final class ChangeOrder {

	private static final ByKind<Step> STEPS = new ByKind<>(
			new ByObject<>(Step.CREATE_TABLE, Step.CREATE_VIEW, Step.SEQUENCE, Step.ENUM_TYPE, Step.STRUCT_TYPE,
					Step.CREATE_SCHEMA),
			new ByObject<>(Step.DROP_TABLE, Step.DROP_VIEW, Step.DROP_SEQUENCE, Step.DROP_TYPE, Step.DROP_TYPE,
					Step.DROP_SCHEMA),
			new ByObject<>(Step.CREATE_TABLE, Step.CREATE_VIEW, Step.SEQUENCE, Step.ENUM_TYPE, Step.STRUCT_TYPE,
					Step.CREATE_SCHEMA),
			new ByPart<>(Step.ADD_COLUMN, Step.PRIMARY_KEY, Step.UNIQUE_KEY, Step.FOREIGN_KEY, Step.INDEX, Step.CHECK),
			new ByPart<>(Step.DROP_COLUMN, Step.DROP_PRIMARY_KEY, Step.DROP_UNIQUE_KEY, Step.DROP_FOREIGN_KEY,
					Step.DROP_INDEX, Step.DROP_CHECK),
			new ByPart<>(Step.COLUMN, Step.PRIMARY_KEY, Step.UNIQUE_KEY, Step.FOREIGN_KEY, Step.INDEX, Step.CHECK),
			new ByProperty<>(Step.COLUMN, Step.COLUMN, Step.COLUMN, Step.COLUMN, Step.COLUMN, Step.COLUMN, Step.COLUMN,
					Step.COLUMN),
			new ByKind.Renames<>(Step.RENAME_TABLE, Step.RENAME_COLUMN, Step.RENAME_KEY), Step.TABLE_COMMENT);

	private ChangeOrder() {
	}

	static List<SchemaChange> sorted(List<SchemaChange> changes) {
		return changes.stream().sorted(Comparator.comparing(ChangeOrder::step)).toList();
	}

	/** A column accepts NULL only when no primary key refuses it any more. */
	private static Step step(SchemaChange change) {
		boolean keyed = change instanceof AlterColumn alter && alter.acceptsNull() && alter.isKeyed();
		return keyed ? Step.DROP_PRIMARY_KEY : change.accept(STEPS);
	}

	/** The steps in their order; what is done in one is done column by column. */
	private enum Step {

		CREATE_SCHEMA, RENAME_TABLE, RENAME_COLUMN, RENAME_KEY, ENUM_TYPE, STRUCT_TYPE, SEQUENCE, CREATE_TABLE,
		ADD_COLUMN, DROP_CHECK, COLUMN, PRIMARY_KEY, UNIQUE_KEY, INDEX, FOREIGN_KEY, CHECK, TABLE_COMMENT, CREATE_VIEW,
		DROP_VIEW, DROP_FOREIGN_KEY, DROP_INDEX, DROP_UNIQUE_KEY, DROP_PRIMARY_KEY, DROP_COLUMN, DROP_TABLE,
		DROP_SEQUENCE, DROP_TYPE, DROP_SCHEMA

	}

}
