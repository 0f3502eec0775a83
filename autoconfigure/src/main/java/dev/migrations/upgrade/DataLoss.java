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

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.RowCounter;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.sql.StatementEffect;

/**
 * What rollbacks would lose, counted on the live rows. A statement that is not understood
 * could lose anything.
 */
final class DataLoss {

	private final RunContext context;

	private final Database database;

	DataLoss(RunContext context, Database database) {
		this.context = context;
		this.database = database;
	}

	/**
	 * Return what would be lost.
	 * @param toRevert the changesets, oldest first as they were run
	 * @return the losses
	 * @throws Exception when the database cannot be asked
	 */
	Losses of(List<ChangeSet> toRevert) throws Exception {
		List<StatementEffect> effects = new ArrayList<>();
		List<String> unknown = new ArrayList<>();
		ChangeStatements statements = new ChangeStatements(this.database);
		List<ChangeStatement> back = statements.back(toRevert);
		for (ChangeStatement statement : back) {
			statement.effects(this.context.database().product())
				.ifPresentOrElse(effects::addAll, () -> unknown.add(statement.toString()));
		}
		if (effects.isEmpty()) {
			return new Losses(List.of(), List.of(), unknown, List.of());
		}
		return counted(effects, unknown,
				new OthersParts(() -> statements.texts(this.context.changelog().changeLog().getChangeSets())));
	}

	private Losses counted(List<StatementEffect> effects, List<String> unknown, OthersParts parts) throws Exception {
		Schema schema = LiveSchema.read(effects, this.context.database(), this.database);
		List<LossQuestion> questions = LossQuestions.of(effects, this.context.database(), schema);
		Map<RowQuestion, Long> answers = RowCounter.ask(LiveSchema.connection(this.database), schema,
				questions.stream().map(LossQuestion::question).distinct().toList());
		Set<String> losses = new LinkedHashSet<>();
		Set<String> refused = new LinkedHashSet<>();
		for (LossQuestion question : questions) {
			@Nullable Long answer = answers.get(question.question());
			if (question.stops()) {
				if (answer != null && question.isLoss(answer)) {
					refused.add(question.sentence(answer));
				}
			}
			else if (answer == null || question.isLoss(answer)) {
				losses.add(question.sentence(answer));
			}
		}
		return new Losses(List.copyOf(losses), List.copyOf(refused), unknown,
				Stream
					.concat(Obstacles.of(effects, parts, this.context.database(), schema, true).stream(),
							TakenNames.of(effects, this.context.database(), schema).stream())
					.toList());
	}

}
