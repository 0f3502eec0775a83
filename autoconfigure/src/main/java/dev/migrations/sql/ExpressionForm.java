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

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Constant;
import dev.migrations.sql.Expression.Numeral;

/**
 * The normal form of an expression: a default, the condition of a check, or what a
 * generated column computes. Two spellings of one expression have equal forms as far as
 * that can be told.
 */
public final class ExpressionForm {

	private final String text;

	private final @Nullable Expression tree;

	private ExpressionForm(String text, @Nullable Expression tree) {
		this.text = text;
		this.tree = tree;
	}

	/**
	 * Return the normal form of an expression.
	 * @param text the expression as the product or the model spells it
	 * @param product the product
	 * @return the form
	 */
	public static ExpressionForm of(String text, Product product) {
		return of(text, product, null);
	}

	/**
	 * Return the normal form of the default of a column.
	 * @param text the default as the product or the model spells it
	 * @param type the type of the column, which literals are converted to
	 * @param product the product
	 * @return the form
	 */
	public static ExpressionForm ofDefault(String text, TypeForm type, Product product) {
		ExpressionForm form = of(text, product, new TypeForm(type.name(), List.of(), type.array(), type.known()));
		return (SqlForms.of(product).roundsDefaults() && form.tree instanceof Numeral numeral) ? rounded(numeral, type)
				: form;
	}

	/** The database keeps a default with as many decimals as its column has. */
	private static ExpressionForm rounded(Numeral numeral, TypeForm type) {
		int scale = type.arguments().isEmpty() ? Integer.MAX_VALUE : (int) type.argument(1, 0);
		Expression kept = (type.name().equals("numeric") && scale < numeral.value().scale())
				? new Numeral(numeral.value().setScale(scale, RoundingMode.HALF_UP)) : numeral;
		return new ExpressionForm(kept.text(), kept);
	}

	private static ExpressionForm of(String text, Product product, @Nullable TypeForm target) {
		List<Token> tokens;
		try {
			tokens = Lexer.tokens(text, product);
		}
		catch (SqlSyntaxException ex) {
			return new ExpressionForm(text.strip(), null);
		}
		try {
			Expression tree = Simplifier.simplify(ExpressionParser.parse(tokens, product));
			Expression converted = (target != null) ? convert(tree, target) : tree;
			return new ExpressionForm(converted.text(), converted);
		}
		catch (SqlSyntaxException ex) {
			return new ExpressionForm(tokens.stream().map(ExpressionForm::unread).collect(Collectors.joining(" ")),
					null);
		}
	}

	/** A name is the same with quotes and without. */
	private static String unread(Token token) {
		return (token.kind() == Token.Kind.NAME) ? token.value() : token.spelling();
	}

	private static Expression convert(Expression tree, TypeForm target) {
		return (tree.isLiteral() || tree.is("array")) ? Casts.simplify(tree, target) : tree;
	}

	/**
	 * Tell whether another expression means the same.
	 * @param other the other expression
	 * @return the answer
	 */
	public Likeness compare(ExpressionForm other) {
		if (this.text.equals(other.text)) {
			return Likeness.SAME;
		}
		if (this.tree == null || other.tree == null) {
			return Likeness.UNDECIDABLE;
		}
		return LooseEquality.holds(this.tree, other.tree) ? Likeness.UNDECIDABLE : Likeness.DIFFERENT;
	}

	/**
	 * Return whether this is the NULL literal, which as a default is no default.
	 * @return whether it is NULL
	 */
	public boolean isNull() {
		return Constant.NULL.equals(this.tree);
	}

	/**
	 * Return whether this takes the next value of a sequence.
	 * @return whether it does
	 */
	public boolean isNextValue() {
		return this.tree != null && this.tree.is("nextval");
	}

	@Nullable Expression tree() {
		return this.tree;
	}

	/**
	 * Return the canonical text.
	 * @return the text
	 */
	@Override
	public String toString() {
		return this.text;
	}

	/** What a comparison of two expressions says. */
	public enum Likeness {

		/** They mean the same. */
		SAME,

		/** They do not. */
		DIFFERENT,

		/** It cannot be told. */
		UNDECIDABLE

	}

}
