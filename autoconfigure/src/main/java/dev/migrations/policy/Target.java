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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ObjectName;

/**
 * An object that a person can name in an allowance.
 *
 * @param kind what it is
 * @param parts its stored names: schema (outside the default schema), table, member
 */
public record Target(Kind kind, List<String> parts) {

	public Target {
		parts = List.copyOf(parts);
	}

	/**
	 * Return an object as a person can name it.
	 * @param kind what kind of object it is
	 * @param name its stored name
	 * @return the target
	 */
	public static Target of(Kind kind, ObjectName name) {
		return new Target(kind, parts(name));
	}

	/**
	 * Return a part of a table as a person can name it.
	 * @param kind what kind of part it is
	 * @param table the table
	 * @param member the stored name of the part
	 * @return the target
	 */
	public static Target member(Kind kind, ObjectName table, String member) {
		List<String> parts = parts(table);
		parts.add(member);
		return new Target(kind, parts);
	}

	/**
	 * Return the argument that names exactly this object.
	 * @param spelling how names are shown
	 * @return for example {@code users.fax} or {@code sequence:order_seq}
	 */
	String argument(NameDisplay spelling) {
		String names = String.join(".", this.parts.stream().map((part) -> argument(spelling, part)).toList());
		return this.kind.prefixed ? this.kind.word() + ":" + names : names;
	}

	private static String argument(NameDisplay spelling, String part) {
		String shown = spelling.name(part);
		return shown.matches("[\\w$-]+") ? shown : NameDisplay.quoted(part);
	}

	private static List<String> parts(ObjectName name) {
		List<String> parts = new ArrayList<>();
		if (name.schema() != null) {
			parts.add(name.schema());
		}
		parts.add(name.name());
		return parts;
	}

	/** What an allowance can name. */
	public enum Kind {

		/** A table. */
		TABLE(false),

		/** A column of a table. */
		COLUMN(false),

		/** A key or a check of a table. */
		CONSTRAINT(false),

		/** An index of a table. */
		INDEX(false),

		/** A sequence. */
		SEQUENCE(true),

		/** A type that columns have. */
		TYPE(true),

		/** A schema that objects stand in. */
		SCHEMA(true);

		/** Whether a pattern must say this kind to reach it. */
		private final boolean prefixed;

		Kind(boolean prefixed) {
			this.prefixed = prefixed;
		}

		boolean prefixed() {
			return this.prefixed;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
