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

package dev.migrations.product.mariadb;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * MariaDB casts to a few types only, and knows some by another name there.
 */
final class MariaDbPolicyTarget implements PolicyTarget {

	/** To others it cannot cast; it refuses texts that are no numbers by itself. */
	private static final Pattern CASTABLE = Pattern
		.compile("(decimal|float|double|date|time|datetime|uuid)\\s*(?:\\(\\s*(\\d{1,9})[^)]*\\))?");

	private static final Set<String> BYTES = Set.of("binary", "varbinary");

	private static final Product PRODUCT = Product.of("MariaDB");

	/** The greatest precision in bits of a number of four bytes. */
	private static final int SINGLE = 24;

	@Override
	public String textInCast() {
		return "char";
	}

	/**
	 * {@code float(53)} is the type of a column, but not in a cast.
	 */
	@Override
	public Optional<String> inCast(String type) {
		Matcher matcher = CASTABLE.matcher(type.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String precision = matcher.group(2);
		if (!matcher.group(1).equals("float") || precision == null) {
			return Optional.of(type);
		}
		return Optional.of((Integer.parseInt(precision) > SINGLE) ? "double" : "float");
	}

	/**
	 * A constant is stored in the case of its list, and bytes are told as characters, of
	 * which those that are none become question marks.
	 */
	@Override
	public Optional<String> sameDefault(String database, String model, String type) {
		TypeForm form = TypeForm.of(type, PRODUCT);
		if (BYTES.contains(form.name())) {
			return Optional.of(database + " = convert(" + model + " using utf8mb4)");
		}
		if (form.name().equals("enum")) {
			long constants = form.arguments()
				.stream()
				.map((value) -> value.toLowerCase(Locale.ROOT))
				.distinct()
				.count();
			return (constants == form.arguments().size())
					? Optional.of("lower(" + database + ") = lower(" + model + ")") : Optional.empty();
		}
		return PolicyTarget.super.sameDefault(database, model, type);
	}

	/** There is no word for it in {@code alter table}. */
	@Override
	public Optional<String> zoneOfConversions() {
		return Optional.empty();
	}

	@Override
	public String randomUuid() {
		return "uuid()";
	}

}
