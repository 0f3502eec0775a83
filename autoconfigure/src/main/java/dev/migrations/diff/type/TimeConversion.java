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

import java.util.Optional;
import java.util.Set;

import dev.migrations.change.TypeChange;
import dev.migrations.sql.TypeForm;

/**
 * Dates and times: more digits of a second, or a time beside the date, are safe. With and
 * without a time zone are different meanings.
 */
final class TimeConversion implements TypeConversion {

	private static final Set<String> PRECISE = Set.of("time", "time with time zone", "timestamp",
			"timestamp with time zone");

	@Override
	public Optional<TypeChange> between(TypeForm from, TypeForm to) {
		if (from.name().equals("date") && to.name().equals("timestamp")) {
			return Optional.of(TypeChange.WIDENING);
		}
		if (from.name().equals("timestamp") && Set.of("date", "time").contains(to.name())) {
			return Optional.of(TypeChange.NARROWING);
		}
		if (PRECISE.contains(from.name()) && from.name().equals(to.name())) {
			return TypeConversion.wideningIf(to.argument(0, 0) >= from.argument(0, 0));
		}
		return Optional.empty();
	}

}
