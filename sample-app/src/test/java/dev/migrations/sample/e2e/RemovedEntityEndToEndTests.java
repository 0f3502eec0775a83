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
 * An entity goes; its table goes only when a person names it.
 */
class RemovedEntityEndToEndTests {

	private static final String TABLE = "processed_emails";

	@TempDir
	Path directory;

	@OnEachProduct
	void dropsNothingUntilThatTableIsNamed(Database product) {
		Workplace before = Workplace.checkOut(this.directory, product, DatabaseState.AT_HEAD);
		LiveDatabase database = before.database();
		SampleRows.insert(database);
		database.execute(Path.of("src/main/sql/manual-tables.sql"));
		List<String> rows = database.content(SampleRows.TABLES);
		List<String> schema = SchemaDump.of(database);
		int revisions = before.revisions().size();

		Workplace removed = before.with(new JarVariant().remove("mail/"));
		assertThat(removed.migrations("generate", "-m", "no more mail")).succeeds()
			.says("No changes in schema detected.", TABLE, "--allow-drop");
		assertThat(removed.migrations("generate", "-m", "no more mail", "--allow-drop", "processed_email")).endsWith(2)
			.says(TABLE);
		assertThat(removed.revisions()).hasSize(revisions);
		assertThat(removed.migrations("upgrade")).succeeds();
		assertThat(database.content(SampleRows.TABLES)).isEqualTo(rows);

		assertThat(removed.migrations("generate", "-m", "no more mail", "--allow-drop", TABLE)).succeeds();
		assertThat(removed.revisions()).hasSize(revisions + 1);
		String text = List.copyOf(removed.revisions().values()).get(revisions);
		assertThat(text).contains("dropTable", TABLE, "rollback", "createTable", "message_id")
			.doesNotContain("analytics_data\n", "temp_import_staging\n");
		assertThat(SchemaDump.of(database)).isEqualTo(schema);

		assertThat(removed.migrations("upgrade")).succeeds();
		assertThat(database.tables()).doesNotContain(TABLE);
		assertThat(SchemaDump.of(database)).isEqualTo(without(schema));
		List<String> others = SampleRows.TABLES.stream().filter((table) -> !table.equals(TABLE)).toList();
		assertThat(rows).containsAll(database.content(others));
		assertThat(database.content(others)).hasSize(rows.size() - 2);
		assertThat(removed.migrations("check")).succeeds().says("No new upgrade operations detected.");

		assertThat(removed.migrations("downgrade")).succeeds();
		assertThat(SchemaDump.of(database)).isEqualTo(schema);
		assertThat(database.rows("select * from " + TABLE)).isEmpty();
	}

	private static List<String> without(List<String> schema) {
		return schema.stream().filter((line) -> !line.contains(" " + TABLE + " ")).toList();
	}

}
