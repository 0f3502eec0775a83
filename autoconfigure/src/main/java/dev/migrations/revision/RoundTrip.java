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

import java.util.List;
import java.util.Map;
import java.util.Objects;

import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangeTree;
import dev.migrations.changelog.MemoryFiles;
import dev.migrations.changelog.QuietLiquibase;

/**
 * Parses the bytes of a revision with Liquibase and compares what it reads with what was
 * meant.
 */
final class RoundTrip {

	private RoundTrip() {
	}

	/**
	 * Return the first difference between a draft and what Liquibase reads.
	 * @param draft what was meant
	 * @param fileName the name of the file
	 * @param content the bytes that were written
	 * @return the difference in words, {@code null} if there is none
	 */
	static @Nullable String difference(RevisionDraft draft, String fileName, byte[] content) {
		try {
			MemoryFiles memory = new MemoryFiles(null).with(fileName, content);
			return QuietLiquibase.call(memory, () -> {
				ChangeLogParameters parameters = new ChangeLogParameters();
				DatabaseChangeLog changeLog = ChangeLogParserFactory.getInstance()
					.getParser(fileName, memory)
					.parse(fileName, parameters, memory);
				return difference(draft, changeLog, parameters);
			});
		}
		catch (LiquibaseException ex) {
			return "Liquibase cannot read it: " + ex.getMessage();
		}
		catch (Exception ex) {
			return "it cannot be read: " + ex;
		}
	}

	private static @Nullable String difference(RevisionDraft draft, DatabaseChangeLog changeLog,
			ChangeLogParameters parameters) {
		for (Map.Entry<String, String> property : RevisionDocument.properties(draft).entrySet()) {
			Object read = parameters.getValue(property.getKey(), changeLog);
			if (!property.getValue().equals(Objects.toString(read, ""))) {
				return "property '" + property.getKey() + "' reads as something else";
			}
		}
		List<ChangeSet> read = changeLog.getChangeSets();
		if (read.size() != draft.changeSets().size()) {
			return "changesets written: %d, read: %d".formatted(draft.changeSets().size(), read.size());
		}
		for (int i = 0; i < read.size(); i++) {
			if (!isSame(draft.changeSets().get(i), read.get(i))) {
				return "changeset '" + draft.changeSets().get(i).getId() + "' reads as something else";
			}
		}
		return null;
	}

	private static boolean isSame(ChangeSet meant, ChangeSet read) {
		ChecksumVersion version = ChecksumVersion.latest();
		return ChangeTree.of(meant).equals(ChangeTree.of(read))
				&& meant.generateCheckSum(version).equals(read.generateCheckSum(version));
	}

}
