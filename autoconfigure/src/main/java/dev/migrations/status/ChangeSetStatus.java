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

package dev.migrations.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A changeset and where it stands.
 *
 * @param id the id
 * @param author the author
 * @param path the path as the history stores it
 * @param state the state
 * @param appliedAt when it was applied, {@code null} when it was not
 * @param note what else there is to know, such as why it is left out
 */
public record ChangeSetStatus(String id, String author, String path, ChangeSetState state, @Nullable Instant appliedAt,
		@Nullable String note) {

}
