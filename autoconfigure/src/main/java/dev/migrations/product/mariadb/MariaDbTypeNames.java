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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.migrations.sql.TypeForm;

/**
 * What MariaDB calls its types. A DATETIME has no time zone; a TIMESTAMP is kept in UTC
 * and shown in the zone of the session, which others call a timestamp with time zone. The
 * order of the values of an enum says nothing: values are kept and compared by their
 * text.
 */
final class MariaDbTypeNames {

	private static final Map<String, String> NAMES = names();

	/** Whole numbers, whose argument is the width they are shown with. */
	private static final Set<String> WHOLE = Set.of("tinyint", "smallint", "mediumint", "integer", "bigint", "year");

	private static final Set<String> FIXED = Set.of("char", "binary");

	private static final Set<String> TIMES = Set.of("time", "timestamp", "timestamp with time zone");

	/** How many bytes a text or blob holds. */
	private static final Map<String, Long> SIZES = Map.of("tiny", 255L, "", 65_535L, "medium", 16_777_215L, "long",
			4_294_967_295L);

	private MariaDbTypeNames() {
	}

	static Optional<TypeForm> form(String spelling, List<String> arguments) {
		boolean unsigned = spelling.endsWith(" unsigned") || spelling.endsWith(" zerofill");
		String plain = spelling.replaceFirst("( unsigned| signed)?( zerofill)?$", "");
		String name = NAMES.get(plain);
		if (name == null) {
			return Optional.empty();
		}
		TypeForm form = signed(name, arguments);
		return Optional
			.of(unsigned ? new TypeForm(form.name() + " unsigned", form.arguments(), false, form.known()) : form);
	}

	private static TypeForm signed(String name, List<String> arguments) {
		if (name.equals("boolean") || (arguments.equals(List.of("1")) && Set.of("bit", "tinyint").contains(name))
				|| (arguments.isEmpty() && name.equals("bit"))) {
			return known("boolean");
		}
		if (WHOLE.contains(name)) {
			return known(name);
		}
		if (name.equals("float")) {
			boolean precise = arguments.size() == 1 && known(name, arguments).argument(0, 0) > 24;
			return known(precise ? "double precision" : "real", (arguments.size() == 2) ? arguments : List.of());
		}
		if (name.equals("numeric") && arguments.size() < 2) {
			return known(name, List.of(arguments.isEmpty() ? "10" : arguments.get(0), "0"));
		}
		if (name.equals("enum") || name.equals("set")) {
			return known(name, arguments.stream().sorted().toList());
		}
		if (arguments.isEmpty() && FIXED.contains(name)) {
			return known(name, List.of("1"));
		}
		if (arguments.isEmpty() && TIMES.contains(name)) {
			return known(name, List.of("0"));
		}
		if (name.endsWith("text") || name.endsWith("blob")) {
			String kind = name.substring(name.length() - 4);
			return large(kind, name.substring(0, name.length() - 4), arguments);
		}
		return known(name, arguments);
	}

	/** A text or blob with a length becomes the smallest that holds it. */
	private static TypeForm large(String kind, String size, List<String> arguments) {
		long wanted = known(kind, arguments).argument(0, 0) * (kind.equals("text") ? 4 : 1);
		long bytes = SIZES.getOrDefault(size, 0L);
		if (size.isEmpty() && wanted > 0) {
			bytes = SIZES.values().stream().filter((limit) -> limit >= wanted).min(Long::compare).orElse(wanted);
		}
		return known(kind, List.of(String.valueOf(bytes)));
	}

	private static TypeForm known(String name) {
		return known(name, List.of());
	}

	private static TypeForm known(String name, List<String> arguments) {
		return new TypeForm(name, arguments, false, true);
	}

	private static Map<String, String> names() {
		Map<String, String> names = new HashMap<>();
		add(names, "boolean", "bool");
		add(names, "bit");
		add(names, "tinyint", "int1");
		add(names, "smallint", "int2");
		add(names, "mediumint", "int3", "middleint");
		add(names, "integer", "int", "int4");
		add(names, "bigint", "int8");
		add(names, "numeric", "decimal", "dec", "fixed");
		add(names, "float", "float4");
		add(names, "double precision", "double", "float8", "real");
		add(names, "varchar", "character varying", "char varying", "nvarchar", "varcharacter", "national varchar",
				"nchar varchar", "national character varying", "national char varying", "nchar varying");
		add(names, "char", "character", "nchar", "national char", "national character");
		add(names, "mediumtext", "long varchar", "long");
		add(names, "mediumblob", "long varbinary");
		for (String name : List.of("tinytext", "text", "longtext", "tinyblob", "blob", "longblob", "binary",
				"varbinary", "date", "time", "year", "json", "uuid", "inet4", "inet6", "enum", "set")) {
			add(names, name);
		}
		add(names, "timestamp", "datetime");
		names.put("timestamp", "timestamp with time zone");
		return names;
	}

	private static void add(Map<String, String> names, String canonical, String... aliases) {
		names.put(canonical, canonical);
		for (String alias : aliases) {
			names.put(alias, canonical);
		}
	}

}
