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

import java.math.BigDecimal;
import java.util.List;

import dev.migrations.sql.Mention;

/**
 * Whether a literal is a value of a type. The server would round or refuse it otherwise,
 * and a default that was rounded is found to differ for ever.
 */
public final class DefaultFit {

	private DefaultFit() {
	}

	/**
	 * Return whether a column of a type can have a default.
	 * @param value the default as the model says it
	 * @param type the type as the database spells it
	 * @return whether it can; also when the default is no literal that tells
	 */
	public static boolean holds(String value, String type) {
		TypeText text = TypeText.parse(type);
		return switch (text.family()) {
			case INTEGER -> fractions(value) <= 0;
			case DECIMAL -> text.first() == null || fractions(value) <= ((text.second() != null) ? text.second() : 0);
			case TEXT -> text.first() == null || length(value) <= text.first();
			default -> true;
		};
	}

	/** The digits behind the point that say something. */
	private static int fractions(String value) {
		String number = value.strip().replaceAll("^'([^']*)'$", "$1");
		return number.matches("[-+]?\\d+(\\.\\d+)?") ? new BigDecimal(number).stripTrailingZeros().scale() : 0;
	}

	private static int length(String value) {
		List<String> literals = Mention.literals(value);
		boolean alone = literals.size() == 1 && value.strip().startsWith("'") && value.strip().endsWith("'");
		return alone ? literals.get(0).codePointCount(0, literals.get(0).length()) : 0;
	}

}
