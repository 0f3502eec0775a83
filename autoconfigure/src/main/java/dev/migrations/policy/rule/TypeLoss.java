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

package dev.migrations.policy.rule;

import java.util.Optional;

import dev.migrations.change.AlterColumn;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;

/**
 * Which values a change of type would lose.
 *
 * @param change the change, on the way there or back
 * @param product the product that runs it
 */
public record TypeLoss(AlterColumn change, Product product) {

	/**
	 * Return what to ask of the rows.
	 * @return the question
	 */
	public RowQuestion question() {
		ObjectName table = this.change.object();
		String column = this.change.from().name();
		Optional<Fit> fit = fit();
		if (fit.isEmpty()) {
			return new RowQuestion.Values(table, column);
		}
		return fit.get().condition().isEmpty() ? new RowQuestion.LongestText(table, column)
				: new RowQuestion.Violations(table, fit.get().condition());
	}

	/**
	 * Return how to count the rows whose values would be cut, rounded, refused or are not
	 * known to survive.
	 * @return the question
	 */
	public RowQuestion misfits() {
		return fit().map(this::misfits)
			.orElseGet(() -> new RowQuestion.Values(this.change.object(), this.change.from().name()));
	}

	/**
	 * Return how to count the rows that the server would refuse to convert.
	 * @return the question, empty when it refuses none or nobody can tell
	 */
	public Optional<RowQuestion> refused() {
		return Fit.taken(this.change, this.product).map(this::misfits);
	}

	private RowQuestion misfits(Fit fit) {
		String column = this.product.quoted(this.change.from().name());
		return new RowQuestion.Violations(this.change.object(),
				fit.condition().isEmpty() ? "char_length(" + column + ") <= " + fit.length() : fit.condition());
	}

	private Optional<Fit> fit() {
		return Fit.of(this.change, this.product).filter(Fit::countable);
	}

}
