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

package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.precondition.core.PreconditionContainer;

import dev.migrations.diff.SchemaChange;
import dev.migrations.policy.PlannedChange;
import dev.migrations.revision.Step.Condition;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;

/**
 * Turns planned changes into changesets: one change a changeset, with its way back and
 * with its guards as preconditions.
 */
public final class ChangeTranslation {

	/** What stands for the revision's id in a message until the id is known. */
	static final String ID_PLACEHOLDER = "\u0000id\u0000";

	private final Translators translators;

	private final Schema database;

	private final String revisionId;

	private final String author;

	/**
	 * Translate for one revision.
	 * @param database what the database holds: its product, and the names that are taken
	 * @param revisionId the id of the revision
	 * @param author the author of the changesets
	 */
	public ChangeTranslation(Schema database, String revisionId, String author) {
		this.database = database;
		this.translators = new Translators(database.product());
		this.revisionId = revisionId;
		this.author = author;
	}

	/**
	 * Translate all changes of the revision.
	 * @param planned the changes in the order in which they must run
	 * @return the changesets, at least one
	 */
	public List<ChangeSet> changeSets(List<PlannedChange> planned) {
		GivenNames names = new GivenNames(this.database);
		List<SchemaChange> all = planned.stream().map(PlannedChange::change).toList();
		List<ChangeSet> changeSets = new ArrayList<>();
		for (PlannedChange change : planned) {
			Spelling spelling = new Spelling(this.database.product(), false);
			List<Step> steps = this.translators.steps(new Attempt(spelling, names, change, all, this.database));
			if (spelling.needsQuotes()) {
				spelling = new Spelling(this.database.product(), true);
				steps = this.translators.steps(new Attempt(spelling, names, change, all, this.database));
			}
			for (Step step : steps) {
				changeSets.add(changeSet(step, spelling.quoted(), changeSets.size() + 1));
			}
		}
		return changeSets.isEmpty() ? empty() : changeSets;
	}

	/**
	 * Return the changeset of a revision that a person fills in.
	 * @return one changeset that does nothing
	 */
	public List<ChangeSet> empty() {
		return List.of(changeSet(Step.of(List.of()), false, 1));
	}

	private ChangeSet changeSet(Step step, boolean quoted, int number) {
		String dbms = dbms(this.database.product());
		boolean specific = !step.traits().portable() && this.database.product() != Product.OTHER;
		ChangeSet changeSet = new ChangeSet(this.revisionId + "-" + number, this.author, false, false, null, null,
				specific ? dbms : null, null, null, step.traits().inTransaction(),
				quoted ? ObjectQuotingStrategy.QUOTE_ALL_OBJECTS : ObjectQuotingStrategy.LEGACY,
				new DatabaseChangeLog());
		changeSet.setComments(step.comment());
		step.changes().forEach(changeSet::addChange);
		if (step.changes().isEmpty()) {
			changeSet.addChange(new EmptyChange());
		}
		if (step.undo() != null) {
			addUndo(step.undo(), changeSet, dbms);
		}
		if (!step.conditions().isEmpty()) {
			changeSet.setPreconditions(preconditions(step.conditions()));
		}
		return changeSet;
	}

	/** MySQL has a class of its own in Liquibase, and the same statements. */
	private static String dbms(Product product) {
		return (product == Product.MARIADB) ? "mariadb,mysql" : product.name().toLowerCase(Locale.ROOT);
	}

	private static void addUndo(List<Change> undo, ChangeSet changeSet, String dbms) {
		if (undo.isEmpty()) {
			changeSet.addRollbackChange(new EmptyChange());
		}
		for (Change change : undo) {
			if (change instanceof RawSQLChange sql && !Step.isPortable(sql)
					&& changeSet.getDbmsOriginalString() == null) {
				sql.setDbms(dbms);
			}
			changeSet.addRollbackChange(change);
		}
	}

	private PreconditionContainer preconditions(List<Condition> conditions) {
		PreconditionContainer container = new PreconditionContainer();
		container.setOnFail(PreconditionContainer.FailOption.HALT);
		container.setOnFailMessage(conditions.stream()
			.map((condition) -> condition.otherwise().replace(ID_PLACEHOLDER, this.revisionId))
			.distinct()
			.collect(Collectors.joining(" ")));
		conditions.forEach((condition) -> container.addNestedPrecondition(condition.precondition()));
		return container;
	}

}
