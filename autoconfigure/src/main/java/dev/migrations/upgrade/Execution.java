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

import javax.sql.DataSource;

import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.history.HistoryTables;

/**
 * What revisions are run on, and with what.
 *
 * @param dataSource the database; one connection is taken from it for the run
 * @param location where the changelog stands
 * @param settings what the changelog is read with; the product is taken from the database
 * @param historyTables where Liquibase keeps its history
 * @param connectTimeout how long to wait for the database to answer
 * @param lockWait how long to wait for a lock that somebody else holds
 */
public record Execution(DataSource dataSource, ChangelogLocation location, ChangelogSettings settings,
		HistoryTables historyTables, Duration connectTimeout, Duration lockWait) {

}
