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

import java.util.List;
import java.util.Optional;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import org.jspecify.annotations.Nullable;

/**
 * Which changesets do not apply, as Liquibase itself decides it when it runs.
 */
public final class ChangeSetFiltering {

	private final List<ChangeSetFilter> filters;

	private final @Nullable Database database;

	private ChangeSetFiltering(List<ChangeSetFilter> filters, @Nullable Database database) {
		this.filters = filters;
		this.database = database;
	}

	static ChangeSetFiltering of(ChangelogSettings settings) {
		List<ChangeSetFilter> filters = List.of(new ContextChangeSetFilter(new Contexts(settings.contexts())),
				new LabelChangeSetFilter(new LabelExpression(settings.labels())), new IgnoreChangeSetFilter());
		return new ChangeSetFiltering(filters, DatabaseWithoutConnection.of(settings));
	}

	/**
	 * Say why a changeset does not apply.
	 * @param changeSet a changeset
	 * @return the reason, empty when it applies
	 */
	public Optional<String> reason(ChangeSet changeSet) {
		for (ChangeSetFilter filter : this.filters) {
			ChangeSetFilterResult result = filter.accepts(changeSet);
			if (!result.isAccepted()) {
				return Optional.of(result.getMessage());
			}
		}
		if (this.database == null) {
			return Optional.empty();
		}
		if (!DatabaseList.definitionMatches(changeSet.getDbmsSet(), this.database, true)) {
			return Optional.of("It is for " + String.join(", ", changeSet.getDbmsSet()) + ".");
		}
		// Liquibase skips such a changeset at every run and never records it
		if (!changeSet.getChanges().isEmpty() && changeSet.getChanges().stream().allMatch(this::forOtherProduct)) {
			return Optional.of("Every change in it is for another database.");
		}
		return Optional.empty();
	}

	private boolean forOtherProduct(Change change) {
		return change instanceof DbmsTargetedChange targeted
				&& !DatabaseList.definitionMatches(targeted.getDbms(), this.database, true);
	}

}
