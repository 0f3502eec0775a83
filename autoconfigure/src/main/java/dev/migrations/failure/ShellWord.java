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

package dev.migrations.failure;

import java.util.regex.Pattern;

/**
 * Writes a word so that a shell hands it over as it is: POSIX shells do, and on Windows
 * the start of a Java program does.
 */
public final class ShellWord {

	/** What needs no quotes; a word without a letter or digit is quoted to be seen. */
	private static final Pattern PLAIN = Pattern.compile("(?=.*\\w)[\\w.:=,+@/-]+");

	private static final Pattern SPECIAL = Pattern.compile("[\"\\\\$`]");

	private ShellWord() {
	}

	/**
	 * Return a word, in double quotes if it needs them.
	 * @param word any text
	 * @return what to type for it
	 */
	public static String of(String word) {
		return isPlain(word) ? word : quoted(word);
	}

	/**
	 * Return whether a word needs no quotes.
	 * @param word any text
	 * @return whether it is typed as it is
	 */
	public static boolean isPlain(String word) {
		return PLAIN.matcher(word).matches();
	}

	/**
	 * Return a word in double quotes.
	 * @param word any text
	 * @return what to type for it
	 */
	public static String quoted(String word) {
		return '"' + SPECIAL.matcher(word).replaceAll("\\\\$0") + '"';
	}

}
