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

package dev.migrations.diff.type;

import java.util.Map;
import java.util.Optional;

import dev.migrations.change.TypeChange;
import dev.migrations.sql.TypeForm;

/**
 * Numbers: what matters is how many digits fit before and after the point.
 */
final class NumberConversion implements TypeConversion {

	private static final int UNLIMITED = Integer.MAX_VALUE;

	/** How many decimal digits the largest value of an integer type has. */
	private static final Map<String, Integer> INTEGERS = Map.of("tinyint", 3, "smallint", 5, "mediumint", 7, "integer",
			10, "bigint", 19);

	/** How many decimal digits every value of a binary floating point type keeps. */
	private static final Map<String, Integer> FLOATS = Map.of("real", 6, "double precision", 15);

	@Override
	public Optional<TypeChange> between(TypeForm from, TypeForm to) {
		if (!isNumber(from) || !isNumber(to)) {
			return Optional.empty();
		}
		return TypeConversion.wideningIf(fits(from, to));
	}

	private boolean fits(TypeForm from, TypeForm to) {
		if (FLOATS.containsKey(from.name())) {
			return FLOATS.getOrDefault(to.name(), 0) > FLOATS.getOrDefault(from.name(), 0);
		}
		if (FLOATS.containsKey(to.name())) {
			return scale(from) == 0 && wholeDigits(from) <= FLOATS.getOrDefault(to.name(), 0);
		}
		if (to.name().equals("decfloat")) {
			return from.argument(0, wholeDigits(from)) <= to.argument(0, UNLIMITED);
		}
		if (from.name().equals("decfloat")) {
			return false;
		}
		if (INTEGERS.containsKey(to.name()) && !INTEGERS.containsKey(from.name())) {
			return scale(from) == 0 && wholeDigits(from) < wholeDigits(to);
		}
		return wholeDigits(from) <= wholeDigits(to) && scale(from) <= scale(to);
	}

	private static boolean isNumber(TypeForm type) {
		return INTEGERS.containsKey(type.name()) || FLOATS.containsKey(type.name()) || type.name().equals("numeric")
				|| type.name().equals("decfloat");
	}

	private static long wholeDigits(TypeForm type) {
		Integer digits = INTEGERS.get(type.name());
		if (digits != null) {
			return digits;
		}
		return type.arguments().isEmpty() ? UNLIMITED : type.argument(0, UNLIMITED) - type.argument(1, 0);
	}

	private static long scale(TypeForm type) {
		if (INTEGERS.containsKey(type.name())) {
			return 0;
		}
		return type.arguments().isEmpty() ? UNLIMITED : type.argument(1, 0);
	}

}
