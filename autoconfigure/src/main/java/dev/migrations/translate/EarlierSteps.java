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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;

import dev.migrations.changelog.ChangeTree;
import dev.migrations.schema.Product;

/**
 * What earlier revisions wrote for other products only. A live database that could not
 * follow still differs, and the same steps must not be written again.
 */
final class EarlierSteps {

	private final Map<String, List<ChangeSet>> byContent;

	/**
	 * Collect what the live database did not run.
	 * @param changeSets the changesets of earlier revisions
	 * @param live the product of the live database
	 */
	EarlierSteps(List<ChangeSet> changeSets, Product live) {
		this.byContent = changeSets.stream()
			.filter((changeSet) -> changeSet.getDbmsOriginalString() != null && !isFor(changeSet, live))
			.collect(Collectors.groupingBy((changeSet) -> content(ChangeTree.of(changeSet))));
	}

	boolean contain(WrittenStep step) {
		return this.byContent.getOrDefault(content(ChangeSets.content(step)), List.of())
			.stream()
			.anyMatch((changeSet) -> step.products().stream().allMatch((product) -> isFor(changeSet, product)));
	}

	private static boolean isFor(ChangeSet changeSet, Product product) {
		return Arrays.asList(changeSet.getDbmsOriginalString().split("\\s*,\\s*")).contains(product.id());
	}

	/** Preconditions speak of the revision that they stand in. */
	private static String content(Map<String, Object> changeSet) {
		return changeSet.get("changes") + " " + changeSet.get("rollback");
	}

}
