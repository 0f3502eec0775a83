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

package dev.migrations.translate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RowGuard;

/**
 * A change exactly as it is written.
 *
 * @param change the change, in which everything has a name that gets one
 * @param guards what must hold, or be done, before it
 * @param comment what a reader has to know, {@code null} for nothing
 */
public record ExactChange(SchemaChange change, List<RowGuard> guards, @Nullable String comment) {

	public ExactChange {
		guards = List.copyOf(guards);
	}

	public ExactChange(SchemaChange change, List<RowGuard> guards) {
		this(change, guards, null);
	}

	public ExactChange(SchemaChange change) {
		this(change, List.of(), null);
	}

	public ExactChange withGuards(List<RowGuard> others) {
		return new ExactChange(this.change, others, this.comment);
	}

}
