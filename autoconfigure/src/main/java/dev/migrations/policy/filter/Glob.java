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

package dev.migrations.policy.filter;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name with {@code *} (any characters) and {@code ?} (one character). Case does not
 * matter.
 */
public final class Glob {

	private final Pattern pattern;

	private Glob(Pattern pattern) {
		this.pattern = pattern;
	}

	/**
	 * Return a glob in which a star stands for any signs and a question mark for one.
	 * @param text the glob, in any case
	 * @return the glob
	 */
	public static Glob of(String text) {
		String regex = text.codePoints().mapToObj(Glob::part).collect(Collectors.joining());
		return new Glob(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
	}

	/**
	 * Return a glob that matches one name exactly as it is stored.
	 * @param name the stored name
	 * @return the glob
	 */
	public static Glob exactly(String name) {
		return new Glob(Pattern.compile(Pattern.quote(name)));
	}

	/**
	 * Return whether a name fits.
	 * @param name the stored name
	 * @return whether the whole name matches
	 */
	public boolean matches(String name) {
		return this.pattern.matcher(name).matches();
	}

	private static String part(int character) {
		return switch (character) {
			case '*' -> ".*";
			case '?' -> ".";
			default -> Pattern.quote(Character.toString(character));
		};
	}

}
