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

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of a run, the rows that it would write into the history among it.
 *
 * @param parts the parts in order, none when there is nothing to do
 */
public record SqlScript(List<Part> parts) {

	public SqlScript {
		parts = List.copyOf(parts);
	}

	/**
	 * Return everything as one text to save as a file.
	 * @return the text
	 */
	public String text() {
		return this.parts.stream().map(Part::sql).collect(Collectors.joining("\n\n", "", "\n"));
	}

	/**
	 * The SQL of one changeset, or what comes before the first.
	 *
	 * @param revision the id of the revision, {@code null} for the preparation
	 * @param changeSet the id of the changeset, {@code null} for the preparation
	 * @param sql the statements with comments
	 */
	public record Part(@Nullable String revision, @Nullable String changeSet, String sql) {

	}

}
