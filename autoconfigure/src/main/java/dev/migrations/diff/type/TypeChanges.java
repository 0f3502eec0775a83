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

import dev.migrations.change.AlterColumn;
import dev.migrations.change.TypeChange;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * Tells what a change of type does to the values that are there.
 */
public final class TypeChanges {

	private TypeChanges() {
	}

	/**
	 * Tell what a change of type does. What a domain checks would go with it.
	 * @param change the change of a type
	 * @param product the product that spells both types
	 * @return what it does
	 */
	public static TypeChange of(AlterColumn change, Product product) {
		return (change.from().domain() != null) ? TypeChange.INCOMPATIBLE
				: between(change.from().type(), change.to().type(), product).orElse(TypeChange.INCOMPATIBLE);
	}

	/**
	 * Compare two types.
	 * @param from the type in the database
	 * @param to another type
	 * @param product the product that spells both
	 * @return what the change does, empty when the types are the same; what cannot be
	 * told is incompatible
	 */
	public static Optional<TypeChange> between(String from, String to, Product product) {
		TypeForm here = TypeForm.of(from, product);
		TypeForm there = TypeForm.of(to, product);
		return here.equals(there.completedBy(here)) ? Optional.empty()
				: Optional.of(TypeConversion.kind(here, there).orElse(TypeChange.INCOMPATIBLE));
	}

	/**
	 * Tell what a change between two types does.
	 * @param from the normal form of the type in the database
	 * @param to the normal form of another type
	 * @return what it does, empty when it cannot be told
	 */
	public static Optional<TypeChange> between(TypeForm from, TypeForm to) {
		return TypeConversion.kind(from, to);
	}

}
