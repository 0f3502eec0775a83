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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One row of the history.
 *
 * @param id the id of the changeset
 * @param author its author
 * @param path the path of its file as it was recorded
 * @param executedAt when it was recorded
 * @param order the position in the history
 * @param execType how it was recorded, for example {@code EXECUTED} or {@code MARK_RAN}
 * @param checksum the checksum with its version, {@code null} when it was cleared
 */
public record AppliedChangeSet(String id, String author, String path, @Nullable Instant executedAt, int order,
		String execType, @Nullable String checksum) {

}
