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

import java.util.Set;

import dev.migrations.change.AlterColumn;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * Tells whether times gain or lose a time zone. Left to itself, a server converts them in
 * the zone of the session, which drivers set to that of the machine where they run.
 */
public final class ZoneChange {

	private static final Set<String> PLAIN = Set.of("date", "time", "timestamp");

	private static final Set<String> ZONED = Set.of("time with time zone", "timestamp with time zone");

	private ZoneChange() {
	}

	/**
	 * Tell whether one type has a time zone and the other has none.
	 * @param change the change of a type
	 * @param product the product that spells both types
	 * @return whether a zone decides what becomes of the values
	 */
	public static boolean in(AlterColumn change, Product product) {
		return between(change.from().type(), change.to().type(), product);
	}

	/**
	 * Tell whether one type has a time zone and the other has none.
	 * @param from the type in the database
	 * @param to another type
	 * @param product the product that spells both types
	 * @return whether a zone decides what becomes of the values
	 */
	public static boolean between(String from, String to, Product product) {
		String here = TypeForm.of(from, product).name();
		String there = TypeForm.of(to, product).name();
		return (ZONED.contains(here) && PLAIN.contains(there)) || (PLAIN.contains(here) && ZONED.contains(there));
	}

	/**
	 * Tell whether values of a type have a time zone.
	 * @param type the type
	 * @param product the product that spells it
	 * @return whether they have
	 */
	public static boolean isZoned(String type, Product product) {
		return ZONED.contains(TypeForm.of(type, product).name());
	}

}
