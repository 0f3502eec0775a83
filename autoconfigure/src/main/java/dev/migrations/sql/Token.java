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

package dev.migrations.sql;

/**
 * A word, a value or a sign of an SQL text.
 *
 * @param kind what it is
 * @param text a {@link Kind#WORD word} in lower case, a {@link Kind#NAME name} without
 * its quotes, the value of a {@link Kind#STRING string}, a number or a sign as it stands
 * @param spelling the text as it stands, for words whose case matters
 */
record Token(Kind kind, String text, String spelling) {

	static final Token END = new Token(Kind.END, "", "");

	boolean isWord(String word) {
		return this.kind == Kind.WORD && this.text.equals(word);
	}

	boolean isSign(String sign) {
		return this.kind == Kind.SIGN && this.text.equals(sign);
	}

	/** The kinds of token. */
	enum Kind {

		/** A keyword or a name without quotes. */
		WORD,

		/** A name in quotes. */
		NAME,

		/** A string literal. */
		STRING,

		/** A number without a sign. */
		NUMBER,

		/** An operator, a parenthesis or a comma. */
		SIGN,

		/** The end of the text. */
		END

	}

}
