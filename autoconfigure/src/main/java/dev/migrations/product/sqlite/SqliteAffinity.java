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

package dev.migrations.product.sqlite;

import java.util.Locale;

/**
 * How SQLite treats the values of a column, which is all that it makes of a type.
 */
enum SqliteAffinity {

	/** Whole numbers. */
	INTEGER,

	/** Texts of any length. */
	TEXT,

	/** What was given. */
	BLOB,

	/** Floating point numbers. */
	REAL,

	/** Numbers where a text looks like one. */
	NUMERIC;

	/**
	 * Return the affinity of a declared type.
	 * @param type the type as it is declared
	 * @return the affinity, by the rules that SQLite publishes
	 */
	static SqliteAffinity of(String type) {
		String name = type.toUpperCase(Locale.ROOT);
		if (name.contains("INT")) {
			return INTEGER;
		}
		if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
			return TEXT;
		}
		if (name.contains("BLOB") || name.isBlank()) {
			return BLOB;
		}
		boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
		return real ? REAL : NUMERIC;
	}

}
