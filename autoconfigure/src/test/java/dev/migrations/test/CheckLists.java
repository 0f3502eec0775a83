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

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of the values in a list of a check says nothing.
 */
final class CheckLists {

	private static final Pattern LIST = Pattern
		.compile("%1$s(?:, ?%1$s)+".formatted("(?:U?&?'[^', ]*'(?:::[a-z ]+)?|-?\\b\\d+\\b)"));

	private CheckLists() {
	}

	static List<String> sorted(Collection<String> lines) {
		return lines.stream()
			.map((line) -> (line.startsWith("check ") || line.startsWith("constraint "))
					? LIST.matcher(line).replaceAll(CheckLists::sorted) : line)
			.sorted()
			.toList();
	}

	private static String sorted(MatchResult list) {
		return Matcher
			.quoteReplacement(Arrays.stream(list.group().split(", ?")).sorted().collect(Collectors.joining(", ")));
	}

}
