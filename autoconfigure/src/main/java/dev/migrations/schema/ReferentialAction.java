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

/**
 * What a foreign key does when the referenced row goes or its key changes.
 */
public enum ReferentialAction {

	/** Refuse at the end of the statement. */
	NO_ACTION,

	/** Refuse at once. */
	RESTRICT,

	/** Follow. */
	CASCADE,

	/** Set the referencing columns to NULL. */
	SET_NULL,

	/** Set the referencing columns to their defaults. */
	SET_DEFAULT;

	/**
	 * Return the SQL keyword.
	 * @return for example {@code SET NULL}
	 */
	public String sql() {
		return name().replace('_', ' ');
	}

}
