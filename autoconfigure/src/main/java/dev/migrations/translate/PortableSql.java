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

package dev.migrations.translate;

import java.util.regex.Pattern;

/**
 * Recognises statements that mean the same on every product: the end of a sequence, and
 * checks of plain names, literals and comparisons, since standard SQL has one way to
 * write them and no product another. A revision made on one database then brings them to
 * all.
 */
final class PortableSql {

	private static final String NAME = "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?";

	/** A name before a parenthesis would be a function. */
	private static final String CONDITION = "((in|and|or|not|between)\\s*\\(|[a-z_][a-z0-9_]*(?![a-z0-9_]|\\s*\\()"
			+ "|'([^'$]|'')*'|\\d+(\\.\\d+)?|<>|[<>]=?|=|[-+*/(),]|\\s)+";

	private static final Pattern PORTABLE = Pattern.compile("drop sequence " + NAME + "|alter table " + NAME
			+ " (drop constraint " + NAME + "|add constraint " + NAME + " check " + CONDITION + ")",
			Pattern.CASE_INSENSITIVE);

	private PortableSql() {
	}

	static boolean matches(String statement) {
		return PORTABLE.matcher(statement).matches();
	}

}
