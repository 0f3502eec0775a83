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

import dev.migrations.schema.Product;

/**
 * What a product calls its types, and what it takes an argument for that is not written.
 */
final class TypeNames {

	private static final TypeNames H2 = new TypeNames(h2(), "0");

	private static final TypeNames POSTGRESQL = new TypeNames(postgresql(), "6");

	private static final TypeNames SQLITE = new TypeNames(sqlite(), "0");

	private static final TypeNames OTHER = new TypeNames(common(), "0");

	private static final Set<String> FIXED = Set.of("char", "binary", "bit");

	private final Map<String, String> names;

	private final String timePrecision;

	private TypeNames(Map<String, String> names, String timePrecision) {
		this.names = names;
		this.timePrecision = timePrecision;
	}

	static TypeNames of(Product product) {
		return switch (product) {
			case H2 -> H2;
			case POSTGRESQL -> POSTGRESQL;
			case SQLITE -> SQLITE;
			case MARIADB, OTHER -> OTHER;
		};
	}

	/**
	 * Return the form of a type.
	 * @param spelling the words of the type in lower case
	 * @param arguments its arguments as they are written
	 * @return the form, empty when the product does not have that type itself
	 */
	Optional<TypeForm> form(String spelling, List<String> arguments) {
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

	private static Map<String, String> common() {
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

	private static Map<String, String> h2() {
		Map<String, String> names = common();
		add(names, "smallint", "year");
		add(names, "integer", "mediumint", "signed");
		add(names, "bigint", "identity");
		add(names, "boolean", "bit");
		add(names, "numeric", "number");
		add(names, "decfloat");
		add(names, "varchar", "longvarchar", "varchar2", "nvarchar", "nvarchar2", "national character varying",
				"national char varying", "nchar varying", "text", "tinytext", "mediumtext", "longtext", "ntext");
		add(names, "varchar_ignorecase");
		add(names, "char", "nchar", "national character", "national char");
		add(names, "clob", "character large object", "char large object", "nclob", "national character large object",
				"nchar large object");
		add(names, "varbinary", "bytea", "raw", "longvarbinary");
		add(names, "blob", "binary large object", "tinyblob", "mediumblob", "longblob", "image");
		add(names, "timestamp", "datetime", "datetime2", "smalldatetime");
		add(names, "java_object", "object", "other");
		add(names, "enum");
		return names;
	}

	private static Map<String, String> postgresql() {
		Map<String, String> names = common();
		add(names, "smallint", "tinyint", "smallserial", "serial2");
		add(names, "integer", "serial", "serial4");
		add(names, "bigint", "bigserial", "serial8");
		for (String name : List.of("text", "bytea", "jsonb", "xml", "oid", "inet", "cidr", "macaddr", "money", "bit",
				"tsvector", "tsquery", "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange")) {
			add(names, name);
		}
		add(names, "bit varying", "varbit");
		return names;
	}

	private static Map<String, String> sqlite() {
		Map<String, String> names = common();
		for (String name : List.of("text", "clob", "blob")) {
			add(names, name);
		}
		add(names, "char", "nchar", "native character");
		add(names, "varchar", "nvarchar", "varying character");
		add(names, "timestamp", "datetime");
		return names;
	}

	private static void add(Map<String, String> names, String canonical, String... aliases) {
		names.put(canonical, canonical);
		for (String alias : aliases) {
			names.put(alias, canonical);
		}
	}

}
