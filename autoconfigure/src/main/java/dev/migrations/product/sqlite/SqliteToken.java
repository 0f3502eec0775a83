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
 * A piece of a stored statement of SQLite.
 *
 * @param kind what it is
 * @param text the text: a word as it is written, a name without its quotes, a group
 * without its outer parentheses
 */
record SqliteToken(Kind kind, String text) {

	/** What a token is. */
	enum Kind {

		/** A keyword, a plain name or a number. */
		WORD,

		/** A name in quotes. */
		NAME,

		/** A string. */
		STRING,

		/** All between a pair of parentheses. */
		GROUP,

		/** Any other character. */
		SIGN

	}

	boolean is(String word) {
		return this.kind == Kind.WORD && this.text.toUpperCase(Locale.ROOT).equals(word);
	}

	boolean isComma() {
		return this.kind == Kind.SIGN && this.text.equals(",");
	}

	boolean isGroup() {
		return this.kind == Kind.GROUP;
	}

}
