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

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.RowCounter;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementReader;
import dev.migrations.translate.EnumTypeRebuild;
import dev.migrations.translate.FirstIdSteps;

/**
 * What rollbacks would lose, counted on the live rows. It reads the very text that would
 * be sent, since a change does not show everything. What it does not understand could
 * lose anything.
 */
final class DataLoss {

	private final RunContext context;

	private final Database database;

	private final Product product;

	DataLoss(RunContext context, Database database) {
		this.context = context;
		this.database = database;
		this.product = context.database().product();
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
		for (ChangeSet changeSet : newestFirst(toRevert)) {
			for (String sql : rollback(changeSet)) {
				effects(sql).ifPresentOrElse(effects::addAll, () -> unknown.add(unread(changeSet, sql)));
			}
		}
		return effects.isEmpty() ? new Losses(List.of(), List.of(), unknown, List.of()) : counted(effects, unknown);
	}

	private Optional<List<StatementEffect>> effects(String sql) {
		Optional<String> type = EnumTypeRebuild.creation(sql);
		if (type.isPresent()) {
			return StatementReader.effects(type.get(), this.product)
				.map((made) -> made.stream().map(DataLoss::anew).toList());
		}
		return FirstIdSteps.isOne(sql) ? Optional.of(List.of()) : StatementReader.effects(sql, this.product);
	}

	private static StatementEffect anew(StatementEffect effect) {
		return (effect instanceof MakesEnumType type) ? new MakesEnumType(type.table(), type.values(), true) : effect;
	}

	private Losses counted(List<StatementEffect> effects, List<String> unknown) throws Exception {
		Connection connection = ((JdbcConnection) this.database.getConnection()).getUnderlyingConnection();
		Schema schema = CatalogReader.read(connection, schemas(effects));
		List<LossQuestion> questions = LossQuestions.of(effects, this.context.database(), schema);
		Map<RowQuestion, Long> answers = RowCounter.ask(connection,
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
				Obstacles.of(effects, this.context.database(), schema));
	}

	private Set<String> schemas(List<StatementEffect> effects) {
		return effects.stream()
			.map((effect) -> this.context.database().relative(effect.table()).schema())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static String unread(ChangeSet changeSet, String sql) {
		return "%s (changeset '%s')".formatted(sql.strip().replaceAll("\\s+", " "), changeSet.getId());
	}

	private List<String> rollback(ChangeSet changeSet) throws LiquibaseException {
		this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
		List<Change> written = changeSet.getRollback().getChanges();
		List<String> statements = new ArrayList<>();
		for (Change change : (written.isEmpty() ? newestFirst(changeSet.getChanges()) : written)) {
			String program = program(change);
			if (program != null) {
				statements.add(program);
			}
			else if (runsHere(change)) {
				Arrays
					.stream(written.isEmpty() ? reverse(change)
							: SqlGeneratorFactory.getInstance().generateSql(change, this.database))
					.map(Sql::toSql)
					.forEach(statements::add);
			}
		}
		return statements;
	}

	private static <T> List<T> newestFirst(List<T> list) {
		List<T> reversed = new ArrayList<>(list);
		Collections.reverse(reversed);
		return reversed;
	}

	/**
	 * Return what runs a program. Liquibase would run it to learn its statements.
	 */
	private static @Nullable String program(Change change) {
		if (change instanceof ExecuteShellCommandChange command) {
			return "executeCommand " + command.getExecutable();
		}
		return (change instanceof CustomChangeWrapper custom) ? "customChange " + custom.getClassName() : null;
	}

	private boolean runsHere(Change change) {
		return !(change instanceof DbmsTargetedChange targeted)
				|| DatabaseList.definitionMatches(targeted.getDbms(), this.database, true);
	}

	private Sql[] reverse(Change change) throws RollbackImpossibleException {
		return SqlGeneratorFactory.getInstance()
			.generateSql(change.generateRollbackStatements(this.database), this.database);
	}

}
