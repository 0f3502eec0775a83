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

package dev.migrations;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.revision.FileNameTemplate;
import dev.migrations.revision.RevisionHook;

/**
 * How revisions are written.
 *
 * @param author the author of generated changesets, {@code null} for the name of the
 * operating system's user
 * @param fileName how files are called
 * @param hooks what is told of every file, in this order
 * @param concurrently whether PostgreSQL creates the indexes of existing tables
 * concurrently
 * @param missingValues what is done about a column that becomes NOT NULL when no value
 * was given for existing rows
 */
public record GenerationSettings(@Nullable String author, FileNameTemplate fileName, List<RevisionHook> hooks,
		boolean concurrently, MissingValues missingValues) {

	/** What holds when nothing is said. */
	public static final GenerationSettings DEFAULTS = new GenerationSettings(null, FileNameTemplate.DEFAULT, List.of(),
			false, MissingValues.SLOT);

	public GenerationSettings {
		hooks = List.copyOf(hooks);
	}

	public GenerationSettings withAuthor(@Nullable String name) {
		return new GenerationSettings(name, this.fileName, this.hooks, this.concurrently, this.missingValues);
	}

	public GenerationSettings withFileName(FileNameTemplate template) {
		return new GenerationSettings(this.author, template, this.hooks, this.concurrently, this.missingValues);
	}

	public GenerationSettings withHooks(List<RevisionHook> others) {
		return new GenerationSettings(this.author, this.fileName, others, this.concurrently, this.missingValues);
	}

	public GenerationSettings withConcurrently(boolean value) {
		return new GenerationSettings(this.author, this.fileName, this.hooks, value, this.missingValues);
	}

	public GenerationSettings withMissingValues(MissingValues what) {
		return new GenerationSettings(this.author, this.fileName, this.hooks, this.concurrently, what);
	}

}
