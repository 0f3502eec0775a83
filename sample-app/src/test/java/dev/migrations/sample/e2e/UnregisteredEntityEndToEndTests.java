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
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The incident of the journey templates: an entity was forgotten, and another tool
 * dropped its table with all rows.
 */
class UnregisteredEntityEndToEndTests {

	private static final String SENTENCE = "JourneyTemplate is an entity but not part of the model; its table "
			+ "'journey_templates' is protected";

	@TempDir
	Path directory;

	@OnEachProduct
	void neverTouchesTheTableAndNamesTheClass(Database product) {
		Workplace before = Workplace.checkOut(this.directory, product, DatabaseState.AT_HEAD);
		SampleRows.insert(before.database());
		List<String> rows = journeys(before.database());
		int revisions = before.revisions().size();

		Workplace forgotten = before.with(Changes.forgetJourneys(new JarVariant()));
		assertThat(forgotten.migrations("check")).succeeds()
			.says(SENTENCE, "No new upgrade operations detected.",
					"Withheld:  drop table journey_templates: it belongs to the entity JourneyTemplate",
					"Withheld:  drop table journey_stops: it belongs to the entity JourneyTemplate")
			.keepsSilentAbout("--allow-drop");
		assertThat(forgotten.migrations("generate", "-m", "nothing")).succeeds()
			.says(SENTENCE, "No changes in schema detected.");
		assertThat(forgotten.revisions()).hasSize(revisions);

		Workplace changed = before.with(Changes.forgetJourneys(Changes.field()));
		assertThat(changed.migrations("generate", "-m", "notes")).succeeds().says(SENTENCE);
		assertThat(changed.revisions()).hasSize(revisions + 1);
		assertThat(changeSets(changed)).contains("note").doesNotContain("journey");
		assertThat(changed.migrations("upgrade")).succeeds();
		assertThat(journeys(changed.database())).isEqualTo(rows);

		try (RunningApplication application = before.with(Changes.forgetJourneys(Changes.field())).start()) {
			assertThat(application.log()).contains(SENTENCE);
			Published published = Published.by(application);
			assertThat(published.texts("$.units.*.protectedTables[*]")).contains("journey_templates", "journey_stops");
			assertThat(published.texts("$.units.*.unregisteredEntities[*].table")).containsExactly("journey_templates");
			assertThat(application.statusOf("/api/journey-templates")).isEqualTo(404);
		}
		assertThat(journeys(changed.database())).isEqualTo(rows);
		assertThat(changed.migrations("downgrade")).succeeds();
		assertThat(journeys(changed.database())).isEqualTo(rows);
		assertThat(changed.migrations("tables")).succeeds().says("journey_templates", "journey_stops");
	}

	private static String changeSets(Workplace workplace) {
		List<String> texts = List.copyOf(workplace.revisions().values());
		return texts.get(texts.size() - 1).lines().filter((line) -> !line.startsWith("#")).toList().toString();
	}

	private static List<String> journeys(LiveDatabase database) {
		List<String> lines = database.content(List.of("journey_templates", "journey_stops"));
		return Stream
			.concat(lines.stream(), SchemaDump.of(database).stream().filter((line) -> line.contains("journey")))
			.toList();
	}

}
