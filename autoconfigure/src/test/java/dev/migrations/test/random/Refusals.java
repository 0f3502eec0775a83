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

package dev.migrations.test.random;

import java.util.regex.Pattern;

/**
 * What the rows do not satisfy is not forced upon them: documented refusals. Also when
 * one value was given for all rows, and the column is unique, and when the rows of an
 * entity that is no more had elements in a table that several share. And MariaDB counts
 * how long a row can become, as only MariaDB can.
 */
final class Refusals {

	private static final Pattern REFUSAL = Pattern
		.compile("holds rows that do not satisfy|Several rows of table .* share the same values|holds NULL in some rows"
				+ "|Rows of table .* reference rows of .* that do not exist|holds rows|holds a text longer"
				+ "|Row size too large|would not be unique|would not be allowed|would reference no row");

	private Refusals() {
	}

	static boolean isOne(Exception failure) {
		return REFUSAL.matcher(String.valueOf(failure.getMessage())).find();
	}

}
