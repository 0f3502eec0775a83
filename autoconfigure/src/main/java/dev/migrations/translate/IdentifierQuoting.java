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

package dev.migrations.translate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * How stored names are written in one changeset: without quotes, and in lower case where
 * the product folds names, as long as every name folds to what is stored, otherwise all
 * of them exactly as stored and quoted. It remembers what it has met, so that a changeset
 * can be translated a second time.
 */
public final class IdentifierQuoting {

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

	/** Names that Liquibase quotes correctly and does not take for a list. */
	private static final Pattern QUOTABLE = Pattern.compile("[\\p{L}\\p{N}_$#\\- ]+");

	/** A string, which is passed over, or a name in quotes. */
	private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"");

	private final Product product;

	private final boolean quoted;

	private final boolean keepsHistory;

	private boolean needsQuotes;

	IdentifierQuoting(Product product, boolean quoted) {
		this(product, quoted, false);
	}

	IdentifierQuoting(Product product, boolean quoted, boolean keepsHistory) {
		this.product = product;
		this.quoted = quoted;
		this.keepsHistory = keepsHistory;
	}

	public Product product() {
		return this.product;
	}

	public boolean quoted() {
		return this.quoted;
	}

	/**
	 * Return whether the table that is spoken of is versioned: MariaDB alters it only
	 * when told what becomes of the former rows, and Liquibase's changes have no word for
	 * that.
	 * @return whether it is
	 */
	public boolean keepsHistory() {
		return this.keepsHistory;
	}

	/**
	 * Return whether a name was met that has to be quoted.
	 * @return whether the changeset needs quotes
	 */
	public boolean needsQuotes() {
		return this.needsQuotes;
	}

	/**
	 * Return whether Liquibase's own change types can carry the given names.
	 * @param names stored names
	 * @return whether every name survives Liquibase's quoting
	 */
	public boolean carries(List<String> names) {
		return !this.keepsHistory
				&& names.stream().allMatch((name) -> QUOTABLE.matcher(name).matches() && name.equals(name.strip()));
	}

	/**
	 * Return a name as it stands in a Liquibase change.
	 * @param name the stored name
	 * @return the written name
	 */
	public String name(String name) {
		boolean plain = isPlain(this.product, name);
		this.needsQuotes |= !plain;
		return (this.quoted || !plain) ? name : this.product.unquoted(name);
	}

	public @Nullable String nullable(@Nullable String name) {
		return (name != null) ? name(name) : null;
	}

	public String names(List<String> names) {
		return names.stream().map(this::name).collect(Collectors.joining(", "));
	}

	/**
	 * Return a name as it stands in an SQL statement, which quotes for itself.
	 * @param name the stored name
	 * @return the written name
	 */
	public String sql(String name) {
		return isPlain(this.product, name) ? this.product.unquoted(name) : this.product.quoted(name);
	}

	public String sql(ObjectName name) {
		return (name.schema() != null) ? sql(name.schema()) + "." + sql(name.name()) : sql(name.name());
	}

	public String sql(List<String> names) {
		return names.stream().map(this::sql).collect(Collectors.joining(", "));
	}

	/**
	 * Return an expression with its names as they stand in an SQL statement. H2 gives
	 * back every name in quotes and as it is stored, which no other product would
	 * understand.
	 * @param expression the expression as the mapping or the database has it
	 * @return the same, without the quotes that are not needed
	 */
	public String expression(String expression) {
		return !TranslationForms.of(this.product).quotesEveryName() ? expression : QUOTED.matcher(expression)
			.replaceAll((text) -> Matcher
				.quoteReplacement((text.group(1) != null) ? sql(text.group(1).replace("\"\"", "\"")) : text.group()));
	}

	/**
	 * Return a name as it stands in a sentence.
	 * @param name the stored name
	 * @return the name as one would write it, without quotes
	 */
	public String shown(String name) {
		return isPlain(this.product, name) ? this.product.unquoted(name) : name;
	}

	public String shown(ObjectName name) {
		return (name.schema() != null) ? shown(name.schema()) + "." + shown(name.name()) : shown(name.name());
	}

	public static boolean isPlain(Product product, String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return PLAIN.matcher(lower).matches() && product.fold(product.unquoted(name)).equals(name)
				&& !ReservedWords.contains(product, lower);
	}

}
