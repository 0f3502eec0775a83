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
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.history.HistoryTables;
import dev.migrations.schema.Product;
import dev.migrations.test.ChangelogFiles;

final class Executions {

	private Executions() {
	}

	static Execution of(DataSource dataSource, ChangelogFiles files, Duration lockWait) {
		return new Execution(dataSource, files.location(), ChangelogSettings.of(Product.unknown()),
				new HistoryTables(null, "DATABASECHANGELOG", "DATABASECHANGELOGLOCK"), Duration.ofSeconds(10),
				lockWait);
	}

	static Execution of(DataSource dataSource, ChangelogFiles files) {
		return of(dataSource, files, Duration.ZERO);
	}

	static Execution of(DataSource dataSource, ChangelogFiles files, String contexts, String labels) {
		Execution execution = of(dataSource, files);
		return new Execution(dataSource, files.location(),
				new ChangelogSettings(contexts, labels, Map.of(), Product.unknown(), null), execution.historyTables(),
				execution.connectTimeout(), execution.lockWait());
	}

	static List<String> ids(List<RanRevision> revisions) {
		return revisions.stream().map(RanRevision::id).toList();
	}

}
