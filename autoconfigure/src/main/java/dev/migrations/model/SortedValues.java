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

package dev.migrations.model;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings the values of a discriminator into an order of their own: Hibernate lists them
 * in the order in which it meets the classes.
 */
final class SortedValues {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'|-?\\d+");

	private static final Pattern LIST = Pattern.compile("\\bin \\(((?:%1$s)(?:,\\s*(?:%1$s))*)\\)".formatted(LITERAL));

	private SortedValues() {
	}

	/**
	 * Sort the values of each list.
	 * @param check a condition
	 * @return the same condition
	 */
	static String in(String check) {
		return LIST.matcher(check).replaceAll((list) -> Matcher.quoteReplacement("in (" + sorted(list.group(1)) + ")"));
	}

	private static String sorted(String values) {
		return LITERAL.matcher(values).results().map(MatchResult::group).sorted().collect(Collectors.joining(","));
	}

}
