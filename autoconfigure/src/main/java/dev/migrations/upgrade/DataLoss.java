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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.RowCounter;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;

/**
 * What rollbacks would lose, counted on the live rows.
 */
final class DataLoss {

	private final Situation situation;

	private final Database database;

	DataLoss(Situation situation, Database database) {
		this.situation = situation;
		this.database = database;
	}

	List<String> of(List<ChangeSet> toRevert) throws Exception {
		LossyStatements lossy = new LossyStatements(this.situation.database());
		Set<RowQuestion> questions = new LinkedHashSet<>();
		for (ChangeSet changeSet : toRevert) {
			for (String sql : rollback(changeSet)) {
				questions.addAll(lossy.questions(sql));
			}
		}
		if (questions.isEmpty()) {
			return List.of();
		}
		Connection connection = ((JdbcConnection) this.database.getConnection()).getUnderlyingConnection();
		Map<RowQuestion, Long> answers = RowCounter.ask(connection, List.copyOf(questions));
		List<String> losses = new ArrayList<>();
		questions.forEach((question) -> {
			@Nullable Long rows = answers.get(question);
			if (rows == null || rows > 0) {
				losses.add(sentence(question, rows, this.situation.database().product()));
			}
		});
		return losses;
	}

	private static String sentence(RowQuestion question, @Nullable Long rows, Product product) {
		String table = product.spell(question.table());
		String count = (rows != null) ? rows + ((rows != 1) ? " rows" : " row") : "nobody can tell how many rows";
		return (question instanceof RowQuestion.Values values)
				? "column '%s.%s' (%s with a value)".formatted(table, product.spell(values.column()), count)
				: "table '%s' (%s)".formatted(table, count);
	}

	private List<String> rollback(ChangeSet changeSet) throws LiquibaseException {
		this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
		List<Sql> statements = new ArrayList<>();
		List<Change> written = changeSet.getRollback().getChanges();
		for (Change change : (written.isEmpty() ? changeSet.getChanges() : written)) {
			statements.addAll(Arrays.asList(written.isEmpty() ? reverse(change)
					: SqlGeneratorFactory.getInstance().generateSql(change, this.database)));
		}
		return statements.stream().map(Sql::toSql).toList();
	}

	private Sql[] reverse(Change change) throws RollbackImpossibleException {
		return SqlGeneratorFactory.getInstance()
			.generateSql(change.generateRollbackStatements(this.database), this.database);
	}

}
