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

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Product;
import dev.migrations.sql.ExpressionForm.Likeness;

/**
 * A check with the normal form of its condition.
 *
 * @param check the check
 * @param form the normal form
 * @param words the words and names that the condition contains
 */
public record CheckForm(Check check, ExpressionForm form, Set<String> words) {

	public static CheckForm of(Check check, Product product) {
		return new CheckForm(check, ExpressionForm.of(check.expression(), product), words(check.expression(), product));
	}

	/**
	 * Return whether a condition accepts everything that another one accepts.
	 * @param from the check before
	 * @param to the check that takes its place
	 * @param product the product of both conditions
	 * @return whether no row can violate it
	 */
	public static boolean widens(Check from, Check to, Product product) {
		return of(from, product).implies(of(to, product));
	}

	public Likeness compare(CheckForm other) {
		Likeness likeness = this.form.compare(other.form);
		boolean unread = this.form.tree() == null || other.form.tree() == null;
		return (likeness == Likeness.UNDECIDABLE && unread && !sharesNames(other)) ? Likeness.DIFFERENT : likeness;
	}

	public boolean isNamedLike(CheckForm other) {
		return this.check.name() != null && this.check.name().equals(other.check.name());
	}

	/**
	 * Whether both checks, of which the other has no name, list the values of one column.
	 */
	public boolean listsValuesLike(CheckForm other) {
		String column = ValueList.column(this.form.tree());
		return other.check.name() == null && column != null && column.equals(ValueList.column(other.form.tree()));
	}

	public boolean implies(CheckForm other) {
		Expression from = this.form.tree();
		Expression to = other.form.tree();
		return from != null && to != null && Implication.holds(from, to);
	}

	private boolean sharesNames(CheckForm other) {
		return this.words.stream().anyMatch(other.words::contains);
	}

	private static Set<String> words(String expression, Product product) {
		Set<String> words = new TreeSet<>();
		try {
			for (Token token : Lexer.tokens(expression, product)) {
				String word = word(token, product);
				if (word != null) {
					words.add(word);
				}
			}
		}
		catch (SqlSyntaxException ex) {
			words.add(expression);
		}
		return words;
	}

	private static @Nullable String word(Token token, Product product) {
		return switch (token.kind()) {
			case NAME -> product.comparable(token.value());
			case WORD -> product.comparable(product.fold(token.spelling()));
			default -> null;
		};
	}

}
