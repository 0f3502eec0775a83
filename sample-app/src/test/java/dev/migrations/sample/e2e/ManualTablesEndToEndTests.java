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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people made by hand beside the application outlives everything.
 */
class ManualTablesEndToEndTests {

	private static final List<String> TABLES = List.of("analytics_data", "legacy_financial_records",
			"temp_import_staging");

	private static final String VIEW = "spending_by_user";

	private static final String[] NAMES = { "analytics_data", "legacy_financial_records", "temp_import_staging",
			"spending_by_user", "ix_receipts_merchant_by_hand", "scanned_by", "legacy_record_numbers" };

	@TempDir
	Path directory;

	@OnEachProduct
	void survivesByteForByte(Database product) {
		Workplace before = Workplace.checkOut(this.directory, product, DatabaseState.AT_HEAD);
		LiveDatabase database = before.database();
		SampleRows.insert(database);
		database.execute(Path.of("src/main/sql/manual-tables.sql"));
		List<String> byHand = byHand(database);
		assertThat(byHand).hasSizeGreaterThan(30);
		int revisions = before.revisions().size();

		assertThat(before.migrations("check")).succeeds().says("No new upgrade operations detected.");
		assertThat(before.migrations("generate", "-m", "nothing")).succeeds().says("No changes in schema detected.");
		assertThat(before.revisions()).hasSize(revisions);
		assertThat(before.migrations("tables")).succeeds().says(TABLES.toArray(String[]::new));
		try (RunningApplication application = before.start("--app.migrations.startup.mode=upgrade")) {
			assertThat(Published.by(application).texts("$.units.*.protectedTables[*]")).containsAll(TABLES);
			assertThat(Published.by(application).state()).isEqualTo("UP_TO_DATE");
		}
		assertThat(byHand(database)).isEqualTo(byHand);

		Workplace changed = before.with(Changes.many());
		assertThat(changed.migrations("generate", "-m", "projects")).succeeds();
		List<String> texts = List.copyOf(changed.revisions().values());
		assertThat(texts).hasSize(revisions + 1);
		assertThat(changeSets(texts.get(revisions))).contains("projects").doesNotContain(NAMES);
		assertThat(changed.migrations("upgrade")).succeeds();
		assertThat(byHand(database)).isEqualTo(byHand);
		assertThat(changed.migrations("check")).succeeds();
		assertThat(changed.migrations("downgrade")).succeeds();
		assertThat(byHand(database)).isEqualTo(byHand);
		assertThat(changed.migrations("upgrade")).succeeds();
		try (RunningApplication application = before.with(Changes.many()).start()) {
			assertThat(application.get("/api/receipts")).contains("Railway");
		}
		assertThat(byHand(database)).isEqualTo(byHand);
	}

	private static String changeSets(String revision) {
		return revision.lines().filter((line) -> !line.startsWith("#")).toList().toString();
	}

	private static List<String> byHand(LiveDatabase database) {
		List<String> lines = new ArrayList<>(database.content(TABLES));
		lines.addAll(database.content(List.of(VIEW)));
		lines.addAll(database.rows("select id, scanned_by from receipts order by id"));
		SchemaDump.of(database)
			.stream()
			.filter((line) -> line.contains("scanned_by") || line.contains("index receipts merchant")
					|| line.contains(VIEW) || line.contains("legacy_record_numbers")
					|| TABLES.stream().anyMatch(line::contains))
			.forEach(lines::add);
		return lines;
	}

}
