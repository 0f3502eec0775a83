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

package dev.migrations.translate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.precondition.core.PreconditionContainer;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangeTree;
import dev.migrations.schema.Product;
import dev.migrations.translate.Step.Condition;

/**
 * Makes changesets of steps.
 *
 * @param revisionId the id of the revision
 * @param author the author of the changesets
 * @param products the products that the revision is for
 */
record ChangeSets(String revisionId, String author, Set<Product> products) {

	/**
	 * Return everything that is written of a step but number and products, so that equal
	 * steps of two products can be told.
	 * @param written the step
	 * @return the content
	 */
	static Map<String, Object> content(WrittenStep written) {
		ChangeSets anonymous = new ChangeSets("", "", Set.of(Product.unknown()));
		Map<String, Object> content = ChangeTree
			.of(anonymous.changeSet(new WrittenStep(written.step(), written.quoted(), Set.of(Product.unknown())), 0));
		content.put("portable", written.step().traits().portable());
		return content;
	}

	ChangeSet changeSet(WrittenStep written, int number) {
		Step step = written.step();
		String dbms = dbms(written.products());
		boolean everywhere = step.traits().portable() && written.products().containsAll(this.products);
		ChangeSet changeSet = new ChangeSet(this.revisionId + "-" + number, this.author, false, false, null, null,
				everywhere ? null : dbms, null, null, step.traits().inTransaction(),
				written.quoted() ? ObjectQuotingStrategy.QUOTE_ALL_OBJECTS : ObjectQuotingStrategy.LEGACY,
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
			changeSet.setPreconditions(preconditions(step.conditions(), changeSet.getId()));
		}
		return changeSet;
	}

	private static @Nullable String dbms(Set<Product> products) {
		return products.contains(Product.unknown()) ? null
				: products.stream()
					.sorted()
					.flatMap((product) -> TranslationForms.of(product).dbms(product.id()).stream())
					.distinct()
					.collect(Collectors.joining(","));
	}

	private static void addUndo(List<Change> undo, ChangeSet changeSet, @Nullable String dbms) {
		if (undo.isEmpty()) {
			changeSet.addRollbackChange(new EmptyChange());
		}
		for (Change change : undo) {
			if (change instanceof RawSQLChange sql) {
				boolean specific = !Step.isPortable(sql) && changeSet.getDbmsOriginalString() == null;
				sql.setDbms(specific ? dbms : null);
			}
			changeSet.addRollbackChange(change);
		}
	}

	private static PreconditionContainer preconditions(List<Condition> conditions, String changeSet) {
		PreconditionContainer container = new PreconditionContainer();
		container.setOnFail(PreconditionContainer.FailOption.HALT);
		container.setOnFailMessage(conditions.stream()
			.map((condition) -> condition.otherwise().apply(changeSet))
			.distinct()
			.collect(Collectors.joining(" ")));
		conditions.forEach((condition) -> container.addNestedPrecondition(condition.precondition()));
		return container;
	}

}
