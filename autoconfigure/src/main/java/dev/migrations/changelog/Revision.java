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

import liquibase.changelog.ChangeSet;

/**
 * One changelog file below the master changelog (or the master itself when it holds
 * changesets).
 *
 * @param id the id stored in the file, or the file's name without extension when it
 * stores none
 * @param message what it is for
 * @param parents the ids of the revisions it is based on, empty for the first one
 * @param file the normalised path within the changelog's root, as the history stores it
 * @param generated whether the file stores an id and parents of its own
 * @param changeSets the changesets in their order
 */
public record Revision(String id, String message, List<String> parents, String file, boolean generated,
		List<ChangeSet> changeSets) {

	public Revision {
		parents = List.copyOf(parents);
		changeSets = List.copyOf(changeSets);
	}

}
