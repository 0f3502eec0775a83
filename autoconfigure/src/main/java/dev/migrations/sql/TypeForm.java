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

import java.util.List;
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * The normal form of a type: two spellings of one type have equal forms.
 *
 * @param name the canonical name with its suffix, for example {@code varchar},
 * {@code double precision} or {@code timestamp with time zone}
 * @param arguments the arguments with defaults made explicit: numbers, or strings in
 * single quotes
 * @param array whether it is an array of that type
 * @param known whether the type can be compared with others; otherwise it is only equal
 * to itself
 */
public record TypeForm(String name, List<String> arguments, boolean array, boolean known) {

	private static final Set<String> WHOLE_NUMBERS = Set.of("tinyint", "smallint", "integer", "bigint");

	public TypeForm {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Return the normal form of a type.
	 * @param text the type as the product or a dialect spells it
	 * @param product the product
	 * @return the form; one that is not {@link #known()} when the text is not understood
	 */
	public static TypeForm of(String text, Product product) {
		try {
			return new TypeParser(product).parse(Lexer.tokens(text, product));
		}
		catch (SqlSyntaxException ex) {
			return new TypeForm(text.strip().replaceAll("\\s+", " "), List.of(), false, false);
		}
	}

	/**
	 * Return whether values are numbers without a fraction.
	 * @return whether a database could number rows with them
	 */
	public boolean isWholeNumber() {
		return !this.array && WHOLE_NUMBERS.contains(this.name);
	}

	TypeForm element() {
		return new TypeForm(this.name, this.arguments, false, this.known);
	}

	public TypeForm knownAmong(Set<String> names) {
		return (this.known || !names.contains(this.name)) ? this
				: new TypeForm(this.name, this.arguments, this.array, true);
	}

	/**
	 * Return this type of a model with what it says nothing about taken from the
	 * database: a varchar without a length is as long as it is there, and a number that
	 * does not say that it is unsigned is so if it is there.
	 * @param database the type in the database
	 * @return the completed type
	 */
	public TypeForm completedBy(TypeForm database) {
		if (database.name.equals(this.name + " unsigned") && database.arguments.equals(this.arguments)) {
			return database;
		}
		boolean silent = this.arguments.isEmpty() && this.array == database.array;
		boolean alike = switch (this.name) {
			case "varchar" -> database.name.equals("varchar") || database.name.equals("text");
			case "varbinary" -> database.name.equals("varbinary");
			default -> false;
		};
		return (silent && alike) ? database : this;
	}

	/**
	 * Return a numeric argument.
	 * @param index which argument, from 0
	 * @param absent what to return when the type does not have it
	 * @return the value
	 */
	public long argument(int index, long absent) {
		if (index >= this.arguments.size()) {
			return absent;
		}
		try {
			return Long.parseLong(this.arguments.get(index));
		}
		catch (NumberFormatException ex) {
			return absent;
		}
	}

	/**
	 * Return the canonical spelling.
	 * @return for example {@code varchar(255)}
	 */
	@Override
	public String toString() {
		String list = this.arguments.isEmpty() ? "" : "(" + String.join(",", this.arguments) + ")";
		return this.name + list + (this.array ? " array" : "");
	}

}
