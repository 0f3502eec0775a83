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

package dev.migrations.policy.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.migrations.failure.EditDistance;

/**
 * Finds the names that a person probably meant.
 */
public final class CloseNames {

	private static final int MOST = 3;

	private CloseNames() {
	}

	/**
	 * Return the names that are written nearly like one.
	 * @param typed what a person wrote
	 * @param names the names that there are
	 * @return a few of them, the closest first
	 */
	public static List<String> to(String typed, Collection<String> names) {
		return names.stream()
			.filter((name) -> close(typed, name))
			.sorted(Comparator.<String>comparingInt((name) -> EditDistance.between(bare(typed), bare(name)))
				.thenComparing(Comparator.naturalOrder()))
			.limit(MOST)
			.toList();
	}

	private static boolean close(String typed, String name) {
		String lower = bare(name);
		String wanted = bare(typed);
		return lower.contains(wanted) || wanted.contains(lower)
				|| EditDistance.between(wanted, lower) <= Math.max(2, Math.min(wanted.length(), lower.length()) / 3);
	}

	private static String bare(String name) {
		return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
	}

}
