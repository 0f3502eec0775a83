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

package dev.migrations.policy;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;

/**
 * What an {@link ObjectFilter} is asked about.
 *
 * @param kind what it is
 * @param owner the table that it belongs to, or the table, sequence or type itself; names
 * as the database stores them
 * @param name its own stored name; {@code null} for a table, sequence or type, and for a
 * constraint that has no name
 * @param inDatabase whether the database holds it
 * @param inModel whether the model maps it
 */
public record FilteredObject(Kind kind, ObjectName owner, @Nullable String name, boolean inDatabase, boolean inModel) {

	/** What can be filtered. */
	public enum Kind {

		/** A schema that objects of the model stand in. */
		SCHEMA,

		/** A table. */
		TABLE,

		/** A column. */
		COLUMN,

		/** A primary key. */
		PRIMARY_KEY,

		/** A foreign key. */
		FOREIGN_KEY,

		/** A unique constraint or a unique index. */
		UNIQUE,

		/** An index. */
		INDEX,

		/** A check constraint. */
		CHECK,

		/** A view. */
		VIEW,

		/** A sequence. */
		SEQUENCE,

		/** A named enum type. */
		TYPE;

		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
