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

import org.jspecify.annotations.Nullable;

/**
 * Where Liquibase keeps its history.
 *
 * @param schema the schema, {@code null} for the one that the connection starts in
 * @param changeLogTable the name of the table of applied changesets, in any case
 * @param lockTable the name of the table that holds the lock, in any case
 */
public record HistoryTables(@Nullable String schema, String changeLogTable, String lockTable) {

	/** Liquibase's own names, in the schema that the connection starts in. */
	public static final HistoryTables DEFAULT = new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK");

}
