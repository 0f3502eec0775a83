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

import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of an SQL expression is said. A default, a check or an enum may hold a value
 * that is nobody's business; what a type holds besides (its length) is.
 *
 * @param literals whether literals are said
 */
public record SqlText(boolean literals) {

	private static final String HIDDEN = "\u2026";

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

	String expression(String expression) {
		return this.literals ? expression : HIDDEN;
	}

	/**
	 * Return a type to show.
	 * @param type the type as the product spells it
	 * @return the type, without its values where they are hidden
	 */
	public String type(String type) {
		return this.literals ? type : LITERAL.matcher(type).replaceAll(HIDDEN);
	}

	String values(List<String> values) {
		return this.literals ? Literals.quoted(values) : HIDDEN;
	}

	/**
	 * Return what was added and removed.
	 * @param from the values before
	 * @param to the values after
	 * @return the difference, empty if both hold the same values
	 */
	String difference(List<String> from, List<String> to) {
		String difference = Literals.difference(from, to);
		return (this.literals || difference.isEmpty()) ? difference : HIDDEN;
	}

}
