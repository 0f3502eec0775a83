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

package dev.migrations.policy.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;

/**
 * A type as a product spells it, as far as the policy must understand it.
 *
 * @param family what kind of values it holds
 * @param base its name without arguments
 * @param first its first argument, for example the length
 * @param second its second argument, for example the scale
 */
public record TypeText(Family family, String base, @Nullable Integer first, @Nullable Integer second) {

	private static final Pattern SHAPE = Pattern
		.compile("([a-z][a-z0-9_ ]*?)\\s*(?:\\(\\s*(\\d{1,9})[^,)]*(?:,\\s*(\\d{1,9})\\s*)?\\))?(\\s+with.*)?");

	/**
	 * Read a type.
	 * @param type the type as the product spells it
	 * @return what is understood of it
	 */
	public static TypeText parse(String type) {
		Matcher matcher = SHAPE.matcher(type.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			return new TypeText(Family.OTHER, type, null, null);
		}
		String base = matcher.group(1);
		return new TypeText(family(base), base, number(matcher.group(2)), number(matcher.group(3)));
	}

	/**
	 * Return whether a type changes so that what compared its values does not any more.
	 * @param change the change of type
	 * @return whether one of the types is a number, a time or a truth value and the other
	 * is not
	 */
	public static boolean isOfAnotherKind(AlterColumn change) {
		return parse(change.from().type()).family().kind() != parse(change.to().type()).family().kind();
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	private static Family family(String base) {
		return switch (base) {
			case "character varying", "varchar", "character", "char", "bpchar", "text", "clob",
					"character large object", "varchar_ignorecase" ->
				Family.TEXT;
			case "tinyint", "smallint", "integer", "int", "bigint", "int2", "int4", "int8" -> Family.INTEGER;
			case "numeric", "decimal" -> Family.DECIMAL;
			case "real", "double precision", "double", "float", "float4", "float8" -> Family.FLOATING;
			case "boolean", "bool" -> Family.BOOLEAN;
			case "date" -> Family.DATE;
			case "uuid" -> Family.UUID;
			default -> temporal(base);
		};
	}

	private static Family temporal(String base) {
		if (base.startsWith("timestamp") || base.equals("datetime")) {
			return Family.TIMESTAMP;
		}
		return (base.equals("time") || base.startsWith("time ") || base.equals("timetz")) ? Family.TIME : Family.OTHER;
	}

	/** Kinds of values. */
	public enum Family {

		/** Characters. */
		TEXT,

		/** Whole numbers. */
		INTEGER,

		/** Numbers with a fixed scale. */
		DECIMAL,

		/** Numbers with a floating point. */
		FLOATING,

		/** Truth values. */
		BOOLEAN,

		/** Days. */
		DATE,

		/** Times of a day. */
		TIME,

		/** Moments. */
		TIMESTAMP,

		/** UUIDs. */
		UUID,

		/** Anything else. */
		OTHER;

		/**
		 * Return the first of the families whose values are compared with those of this.
		 * @return a family
		 */
		public Family kind() {
			return number() ? INTEGER : temporal() ? TIMESTAMP : this;
		}

		public boolean number() {
			return this == INTEGER || this == DECIMAL || this == FLOATING;
		}

		public boolean temporal() {
			return this == DATE || this == TIME || this == TIMESTAMP;
		}

	}

}
