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

import java.time.Duration;
import java.util.List;

/**
 * A revision that a run applied, reverted or recorded, in whole or in part.
 *
 * @param id its id
 * @param message what it is for
 * @param file its file
 * @param changeSets the ids of the changesets that were run, in order
 * @param duration how long they took together
 */
public record RanRevision(String id, String message, String file, List<String> changeSets, Duration duration) {

	public RanRevision {
		changeSets = List.copyOf(changeSets);
	}

}
