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

package dev.migrations.test;

import java.util.Objects;

import dev.migrations.change.ByKind;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ByProperty;
import dev.migrations.change.SchemaChange;

/**
 * A kind of change, as the lists of scenarios name it.
 */
public enum ChangeKind {

	CREATE_TABLE, RENAME_TABLE, DROP_TABLE, RENAME_COLUMN, RENAME_KEY, CHANGE_TABLE_COMMENT, CHANGE_TYPE, SET_NOT_NULL,
	DROP_NOT_NULL, CHANGE_DEFAULT, CHANGE_IDENTITY, CHANGE_GENERATED, CHANGE_COLUMN_COMMENT, CHANGE_COLUMN_CHECK,
	CREATE_ENUM_TYPE, CHANGE_ENUM_TYPE, DROP_ENUM_TYPE, CREATE_SCHEMA, DROP_SCHEMA, ADD_COLUMN, ADD_PRIMARY_KEY,
	ADD_FOREIGN_KEY, ADD_UNIQUE_KEY, CREATE_INDEX, ADD_CHECK, DROP_COLUMN, DROP_PRIMARY_KEY, DROP_FOREIGN_KEY,
	DROP_UNIQUE_KEY, DROP_INDEX, DROP_CHECK, CHANGE_PRIMARY_KEY, REPLACE_FOREIGN_KEY, REPLACE_UNIQUE_KEY, REPLACE_INDEX,
	REPLACE_CHECK, CREATE_SEQUENCE, CHANGE_SEQUENCE_INCREMENT, DROP_SEQUENCE, CREATE_STRUCT_TYPE, CHANGE_STRUCT_TYPE,
	DROP_STRUCT_TYPE, CREATE_VIEW, DROP_VIEW;

	private static final ByKind<ChangeKind> KINDS = new ByKind<>(
			new ByObject<>(CREATE_TABLE, CREATE_VIEW, CREATE_SEQUENCE, CREATE_ENUM_TYPE, CREATE_STRUCT_TYPE,
					CREATE_SCHEMA),
			new ByObject<>(DROP_TABLE, DROP_VIEW, DROP_SEQUENCE, DROP_ENUM_TYPE, DROP_STRUCT_TYPE, DROP_SCHEMA),
			new ByObject<>(null, null, CHANGE_SEQUENCE_INCREMENT, CHANGE_ENUM_TYPE, CHANGE_STRUCT_TYPE, null),
			new ByPart<>(ADD_COLUMN, ADD_PRIMARY_KEY, ADD_UNIQUE_KEY, ADD_FOREIGN_KEY, CREATE_INDEX, ADD_CHECK),
			new ByPart<>(DROP_COLUMN, DROP_PRIMARY_KEY, DROP_UNIQUE_KEY, DROP_FOREIGN_KEY, DROP_INDEX, DROP_CHECK),
			new ByPart<>(null, CHANGE_PRIMARY_KEY, REPLACE_UNIQUE_KEY, REPLACE_FOREIGN_KEY, REPLACE_INDEX,
					REPLACE_CHECK),
			new ByProperty<>(CHANGE_TYPE, SET_NOT_NULL, DROP_NOT_NULL, CHANGE_DEFAULT, CHANGE_IDENTITY,
					CHANGE_GENERATED, CHANGE_COLUMN_COMMENT, CHANGE_COLUMN_CHECK),
			new ByKind.Renames<>(RENAME_TABLE, RENAME_COLUMN, RENAME_KEY), CHANGE_TABLE_COMMENT);

	/**
	 * Return the kind of a change.
	 * @param change the change
	 * @return its kind
	 */
	public static ChangeKind of(SchemaChange change) {
		return Objects.requireNonNull(change.accept(KINDS));
	}

	public boolean is(SchemaChange change) {
		return of(change) == this;
	}

	public boolean drops() {
		return name().startsWith("DROP_") && this != DROP_NOT_NULL;
	}

	public boolean creates() {
		return name().startsWith("ADD_") || name().startsWith("CREATE_");
	}

}
