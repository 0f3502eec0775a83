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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * The name of a column before and after a rename.
 *
 * @param product the product that stores the names
 * @param from the former stored name, {@code null} when no column is renamed
 * @param to the new stored name
 */
public record ColumnName(Product product, @Nullable String from, String to) {

	/** A string, a name in quotes, or a word that is no function. */
	private static final Pattern PART = Pattern
		.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|`([^`]+)`|([\\p{L}_][\\p{L}\\p{N}_$]*)(?!\\s*\\()");

	public String of(String name) {
		return name.equals(this.from) ? this.to : name;
	}

	public List<String> of(List<String> names) {
		return names.stream().map(this::of).toList();
	}

	/**
	 * Return an expression with the new name in the place of the former one.
	 * @param expression the expression as the database stores it
	 * @return the expression
	 */
	public String in(String expression) {
		return (this.from == null) ? expression
				: PART.matcher(expression)
					.replaceAll((part) -> Matcher.quoteReplacement(
							names(part.group(1), part.group(2), part.group(3)) ? written(part.group()) : part.group()));
	}

	private boolean names(@Nullable String quoted, @Nullable String backticked, @Nullable String word) {
		if (quoted != null) {
			return quoted.replace("\"\"", "\"").equals(this.from);
		}
		return (backticked != null) ? backticked.equals(this.from)
				: word != null && this.product.fold(word).equals(this.from);
	}

	private String written(String former) {
		boolean plain = this.to.toLowerCase(Locale.ROOT).matches("[a-z_][a-z0-9_]*")
				&& this.product.fold(this.to.toLowerCase(Locale.ROOT)).equals(this.to);
		if (plain && Character.isLetter(former.charAt(0))) {
			return this.to.toLowerCase(Locale.ROOT);
		}
		String quote = former.startsWith("`") ? "`" : "\"";
		return quote + this.to.replace(quote, quote + quote) + quote;
	}

}
