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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The reasons for not comparing something that docs/databases.md explains.
 */
public final class NotComparedPage {

	private static final Pattern REASON = Pattern.compile("`([^`]+)`");

	private NotComparedPage() {
	}

	/**
	 * Return the reasons.
	 * @return the reasons, in which {@code ...} stands for anything
	 * @throws IOException when the page cannot be read
	 */
	public static List<String> reasons() throws IOException {
		String page = Files.readString(Path.of("../docs/databases.md"));
		return page.substring(page.indexOf("\n## Not compared\n"))
			.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(0, line.indexOf(" | ")))
			.flatMap((cell) -> REASON.matcher(cell).results())
			.map((reason) -> reason.group(1))
			.toList();
	}

	/**
	 * Return what a reason in a report has to look like.
	 * @return a pattern for all reasons of the page
	 * @throws IOException when the page cannot be read
	 */
	public static Pattern pattern() throws IOException {
		return Pattern.compile(String.join("|", reasons().stream().map(NotComparedPage::pattern).toList()));
	}

	private static String pattern(String reason) {
		return Pattern.compile("[^.]+|\\.\\.\\.|\\.")
			.matcher(reason)
			.results()
			.map(MatchResult::group)
			.map((part) -> part.equals("...") ? ".+" : Pattern.quote(part))
			.reduce("", String::concat);
	}

}
