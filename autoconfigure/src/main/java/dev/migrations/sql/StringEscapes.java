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
 * Resolves the escapes of string literals that have some.
 */
final class StringEscapes {

	private StringEscapes() {
	}

	// Resolve the escapes of a U& literal: four hexadecimal digits, or six after
	// a plus sign.
	static String unicode(String text) {
		StringBuilder value = new StringBuilder();
		int index = 0;
		while (index < text.length()) {
			char current = text.charAt(index);
			if (current != '\\') {
				value.append(current);
				index++;
			}
			else if (text.startsWith("\\", index + 1)) {
				value.append('\\');
				index += 2;
			}
			else {
				int digits = text.startsWith("+", index + 1) ? 6 : 4;
				int start = (digits == 6) ? index + 2 : index + 1;
				value.appendCodePoint(hexadecimal(text, start, digits));
				index = start + digits;
			}
		}
		return value.toString();
	}

	// Resolve the escapes of an E literal.
	static String backslash(String text) {
		StringBuilder value = new StringBuilder();
		int index = 0;
		while (index < text.length()) {
			if (text.charAt(index) != '\\') {
				value.append(text.charAt(index));
				index++;
			}
			else if (text.startsWith("u", index + 1)) {
				value.appendCodePoint(hexadecimal(text, index + 2, 4));
				index += 6;
			}
			else if (index + 1 < text.length()) {
				value.append(simple(text.charAt(index + 1)));
				index += 2;
			}
			else {
				throw new SqlSyntaxException("Escape without a character");
			}
		}
		return value.toString();
	}

	// Resolve the escapes of a literal where every character may have one.
	static String lenient(String text) {
		StringBuilder value = new StringBuilder();
		boolean escaped = false;
		for (int index = 0; index < text.length(); index++) {
			char current = text.charAt(index);
			if (escaped) {
				value.append(lenient(current));
				escaped = false;
			}
			else if (current == '\\') {
				escaped = true;
			}
			else {
				value.append(current);
			}
		}
		return value.toString();
	}

	private static String lenient(char escaped) {
		return switch (escaped) {
			case '0' -> "\0";
			case 'Z' -> "\u001a";
			case 'b', 'n', 'r', 't' -> String.valueOf(simple(escaped));
			// a pattern needs the backslash
			case '%', '_' -> "\\" + escaped;
			default -> String.valueOf(escaped);
		};
	}

	private static char simple(char escaped) {
		return switch (escaped) {
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case '\\', '\'' -> escaped;
			default -> throw new SqlSyntaxException("Unknown escape");
		};
	}

	private static int hexadecimal(String text, int start, int digits) {
		try {
			return Integer.parseInt(text, start, start + digits, 16);
		}
		catch (IndexOutOfBoundsException | NumberFormatException ex) {
			throw new SqlSyntaxException("Not a code point");
		}
	}

}
