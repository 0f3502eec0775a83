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

package dev.migrations.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a line of {@code SHOW CREATE TABLE} into words. What stands in quotes or in
 * parentheses does not end a word, and a quote behind a backslash does not end a string.
 */
final class MariaDbWords {

	private MariaDbWords() {
	}

	static List<String> of(String line) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		int depth = 0;
		char quote = 0;
		String text = line.strip();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (quote == '\'' && character == '\\') {
				word.append(character);
				character = text.charAt(++i);
			}
			else if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '`') {
				quote = character;
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')') {
				depth--;
			}
			else if (character == ' ' && depth <= 0) {
				words.add(word.toString());
				word.setLength(0);
				continue;
			}
			word.append(character);
		}
		words.add(word.toString());
		return words;
	}

	static String name(String word) {
		return word.substring(1, word.length() - 1).replace("``", "`");
	}

	static Column column(List<String> words) {
		StringBuilder type = new StringBuilder(words.get(1));
		StringBuilder rest = new StringBuilder();
		String comment = null;
		String check = null;
		for (int i = 2; i < words.size(); i++) {
			String word = words.get(i);
			switch (word) {
				case "NOT" -> rest.append(" not");
				case "NULL" -> rest.append(words.get(i - 1).equals("NOT") ? " null" : "");
				case "DEFAULT" -> rest.append(defaultValue(words.get(++i)));
				case "AUTO_INCREMENT" -> rest.append(" identity");
				case "GENERATED" -> {
					rest.append(" generated as ").append(words.get(i + 3)).append(' ').append(words.get(i + 4));
					i += 4;
				}
				case "COMMENT" -> {
					comment = words.get(++i);
				}
				case "CHECK" -> {
					check = words.get(++i);
				}
				default -> type.append(' ').append(word);
			}
		}
		return new Column(name(words.get(0)), type.toString(), rest.toString(), comment, check);
	}

	private static String defaultValue(String word) {
		return word.equals("NULL") ? "" : " default " + word;
	}

	/** A column, its check and its comment apart. */
	record Column(String name, String type, String rest, @Nullable String comment, @Nullable String check) {

	}

}
