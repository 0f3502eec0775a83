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

import org.jspecify.annotations.Nullable;

/**
 * What a stamp wrote into the history.
 *
 * @param recorded the ids of the revisions, or the id of the one changeset, that were
 * recorded as applied
 * @param forgotten the ids of the revisions whose rows were removed
 * @param from the current revision before, {@code null} for the base
 * @param to the current revision after, {@code null} for the base
 */
public record StampResult(List<String> recorded, List<String> forgotten, @Nullable String from, @Nullable String to) {

	public StampResult {
		recorded = List.copyOf(recorded);
		forgotten = List.copyOf(forgotten);
	}

}
