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

import java.util.Optional;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.rule.TypeLoss;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;

/**
 * A question about rows that tells whether something would be lost.
 *
 * @param question the question
 * @param object what the rows or values belong to
 * @param counted what is counted
 * @param loss which answers mean a loss
 * @param stops whether the database refuses the way back instead of losing anything
 */
record LossQuestion(RowQuestion question, String object, Counted counted, LongPredicate loss, boolean stops) {

	static LossQuestion rows(ObjectName table, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), "table '%s'".formatted(product.spell(table)),
				Counted.rows(""), (rows) -> rows > 0, false);
	}

	static LossQuestion values(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Values(table, column), column(table, column, product),
				Counted.rows(" with a value"), (rows) -> rows > 0, false);
	}

	/** A column refuses NULL again. */
	static LossQuestion nulls(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Nulls(table, column), column(table, column, product),
				Counted.rows(" with NULL"), (rows) -> rows > 0, true);
	}

	/** A column comes back that refuses NULL, and nobody has its values. */
	static LossQuestion required(ObjectName table, String column, Product product) {
		return new LossQuestion(new RowQuestion.Rows(table), column(table, column, product),
				Counted.rows(" for which it has no value"), (rows) -> rows > 0, true);
	}

	/** Rows are held to a condition again. */
	static LossQuestion check(ObjectName table, String condition, Product product) {
		return new LossQuestion(new RowQuestion.Violations(table, condition),
				"table '%s'".formatted(product.spell(table)), Counted.rows(" that the former check refuses"),
				(rows) -> rows > 0, true);
	}

	static Optional<LossQuestion> refusal(AlterColumn change, Product product) {
		TypeLoss loss = new TypeLoss(change, product);
		return loss.refusal()
			.map((question) -> new LossQuestion(question, column(change.object(), change.from().name(), product),
					Counted.misfits(change.to().type() + " does not hold"), loss::refuses, true));
	}

	static LossQuestion type(AlterColumn change, Product product) {
		TypeLoss loss = new TypeLoss(change, product);
		return new LossQuestion(loss.question(), column(change.object(), change.from().name(), product),
				Counted.misfits("may not fit " + change.to().type()), loss::loses, false);
	}

	/**
	 * Return what would be lost.
	 * @param answer the answer, {@code null} when there is none
	 * @return a part of a sentence
	 */
	String sentence(@Nullable Long answer) {
		if (answer == null) {
			return "%s (an unknown number of rows%s)".formatted(this.object, this.counted.rows());
		}
		return (this.question instanceof RowQuestion.LongestText)
				? "%s (a text of %d characters%s)".formatted(this.object, answer, this.counted.longestText())
				: "%s (%d row%s%s)".formatted(this.object, answer, (answer != 1) ? "s" : "", this.counted.rows());
	}

	private static String column(ObjectName table, String column, Product product) {
		return "column '%s.%s'".formatted(product.spell(table), product.spell(column));
	}

	/**
	 * What a question counts.
	 *
	 * @param rows what is said behind a number of rows
	 * @param longestText what is said behind the longest text
	 */
	record Counted(String rows, String longestText) {

		private static Counted rows(String which) {
			return new Counted(which, "");
		}

		private static Counted misfits(String fault) {
			return new Counted(" with a value that " + fault, ", which " + fault);
		}

	}

}
