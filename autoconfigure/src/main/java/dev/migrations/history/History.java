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

package dev.migrations.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What Liquibase recorded in a database.
 *
 * @param exists whether there is a table of applied changesets
 * @param changeSets its rows in the order of their execution, duplicates included
 * @param lock the lock, {@code null} when nobody holds it
 */
public record History(boolean exists, List<AppliedChangeSet> changeSets, @Nullable Lock lock) {

	public History {
		changeSets = List.copyOf(changeSets);
	}

}
