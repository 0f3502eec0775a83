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
 * When a foreign key is checked.
 */
public enum Deferral {

	/** Behind each statement. */
	NOT_DEFERRABLE(""),

	/** Behind each statement, unless the transaction asks for its end. */
	DEFERRABLE("deferrable"),

	/** At the end of the transaction, unless it asks for each statement. */
	INITIALLY_DEFERRED("deferrable initially deferred");

	private final String sql;

	Deferral(String sql) {
		this.sql = sql;
	}

	/**
	 * Return the words that a definition ends with.
	 * @return the words, empty for none
	 */
	public String sql() {
		return this.sql;
	}

	public boolean isDeferrable() {
		return this != NOT_DEFERRABLE;
	}

}
