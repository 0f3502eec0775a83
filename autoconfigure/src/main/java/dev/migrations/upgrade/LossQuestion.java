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

package dev.migrations.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.rule.TypeLoss;
import dev.migrations.policy.text.Counted;
import dev.migrations.policy.text.Literals;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;

/**
 * A question about rows that tells whether something would be lost.
 *
 * @param question counts them
 * @param object what the rows or values belong to
 * @param noun what is counted, in the singular
 * @param which which of them, said behind their number
 * @param most how many of them do no harm
 * @param stops whether the database refuses the way back instead of losing anything
 */
record LossQuestion(RowQuestion question, String object, String noun, String which, long most, boolean stops) {

	private LossQuestion(RowQuestion question, String object, String which, boolean stops) {
		this(question, object, "row", which, 0, stops);
	}

	static LossQuestion rows(ObjectName table, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), table(table, product), "", false);
	}

	static LossQuestion values(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Values(table, column), column(table, column, product), " with a value",
				false);
	}

	/** A column refuses NULL again. */
	static LossQuestion nulls(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Nulls(table, column), column(table, column, product), " with NULL",
				true);
	}

	/** A column comes back that refuses NULL, and nobody has its values. */
	static LossQuestion required(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), column(table, column, product),
				" for which it has no value", true);
	}

	/** A column comes back with a default that the product gives to new tables alone. */
	static LossQuestion defaultOfRows(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), column(table, column, product),
				", to which %s adds no column with a default that is computed".formatted(product.displayName()), true);
	}

	/** Values that are there may not be there twice again. */
	static LossQuestion duplicates(ObjectName table, List<String> columns, Product product) {
		return new LossQuestion(new RowQuestion.Duplicates(table, columns), table(table, product), "value",
				" repeated in " + columns(columns, product), 0, true);
	}

	/** A column comes back with one value in all rows, and may not hold it twice. */
	static LossQuestion sameValue(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), column(table, column, product), "row",
				" that get the same value, which has to be unique", 1, true);
	}

	/** Rows reference others again. */
	static LossQuestion orphans(ObjectName table, ForeignKey key, Product product) {
		return new LossQuestion(new RowQuestion.Orphans(table, key), table(table, product),
				" whose " + columns(key.columns(), product) + " references no row of '"
						+ product.spell(key.referencedTable()) + "'",
				true);
	}

	/** Rows reference a table that comes back without rows. */
	static LossQuestion lostTarget(ObjectName table, String column, ObjectName target, Product product) {
		return new LossQuestion(new RowQuestion.Values(table, column), column(table, column, product),
				" with a value, and '" + product.spell(target) + "' comes back without rows", true);
	}

	/** A column has one of so many constants again. */
	static LossQuestion constants(ObjectName table, String column, List<String> values, Product product) {
		String text = "cast(" + product.quoted(column) + " as " + PolicyTarget.of(product).textInCast() + ")";
		return new LossQuestion(new RowQuestion.Violations(table, text + " in (" + Literals.quoted(values) + ")"),
				column(table, column, product), " with a constant that the former type does not have", true);
	}

	/** Rows are held to a condition again. */
	static LossQuestion check(ObjectName table, String condition, Product product) {
		return new LossQuestion(new RowQuestion.Violations(table, condition), table(table, product),
				" that the former check refuses", true);
	}

	/** The database would refuse to convert values. */
	static Optional<LossQuestion> refusal(AlterColumn change, Product product) {
		return new TypeLoss(change, product).refused()
			.map((question) -> new LossQuestion(question, column(change.object(), change.from().name(), product),
					" with a value that " + change.to().type() + " does not hold", true));
	}

	static LossQuestion type(AlterColumn change, Product product) {
		return new LossQuestion(new TypeLoss(change, product).misfits(),
				column(change.object(), change.from().name(), product),
				" with a value that may not fit " + change.to().type(), false);
	}

	/**
	 * Return whether something would be lost or refused.
	 * @param answer the answer
	 * @return whether it is more than does no harm
	 */
	boolean isLoss(long answer) {
		return answer > this.most;
	}

	/**
	 * Return what would be lost.
	 * @param answer the answer, {@code null} when there is none
	 * @return a part of a sentence
	 */
	String sentence(@Nullable Long answer) {
		String number = (answer != null) ? Counted.of(answer, this.noun) : "an unknown number of " + this.noun + "s";
		return "%s (%s%s)".formatted(this.object, number, this.which);
	}

	private static String table(ObjectName table, Product product) {
		return "table '%s'".formatted(product.spell(table));
	}

	private static String columns(List<String> columns, Product product) {
		return columns.stream().map(product::spell).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String column(ObjectName table, String column, Product product) {
		return "column '%s.%s'".formatted(product.spell(table), product.spell(column));
	}

}
