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

package dev.migrations.diff;

import java.util.List;

import dev.migrations.change.SchemaChange;
import dev.migrations.schema.NotCompared;

/**
 * What differs between a database and a model.
 *
 * @param changes the differences, in the order in which they can be applied
 * @param notCompared what was found and cannot be compared
 * @param renames what became of each rename that was asked for
 * @param remarks what was noticed and is no difference
 */
public record Comparison(List<SchemaChange> changes, List<NotCompared> notCompared, List<Renaming.Outcome> renames,
		List<Remark> remarks) {

	public Comparison {
		changes = List.copyOf(changes);
		notCompared = List.copyOf(notCompared);
		renames = List.copyOf(renames);
		remarks = List.copyOf(remarks);
	}

	public Comparison(List<SchemaChange> changes, List<NotCompared> notCompared) {
		this(changes, notCompared, List.of(), List.of());
	}

}
