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

package dev.migrations.product.h2;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * H2 has no named enum types. Hibernate imitates one with a domain whose check lists the
 * values, and so does whoever writes the same by hand.
 */
final class H2EnumDomain {

	private static final Pattern LITERAL = Pattern.compile("(U&)?'((?:[^']|'')*)'");

	/** How H2 gives the check back; a list of one value becomes a comparison. */
	private static final Pattern CHECK = Pattern
		.compile("VALUE (?:= %1$s|IN\\(%1$s(?:, %1$s)*\\))".formatted("(?:U&)?'(?:[^']|'')*'"));

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|\\+(\\p{XDigit}{6})|(\\p{XDigit}{4}))");

	private H2EnumDomain() {
	}

	/**
	 * Return the values that the check of a domain lists.
	 * @param check the check as H2 gives it back
	 * @return the values in their order, or {@code null} if it checks something else
	 */
	static @Nullable List<String> values(String check) {
		if (!CHECK.matcher(check).matches()) {
			return null;
		}
		return LITERAL.matcher(check)
			.results()
			.map((literal) -> text(literal.group(2), literal.group(1) != null))
			.toList();
	}

	private static String text(String literal, boolean escaped) {
		String text = literal.replace("''", "'");
		return escaped
				? ESCAPE.matcher(text)
					.replaceAll((escape) -> Matcher.quoteReplacement(
							character(escape.group(), (escape.group(1) != null) ? escape.group(1) : escape.group(2))))
				: text;
	}

	private static String character(String escape, @Nullable String code) {
		return escape.equals("\\\\") ? "\\" : Character.toString(Integer.parseInt(Objects.requireNonNull(code), 16));
	}

}
