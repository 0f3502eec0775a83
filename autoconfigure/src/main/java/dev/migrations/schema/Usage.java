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

package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * What uses a table, a column, a sequence or a type.
 *
 * @param object the table, sequence or type
 * @param column the stored name of the column, {@code null} when the whole object is read
 * @param name what reads it, in the words of the server, for example
 * {@code policy own on table note}
 * @param owner the table or view that it belongs to and goes with, an empty name for none
 * @param kind what it keeps the server from
 */
public record Usage(ObjectName object, @Nullable String column, String name, ObjectName owner, Kind kind) {

	/** What a use keeps the server from. */
	public enum Kind {

		/** The object can neither be dropped nor get another type. */
		READ,

		/** The object cannot be dropped. */
		NEEDED,

		/**
		 * The user is a sequence that would go with the object, and is set free before.
		 */
		OWNED,

		/** The user has the column from the object, and follows each change of it. */
		INHERITED,

		/** No row of the object can be updated. */
		UNCHANGED,

		/** The user may not see every row of the object. */
		HIDDEN,

		/** Every key of the table has to cover the column. */
		PARTITIONS,

		/** The user names what is gone, and fails whenever it is read. */
		BROKEN

	}

	/**
	 * Return whether the object cannot be dropped.
	 * @return whether somebody reads or needs it
	 */
	public boolean keepsObject() {
		return this.kind == Kind.READ || this.kind == Kind.NEEDED || this.kind == Kind.INHERITED;
	}

	/**
	 * Return whether a column cannot get another type.
	 * @return whether somebody reads or has it
	 */
	public boolean keepsType() {
		return this.kind == Kind.READ || this.kind == Kind.INHERITED;
	}

}
