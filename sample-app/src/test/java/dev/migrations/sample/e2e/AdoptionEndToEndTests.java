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

package dev.migrations.sample.e2e;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that Hibernate made before anybody thought of migrations.
 */
class AdoptionEndToEndTests {

	@TempDir
	Path directory;

	@OnEachProduct
	void beginsWithAnEmptyChangelog(Database product) {
		Workplace workplace = Workplace.checkOut(this.directory, product, DatabaseState.MADE_BY_HIBERNATE)
			.withoutChangelog();
		List<String> rows = insertRows(workplace);
		List<String> schema = SchemaDump.of(workplace.database());
		List<String> tables = workplace.database().tables();

		assertThat(workplace.migrations("check")).endsWith(1).says("migrations init");
		assertThat(workplace.migrations("init")).succeeds();
		assertThat(workplace.migrations("check")).succeeds().says("No new upgrade operations detected.");
		assertThat(workplace.migrations("generate", "-m", "nothing")).succeeds().says("No changes in schema detected.");
		assertThat(workplace.revisions()).isEmpty();
		assertThat(workplace.database().tables()).isEqualTo(tables);

		Workplace changed = workplace.with(Changes.field());
		assertThat(changed.migrations("generate", "-m", "notes")).succeeds();
		assertThat(changed.revisions()).hasSize(1);
		assertThat(changed.migrations("upgrade")).succeeds();
		assertThat(changed.migrations("check")).succeeds();
		assertThat(changed.migrations("downgrade", "base")).succeeds();
		assertThat(SchemaDump.of(workplace.database())).isEqualTo(schema);
		assertThat(workplace.database().content(SampleRows.TABLES)).isEqualTo(rows);
	}

	@OnEachProduct
	void stampsTheRevisionsThatTheDatabaseAlreadyHolds(Database product) {
		Workplace workplace = Workplace.checkOut(this.directory, product, DatabaseState.MADE_BY_HIBERNATE);
		List<String> rows = insertRows(workplace);
		List<String> schema = SchemaDump.of(workplace.database());
		List<String> tables = workplace.database().tables();

		assertThat(workplace.migrations("current")).succeeds();
		assertThat(workplace.migrations("status")).says("PENDING");
		assertThat(workplace.database().tables()).isEqualTo(tables);

		assertThat(workplace.migrations("stamp", "head")).succeeds();
		assertThat(workplace.migrations("current")).succeeds().says("(head)");
		assertThat(workplace.migrations("check")).succeeds().says("No new upgrade operations detected.");
		assertThat(workplace.migrations("upgrade")).succeeds();
		try (RunningApplication application = workplace.start("--app.migrations.startup.mode=validate")) {
			assertThat(Published.by(application).state()).isEqualTo("UP_TO_DATE");
		}
		assertThat(SchemaDump.of(workplace.database())).isEqualTo(schema);
		assertThat(workplace.database().content(SampleRows.TABLES)).isEqualTo(rows);
	}

	private static List<String> insertRows(Workplace workplace) {
		SampleRows.insert(workplace.database());
		return workplace.database().content(SampleRows.TABLES);
	}

}
