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

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.RowCounter;
import dev.migrations.counterpart.Counterpart;
import dev.migrations.diff.Comparison;
import dev.migrations.diff.Renaming;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Evidence;
import dev.migrations.policy.Policy;
import dev.migrations.policy.rename.RenameOptions;
import dev.migrations.schema.MappedSerials;
import dev.migrations.schema.Rename;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.translate.CounterpartNames;
import dev.migrations.translate.ProductPlan;

/**
 * The difference between a model and a live database, read once.
 */
final class SchemaDifferences {

	private final Policy policy;

	private final Renaming renaming;

	private final Schema database;

	private final Schema whole;

	private final Schema model;

	private final Comparison comparison;

	private final Map<RowQuestion, Long> answers;

	private SchemaDifferences(Policy policy, Renaming renaming, Schema whole, Schema model, Comparison comparison,
			Map<RowQuestion, Long> answers) {
		this.whole = whole;
		this.policy = policy;
		this.renaming = renaming;
		this.database = renaming.database();
		this.model = model;
		this.comparison = comparison;
		this.answers = answers;
	}

	/**
	 * Read the database's catalog and compare it with a model.
	 * @param dataSource the database
	 * @param whole the model, in the terms of the connection's default schema
	 * @param policy what decides
	 * @param rows whether rows are counted as well, which may take long on large tables
	 * @param renames the options that ask for renames
	 * @return the differences
	 */
	static SchemaDifferences read(DataSource dataSource, Schema whole, Policy policy, boolean rows,
			List<String> renames) {
		try (Connection connection = dataSource.getConnection()) {
			Schema model = policy.visible(whole);
			Schema live = policy
				.visible(MappedSerials.of(CatalogReader.read(connection, model.furtherSchemas()), model));
			Renaming renaming = Renaming.of(live, allRenames(renames, live, model));
			Schema database = renaming.database();
			Schema spelled = model.spelledLike(database);
			Comparison comparison = RespelledDefaults.leftOut(policy.compare(renaming, spelled), database.product(),
					connection);
			List<RowQuestion> questions = rows ? policy.questions(comparison, database, spelled) : List.of();
			return new SchemaDifferences(policy, renaming, whole, spelled, comparison,
					answers(questions, renaming, live, connection));
		}
		catch (SQLException ex) {
			throw new MigrationsException(Failure.refused("The database's catalog could not be read.",
					"Check that the user may read the catalog, then run the command again."), ex);
		}
	}

	private static List<Rename> allRenames(List<String> options, Schema database, Schema model) {
		return Stream.concat(RenameOptions.parse(options, database, model).stream(), model.renames().stream())
			.distinct()
			.toList();
	}

	/** The database knows nothing of a name that it does not have yet. */
	private static Map<RowQuestion, Long> answers(List<RowQuestion> questions, Renaming renaming, Schema live,
			Connection connection) {
		Map<RowQuestion, Long> former = RowCounter.ask(connection, live,
				questions.stream().map(renaming::former).distinct().toList());
		Map<RowQuestion, Long> answers = new HashMap<>();
		for (RowQuestion question : questions) {
			Long answer = former.get(renaming.former(question));
			if (answer != null) {
				answers.put(question, answer);
			}
		}
		return answers;
	}

	/**
	 * Plan the same for the databases of another product that the same revisions made.
	 * Their rows are unknown.
	 * @param wholeOther the model for that product
	 * @param evidence what a user asked for, and where things come from
	 * @return the plan
	 */
	ProductPlan elsewhere(Schema wholeOther, Evidence evidence) {
		Schema otherModel = this.policy.visibleInTarget(wholeOther, this.whole);
		Schema other = CounterpartNames.of(Counterpart.of(this.renaming, this.model, otherModel));
		Renaming otherRenaming = Renaming.of(other, allRenames(evidence.allowances().renames(), other, otherModel));
		Schema renamed = otherRenaming.database();
		return new ProductPlan(renamed,
				this.policy
					.decideForOfflineTarget(this.policy.compare(otherRenaming, otherModel), renamed, otherModel,
							evidence)
					.planned());
	}

	Schema database() {
		return this.database;
	}

	Decision decide(Evidence evidence) {
		return this.policy.decide(this.comparison, this.database, this.model, evidence.withAnswers(this.answers));
	}

}
