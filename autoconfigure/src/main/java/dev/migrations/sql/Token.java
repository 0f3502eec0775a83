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

import java.util.Set;

/**
 * A word, a value or a sign of an SQL text.
 *
 * @param kind what it is
 * @param value a {@link Kind#WORD word} in lower case, a {@link Kind#NAME name} without
 * its quotes, the value of a {@link Kind#STRING string}, what stands in a
 * {@link Kind#GROUP group}, a number or a sign as it stands
 * @param spelling the token as it stands
 * @param start where it starts in the text
 */
public record Token(Kind kind, String value, String spelling, int start) {

	/** What is read behind the last token. */
	public static final Token END = new Token(Kind.END, "", "", 0);

	/**
	 * Return where the token ends.
	 * @return the position behind it
	 */
	public int end() {
		return this.start + this.spelling.length();
	}

	/**
	 * Return what a token means where it stands for a name or a value.
	 * @return a word as it is written, any other token as its value
	 */
	public String name() {
		return (this.kind == Kind.WORD) ? this.spelling : this.value;
	}

	/**
	 * Return whether this is a given word.
	 * @param word the word in lower case
	 * @return whether it is, without quotes
	 */
	public boolean isWord(String word) {
		return this.kind == Kind.WORD && this.value.equals(word);
	}

	public boolean isSign(String sign) {
		return this.kind == Kind.SIGN && this.value.equals(sign);
	}

	/**
	 * Return whether this is a word or a sign of a list.
	 * @param texts the words in lower case, and the signs
	 * @return whether it is, without quotes
	 */
	boolean isOneOf(Set<String> texts) {
		return this.kind != Kind.NAME && this.kind != Kind.STRING && texts.contains(this.value);
	}

	/**
	 * Return whether this can be the name of something.
	 * @return whether it is a word, or in quotes of names
	 */
	boolean isName() {
		return this.kind == Kind.NAME || this.kind == Kind.WORD;
	}

	public boolean isString() {
		return this.kind == Kind.STRING;
	}

	public boolean isGroup() {
		return this.kind == Kind.GROUP;
	}

	/** The kinds of token. */
	public enum Kind {

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

		/** All between a pair of parentheses, where {@link TokenGroups} are read. */
		GROUP,

		/** What no expression holds: any other character, or an unknown escape. */
		OTHER,

		/** The end of the text. */
		END

	}

}
