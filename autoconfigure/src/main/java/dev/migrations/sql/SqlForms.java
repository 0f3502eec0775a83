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
import java.util.Optional;

import dev.migrations.schema.Product;
import dev.migrations.sql.Expression.Apply;
import dev.migrations.sql.Expression.Constant;

/**
 * What is special about the SQL of a product. What it does not say is as in the standard.
 */
public interface SqlForms {

	/** The SQL of a product that says nothing. */
	SqlForms STANDARD = new SqlForms() {
	};

	/**
	 * Return whether a backslash escapes the character behind it in every string.
	 * @return whether it does
	 */
	default boolean escapesByBackslash() {
		return false;
	}

	/**
	 * Return whether a character can stand in a word without quotes.
	 * @param character the character
	 * @return whether it can, though no word begins with a digit or a dollar
	 */
	default boolean isPartOfWord(char character) {
		return Character.isLetterOrDigit(character) || character == '_' || character == '$';
	}

	/**
	 * Return whether brackets are quotes of a name.
	 * @return whether they are, and no signs of an array
	 */
	default boolean quotesByBrackets() {
		return false;
	}

	/**
	 * Return whether the catalog keeps a statement with its comments.
	 * @return whether they must be read over
	 */
	default boolean keepsComments() {
		return false;
	}

	/**
	 * Return whether triggers hold statements, while the driver runs one at a time.
	 * @return whether a statement that creates one can do nothing else
	 */
	default boolean hasTriggersOfStatements() {
		return false;
	}

	/**
	 * Return the normal form of a type.
	 * @param spelling the words of the type in lower case
	 * @param arguments its arguments as they are written
	 * @return the form, empty when the product does not have that type itself
	 */
	default Optional<TypeForm> type(String spelling, List<String> arguments) {
		return TypeNames.STANDARD.form(spelling, arguments);
	}

	/**
	 * Return whether a column keeps the same values whichever of two types it has, since
	 * the product makes no more of a type than that.
	 * @param type the type as it is declared
	 * @param other another type
	 * @return whether a change from one to the other changes nothing
	 */
	default boolean keepsSameValues(String type, String other) {
		return false;
	}

	/**
	 * Return what is meant by an operator that joins conditions, or by two bars.
	 * @param operator the operator as it is written, in lower case
	 * @param left what stands before it
	 * @param right what stands behind it
	 * @return the operation
	 */
	default Expression connective(String operator, Expression left, Expression right) {
		return (operator.equals("and") || operator.equals("or")) ? Apply.joined(operator, left, right)
				: Apply.of(operator, left, right);
	}

	/**
	 * Return what {@code true} and {@code false} mean.
	 * @param truth one of them
	 * @return the value, which is a number where there is no type of its own for it
	 */
	default Expression truth(Constant truth) {
		return truth;
	}

	/**
	 * Return the name of a function that others have by this name.
	 * @param name the name in lower case as it is written
	 * @return the name, the same where it means what it means elsewhere
	 */
	default String function(String name) {
		return name;
	}

	/**
	 * Return whether a current time is completed to the precision of its column, so that
	 * its own precision says nothing.
	 * @return whether it is
	 */
	default boolean completesCurrentTime() {
		return false;
	}

	/**
	 * Return whether a number that is a default has as many decimals as its column.
	 * @return whether it is rounded
	 */
	default boolean roundsDefaults() {
		return false;
	}

	static SqlForms of(Product product) {
		return product.stage(SqlForms.class, STANDARD);
	}

}
