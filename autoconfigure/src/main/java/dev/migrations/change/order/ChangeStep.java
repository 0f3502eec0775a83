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

package dev.migrations.change.order;

import dev.migrations.change.ByKind;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ByProperty;
import dev.migrations.change.SchemaChange;

/**
 * The steps in which changes run where nothing else decides. Removals come last, but for
 * checks: one that speaks of numbers stands in the way of a column that becomes a text.
 */
enum ChangeStep {

	RENAME_TABLE, RENAME_COLUMN, CREATE_SCHEMA, RENAME_KEY, ENUM_TYPE, STRUCT_TYPE, SEQUENCE, CREATE_TABLE, ADD_COLUMN,
	DROP_CHECK, COLUMN, PRIMARY_KEY, UNIQUE_KEY, INDEX, FOREIGN_KEY, CHECK, TABLE_COMMENT, CREATE_VIEW,
	DROP_FOREIGN_KEY, DROP_VIEW, DROP_INDEX, DROP_UNIQUE_KEY, DROP_PRIMARY_KEY, DROP_COLUMN, DROP_TABLE, DROP_SEQUENCE,
	DROP_TYPE, DROP_SCHEMA;

	private static final ByKind<ChangeStep> STEPS = new ByKind<>(
			new ByObject<>(CREATE_TABLE, CREATE_VIEW, SEQUENCE, ENUM_TYPE, STRUCT_TYPE, CREATE_SCHEMA),
			new ByObject<>(DROP_TABLE, DROP_VIEW, DROP_SEQUENCE, DROP_TYPE, DROP_TYPE, DROP_SCHEMA),
			new ByObject<>(CREATE_TABLE, CREATE_VIEW, SEQUENCE, ENUM_TYPE, STRUCT_TYPE, CREATE_SCHEMA),
			new ByPart<>(ADD_COLUMN, PRIMARY_KEY, UNIQUE_KEY, FOREIGN_KEY, INDEX, CHECK),
			new ByPart<>(DROP_COLUMN, DROP_PRIMARY_KEY, DROP_UNIQUE_KEY, DROP_FOREIGN_KEY, DROP_INDEX, DROP_CHECK),
			new ByPart<>(COLUMN, PRIMARY_KEY, UNIQUE_KEY, FOREIGN_KEY, INDEX, CHECK),
			new ByProperty<>(COLUMN, COLUMN, COLUMN, COLUMN, COLUMN, COLUMN, COLUMN, COLUMN),
			new ByKind.Renames<>(RENAME_TABLE, RENAME_COLUMN, RENAME_KEY), TABLE_COMMENT);

	static ChangeStep of(SchemaChange change) {
		return change.accept(STEPS);
	}

}
