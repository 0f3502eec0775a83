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

import org.jspecify.annotations.Nullable;

/**
 * How revisions are written.
 *
 * @param author the author of generated changesets, {@code null} for the name of the
 * operating system's user
 */
public record GenerationSettings(@Nullable String author) {

	/** What holds when nothing is said. */
	public static final GenerationSettings DEFAULTS = new GenerationSettings(null);

	public GenerationSettings withAuthor(@Nullable String name) {
		return new GenerationSettings(name);
	}

}
