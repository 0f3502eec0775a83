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

package dev.migrations;

import java.util.List;

import dev.migrations.failure.CommandOption;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.policy.Decision;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Product;

/**
 * What is done about a column that becomes NOT NULL when no value was given for existing
 * rows.
 */
public enum MissingValues {

	/** A slot is written that stops the upgrade until a user has filled it in. */
	SLOT,

	/** Nothing is written until the value is given. */
	REFUSE;

	void verify(Decision decision, Product product) {
		List<String> columns = decision.planned()
			.stream()
			.flatMap((planned) -> planned.guards().stream())
			.filter((guard) -> guard instanceof RowGuard.Backfill backfill && backfill.expression() == null)
			.map(RowGuard.Backfill.class::cast)
			.map((backfill) -> product.spell(backfill.table()) + "." + product.spell(backfill.column()))
			.toList();
		if (this == REFUSE && !columns.isEmpty()) {
			throw new MigrationsException(
					Failure.refused("No value was given for existing rows of " + String.join(", ", columns) + ".",
							NextStep.run("Give each a value",
									NextCommand.of("generate")
										.with(columns.stream()
											.map((column) -> new CommandOption("--default", column + "=<expression>"))
											.toList()))));
		}
	}

}
