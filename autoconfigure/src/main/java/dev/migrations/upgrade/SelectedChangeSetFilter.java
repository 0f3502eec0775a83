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

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ChangeSetFilterResult;

/**
 * Lets exactly the chosen changesets pass.
 */
final class SelectedChangeSetFilter implements ChangeSetFilter {

	private final Set<ChangeSet> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

	SelectedChangeSetFilter(Collection<ChangeSet> chosen) {
		this.chosen.addAll(chosen);
	}

	@Override
	public ChangeSetFilterResult accepts(ChangeSet changeSet) {
		return new ChangeSetFilterResult(this.chosen.contains(changeSet), "chosen revisions",
				SelectedChangeSetFilter.class, getMdcName(), getDisplayName());
	}

	@Override
	public String getMdcName() {
		return "chosen";
	}

	@Override
	public String getDisplayName() {
		return "Chosen revisions";
	}

}
