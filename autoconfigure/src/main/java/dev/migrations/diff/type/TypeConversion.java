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

import java.util.List;
import java.util.Optional;

import dev.migrations.change.TypeChange;
import dev.migrations.sql.TypeForm;

/**
 * Tells what a change from one type to another does to the values.
 */
@FunctionalInterface
interface TypeConversion {

	/** The families of types; a change between two families is incompatible. */
	List<TypeConversion> FAMILIES = List.of(new NumberConversion(), new StringConversion(), new TimeConversion(),
			new EnumConversion());

	/**
	 * Tell what the change does.
	 * @param from the type in the database
	 * @param to another type
	 * @return the answer, empty when this family does not know both types
	 */
	Optional<TypeChange> between(TypeForm from, TypeForm to);

	/**
	 * Tell what a change between two types does.
	 * @param from the type in the database
	 * @param to another type
	 * @return the answer, empty when it cannot be told
	 */
	static Optional<TypeChange> kind(TypeForm from, TypeForm to) {
		if (!from.known() || !to.known()) {
			return Optional.empty();
		}
		if (from.array() != to.array()) {
			return Optional.of(TypeChange.INCOMPATIBLE);
		}
		return FAMILIES.stream()
			.flatMap((family) -> family.between(from, to).stream())
			.findFirst()
			.or(() -> Optional.of(TypeChange.INCOMPATIBLE));
	}

	static Optional<TypeChange> wideningIf(boolean widening) {
		return Optional.of(widening ? TypeChange.WIDENING : TypeChange.NARROWING);
	}

}
