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

package dev.migrations.changelog;

import java.util.Set;

import liquibase.Scope;
import liquibase.change.ChangeFactory;
import liquibase.parser.core.ParsedNode;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Refuses a change that Liquibase does not know and that has nothing in it: Liquibase
 * leaves it out in silence and records the changeset as applied. One that has something
 * in it Liquibase refuses itself.
 */
final class UnknownChange {

	private static final Set<String> LISTS = Set.of("changes", "rollback");

	private static final Set<String> OTHERS = Set.of("rollback", "validCheckSum", "validCheckSums", "modifySql",
			"preconditions", "preConditions", "changes");

	private UnknownChange() {
	}

	/**
	 * Refuse a changeset with such a change.
	 * @param changeSet the changeset as it was parsed
	 * @param name how a message names the changeset
	 */
	static void refuse(ParsedNode changeSet, String name) {
		for (ParsedNode list : changeSet.getChildren()) {
			if (LISTS.contains(list.getName())) {
				list.getChildren().stream().filter(UnknownChange::isUnknown).findFirst().ifPresent((change) -> {
					throw new MigrationsException(Failure.refused(
							"%s contains '%s', which is not a change that Liquibase knows.".formatted(name,
									change.getName()),
							"Correct the spelling of the change, or add the Liquibase extension that provides it."));
				});
			}
		}
	}

	private static boolean isUnknown(ParsedNode change) {
		return change.getChildren().isEmpty() && !(change.getValue() instanceof String)
				&& !OTHERS.contains(change.getName())
				&& Scope.getCurrentScope().getSingleton(ChangeFactory.class).create(change.getName()) == null;
	}

}
