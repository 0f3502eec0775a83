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

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import dev.migrations.change.AlterColumn;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.Mention;

/**
 * An enum that was stored by number and is stored by name from now on: no server knows
 * which name a number has, and would store its digits.
 */
final class NamesForNumbers {

	private NamesForNumbers() {
	}

	static boolean mayBe(AlterColumn change) {
		TypeText to = TypeText.parse(change.to().type());
		return TypeText.parse(change.from().type()).family().number() && !to.family().number()
				&& !to.family().temporal();
	}

	/** The database takes constants only, and the model any text. */
	static boolean holdsConstants(AlterColumn change) {
		return change.from().type().toLowerCase(Locale.ROOT).startsWith("enum")
				&& TypeText.parse(change.to().type()).family() == TypeText.Family.TEXT;
	}

	static RowQuestion question(AlterColumn change) {
		return new RowQuestion.Values(change.object(), change.from().name());
	}

	/**
	 * Return whether the model holds the new values to names.
	 * @param change the change of type
	 * @param model what the model maps
	 * @return whether numbers become names
	 */
	static boolean in(AlterColumn change, Schema model) {
		String type = change.to().type();
		return mayBe(change) && (type.toLowerCase(Locale.ROOT).startsWith("enum")
				|| model.enumTypes().stream().anyMatch((each) -> Mention.of(type, each.name().name()))
				|| model.table(change.object()).filter((table) -> checksNames(change.to().name(), table)).isPresent());
	}

	/**
	 * Return whether there are numbers that would become digits, or nobody could look.
	 * @param change the change of type
	 * @param context everything that a rule may know
	 * @return whether values would be lost
	 */
	static boolean lost(AlterColumn change, RuleContext context) {
		OptionalLong values = context.answer(question(change));
		return in(change, context.model()) && (values.isEmpty() || values.getAsLong() > 0);
	}

	private static boolean checksNames(String column, Table table) {
		return table.checks()
			.stream()
			.anyMatch((check) -> Mention.in(check, table.columns()).equals(List.of(column))
					&& !Mention.literals(check.expression()).isEmpty());
	}

}
