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

import java.time.Instant;
import java.util.List;

import liquibase.changelog.ChangeSet;

import dev.migrations.changelog.ChangelogFormat;

/**
 * A revision before it is a file.
 *
 * @param id the id: hexadecimal digits in lower case
 * @param message what it is for, one line
 * @param parents the ids of the revisions it is based on, empty for the first one
 * @param author who made it
 * @param created when it was made
 * @param changeSets the changesets, at least one
 * @param remarks lines for the header: what was withheld and why, what needs attention
 * @param format the format of the file
 */
public record RevisionDraft(String id, String message, List<String> parents, String author, Instant created,
		List<ChangeSet> changeSets, List<String> remarks, ChangelogFormat format) {

	public RevisionDraft {
		RevisionInput.requireId(id);
		RevisionInput.requireMessage(message);
		RevisionInput.requireAuthor(author);
		parents = List.copyOf(parents);
		parents.forEach(RevisionInput::requireId);
		changeSets = List.copyOf(changeSets);
		remarks = List.copyOf(remarks);
	}

	public RevisionDraft at(Instant time) {
		return new RevisionDraft(this.id, this.message, this.parents, this.author, time, this.changeSets, this.remarks,
				this.format);
	}

}
