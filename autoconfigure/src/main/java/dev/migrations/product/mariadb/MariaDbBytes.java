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

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * How many bytes a column of MariaDB takes in a key: those of its longest value, whatever
 * the rows hold, without what tells NULL and the length.
 *
 * @param column the column
 * @param collation the collation of its table, {@code null} when it is not known
 * @param product the product that spells the type
 */
record MariaDbBytes(Column column, @Nullable String collation, Product product) {

	/** How many bytes decimal digits take that are no whole group of nine. */
	private static final List<Integer> DIGITS = List.of(0, 1, 1, 2, 2, 3, 3, 4, 4);

	/** Bytes of the longest character of a character set; all others have one. */
	private static final Map<String, Integer> CHARACTERS = characters();

	private static final int LONGEST_CHARACTER = 4;

	private static final long LONGEST_TEXT = 4_294_967_295L;

	private static final Map<String, Integer> FIXED = Map.ofEntries(Map.entry("boolean", 1), Map.entry("tinyint", 1),
			Map.entry("year", 1), Map.entry("smallint", 2), Map.entry("mediumint", 3), Map.entry("date", 3),
			Map.entry("integer", 4), Map.entry("real", 4), Map.entry("inet4", 4), Map.entry("bigint", 8),
			Map.entry("double precision", 8), Map.entry("uuid", 16), Map.entry("inet6", 16));

	private static Map<String, Integer> characters() {
		Map<String, Integer> characters = new HashMap<>();
		List.of("utf8mb4", "utf16", "utf16le", "utf32", "gb18030").forEach((name) -> characters.put(name, 4));
		List.of("utf8mb3", "utf8", "ujis", "eucjpms").forEach((name) -> characters.put(name, 3));
		List.of("big5", "ucs2", "euckr", "gb2312", "gbk", "sjis", "cp932").forEach((name) -> characters.put(name, 2));
		return characters;
	}

	/**
	 * Return how many bytes a character takes at most.
	 * @param collation the name of a collation, which begins with its character set;
	 * {@code null} when it is not known
	 * @return the bytes
	 */
	static int perCharacter(@Nullable String collation) {
		return (collation != null) ? CHARACTERS.getOrDefault(collation.replace("\"", "").split("_", 2)[0], 1)
				: LONGEST_CHARACTER;
	}

	/**
	 * Return the bytes of a part of the column.
	 * @param prefix how many characters, or bytes of binary values, are part of the key;
	 * 0 for the whole column
	 * @return the bytes
	 */
	long of(long prefix) {
		TypeForm type = TypeForm.of(this.column.type(), this.product);
		long all = of(type);
		boolean text = List.of("varchar", "char", "text", "json").contains(type.name());
		return (prefix > 0) ? Math.min(all, prefix * (text ? perCharacter() : 1)) : all;
	}

	private long of(TypeForm type) {
		return switch (type.name()) {
			case "varchar", "char", "text" -> type.argument(0, 1) * perCharacter();
			case "varbinary", "binary", "blob" -> type.argument(0, 1);
			case "json" -> LONGEST_TEXT;
			case "numeric", "numeric unsigned" ->
				digits(type.argument(0, 0) - type.argument(1, 0)) + digits(type.argument(1, 0));
			case "timestamp" -> 5 + fraction(type);
			case "timestamp with time zone" -> 4 + fraction(type);
			case "time" -> 3 + fraction(type);
			case "bit" -> (type.argument(0, 1) + 7) / 8;
			case "enum" -> (type.arguments().size() < 256) ? 1 : 2;
			case "set" -> set(type.arguments().size());
			default -> FIXED.getOrDefault(type.name().replace(" unsigned", ""), 8);
		};
	}

	private int perCharacter() {
		String own = this.column.attributes().collation();
		return perCharacter((own != null) ? own : this.collation);
	}

	private static long digits(long digits) {
		return digits / 9 * 4 + DIGITS.get((int) (digits % 9));
	}

	private static long fraction(TypeForm type) {
		return (type.argument(0, 0) + 1) / 2;
	}

	private static long set(int values) {
		int bytes = (values + 7) / 8;
		return (bytes > 4) ? 8 : bytes;
	}

}
