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

import java.util.regex.Pattern;

/**
 * What H2's {@code script} does to letters beyond ASCII.
 */
final class H2Escapes {

	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-f]{4})");

	private H2Escapes() {
	}

	static String undone(String text) {
		return text.contains("U&") ? ESCAPE.matcher(text.replaceAll("U&(?=[\"'])", ""))
			.replaceAll((escape) -> Character.toString(Integer.parseInt(escape.group(1), 16))) : text;
	}

}
