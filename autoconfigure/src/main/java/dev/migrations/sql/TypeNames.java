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

package dev.migrations.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a product calls its types, and what it takes an argument for that is not written.
 */
public final class TypeNames {

	/** The types that every product has. */
	public static final TypeNames STANDARD = new TypeNames(standard(), "0");

	private static final Set<String> FIXED = Set.of("char", "binary", "bit");

	private final Map<String, String> names;

	private final String timePrecision;

	private TypeNames(Map<String, String> names, String timePrecision) {
		this.names = names;
		this.timePrecision = timePrecision;
	}

	/**
	 * Return these names and further ones for a type.
	 * @param canonical the name in the normal form, which is a name of the type, too
	 * @param aliases other names of the type, in lower case
	 * @return the names
	 */
	public TypeNames with(String canonical, String... aliases) {
		Map<String, String> more = new HashMap<>(this.names);
		add(more, canonical, aliases);
		return new TypeNames(Map.copyOf(more), this.timePrecision);
	}

	/**
	 * Return these names for a product whose times have other decimals.
	 * @param decimals how many a time has that does not say it
	 * @return the names
	 */
	public TypeNames withTimePrecision(String decimals) {
		return new TypeNames(this.names, decimals);
	}

	/**
	 * Return the form of a type.
	 * @param spelling the words of the type in lower case
	 * @param arguments its arguments as they are written
	 * @return the form, empty when the product does not have that type itself
	 */
	public Optional<TypeForm> form(String spelling, List<String> arguments) {
		if (spelling.startsWith("interval")) {
			return Optional.of(new TypeForm(spelling, intervalArguments(arguments), false, true));
		}
		String name = this.names.get(spelling);
		if (name == null) {
			return Optional.empty();
		}
		List<String> written = arguments.stream().map(TypeNames::withoutUnit).toList();
		if (name.equals("float")) {
			boolean single = !written.isEmpty() && new TypeForm(name, written, false, true).argument(0, 53) <= 24;
			return Optional.of(new TypeForm(single ? "real" : "double precision", List.of(), false, true));
		}
		return Optional.of(new TypeForm(name, complete(spelling, name, written), false, true));
	}

	private List<String> complete(String spelling, String name, List<String> written) {
		if (name.equals("numeric") && written.size() == 1) {
			return List.of(written.get(0), "0");
		}
		if (!written.isEmpty()) {
			return isUnlimited(name, written) ? List.of() : written;
		}
		if (name.equals("decfloat")) {
			return List.of("100000");
		}
		if (name.equals("numeric") && this.names.containsKey("decfloat")) {
			return List.of("100000", "0");
		}
		if (FIXED.contains(name) && !spelling.equals("bpchar")) {
			return List.of("1");
		}
		if (name.startsWith("timestamp")) {
			return List.of("6");
		}
		if (name.equals("time") || name.equals("time with time zone")) {
			return List.of(this.timePrecision);
		}
		return written;
	}

	// H2 spells out the greatest length of a large object.
	private static boolean isUnlimited(String name, List<String> written) {
		return (name.equals("clob") || name.equals("blob")) && written.get(0).equals(String.valueOf(Long.MAX_VALUE));
	}

	private static List<String> intervalArguments(List<String> arguments) {
		return arguments.equals(List.of("6")) ? List.of() : arguments;
	}

	// H2 allows units of length and multipliers: 10 characters, 1K.
	private static String withoutUnit(String argument) {
		if (argument.startsWith("'")) {
			return argument;
		}
		String number = argument.replaceFirst("(?i)\\s+(characters|char|octets|byte)$", "");
		boolean kilo = number.matches("\\d+[kK]");
		return kilo ? String.valueOf(Long.parseLong(number.substring(0, number.length() - 1)) * 1024) : number;
	}

	private static Map<String, String> standard() {
		Map<String, String> names = new HashMap<>();
		add(names, "tinyint");
		add(names, "smallint", "int2");
		add(names, "integer", "int", "int4");
		add(names, "bigint", "int8");
		add(names, "numeric", "decimal", "dec");
		add(names, "real", "float4");
		add(names, "double precision", "float8", "double");
		add(names, "float");
		add(names, "boolean", "bool");
		add(names, "varchar", "character varying", "char varying");
		add(names, "char", "character", "bpchar");
		add(names, "binary");
		add(names, "varbinary", "binary varying");
		add(names, "date");
		add(names, "time", "time without time zone");
		add(names, "time with time zone", "timetz");
		add(names, "timestamp", "timestamp without time zone");
		add(names, "timestamp with time zone", "timestamptz");
		add(names, "uuid");
		add(names, "json");
		return names;
	}

	private static void add(Map<String, String> names, String canonical, String... aliases) {
		names.put(canonical, canonical);
		for (String alias : aliases) {
			names.put(alias, canonical);
		}
	}

}
