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
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The everyday round: entities change, a revision is generated, reviewed, applied,
 * reverted and applied again.
 */
class ChangedEntityEndToEndTests {

	private static final String CANCEL = "update receipts set status = 'CANCELLED' where id = 5001";

	@TempDir
	Path directory;

	@OnEachProduct
	void generatesAppliesRevertsAndAppliesAgain(Database product) {
		Workplace before = Workplace.checkOut(this.directory, product, DatabaseState.AT_HEAD);
		LiveDatabase database = before.database();
		SampleRows.insert(database);
		List<String> rows = database.content(SampleRows.TABLES);
		List<String> schema = SchemaDump.of(database);
		Map<String, String> committed = before.revisions();

		Workplace changed = before.with(Changes.many());
		assertThat(changed.migrations("check")).endsWith(1).says("note", "employee_number", "CANCELLED", "projects");
		assertThat(changed.revisions()).isEqualTo(committed);

		assertThat(changed.migrations("generate", "-m", "projects and notes")).succeeds();
		assertThat(generated(changed, committed))
			.contains("projects and notes", "receipts", "note", "users", "employee_number", "projects", "lead_id",
					"ix_projects_title", "CANCELLED", "rollback")
			.doesNotContain("journey", "mileage", "categories");
		assertThat(SchemaDump.of(database)).isEqualTo(schema);
		assertThat(changed.migrations("generate", "-m", "again")).endsWith(1).says("Target database is not up to date");
		assertThat(changed.revisions()).hasSize(committed.size() + 1).containsAllEntriesOf(committed);
		assertThatIllegalStateException().isThrownBy(() -> database.execute(CANCEL));

		assertThat(changed.migrations("upgrade", "--dry-run")).succeeds().says("projects");
		assertThat(changed.migrations("upgrade", "--sql")).succeeds().says("projects");
		assertThat(SchemaDump.of(database)).isEqualTo(schema);

		assertThat(changed.migrations("upgrade")).succeeds();
		List<String> after = SchemaDump.of(database);
		assertThat(after).isNotEqualTo(schema).anyMatch((line) -> line.startsWith("unique users employee_number"));
		assertThat(withoutNewColumns(database)).isEqualTo(rows);
		assertClean(changed);
		assertHibernateAgrees(changed, product);
		database.execute(CANCEL);
		database.execute("update receipts set status = 'SUBMITTED' where id = 5001");
		assertServes(changed.with(Changes.many()));

		database.execute("insert into projects (id, title, lead_id) values (5001, 'Bridge', 5001)");
		assertThat(changed.migrations("downgrade")).endsWith(1).says("projects", "--allow-data-loss");
		assertThat(SchemaDump.of(database)).isEqualTo(after);
		assertThat(changed.migrations("downgrade", "--allow-data-loss")).succeeds();
		assertThat(SchemaDump.of(database)).isEqualTo(schema);
		assertThat(database.content(SampleRows.TABLES)).isEqualTo(rows);

		assertThat(changed.migrations("upgrade")).succeeds();
		assertThat(SchemaDump.of(database)).isEqualTo(after);
		assertThat(withoutNewColumns(database)).isEqualTo(rows);
		assertClean(changed);
	}

	private static String generated(Workplace workplace, Map<String, String> committed) {
		Map<String, String> revisions = workplace.revisions();
		revisions.keySet().removeAll(committed.keySet());
		assertThat(revisions).hasSize(1);
		return revisions.values().iterator().next();
	}

	private static List<String> withoutNewColumns(LiveDatabase database) {
		return database.content(SampleRows.TABLES)
			.stream()
			.map((row) -> row.replace(" note=null", "").replace(" employee_number=null", ""))
			.toList();
	}

	private static void assertClean(Workplace workplace) {
		Map<String, String> revisions = workplace.revisions();
		assertThat(workplace.migrations("check")).succeeds().says("No new upgrade operations detected.");
		assertThat(workplace.migrations("generate", "-m", "nothing")).succeeds().says("No changes in schema detected.");
		assertThat(workplace.revisions()).isEqualTo(revisions);
	}

	private void assertHibernateAgrees(Workplace workplace, Database product) {
		LiveDatabase reference = product.create(this.directory.resolve("reference"));
		reference.execute(workplace.hibernateScript());
		assertThat(SchemaDump.of(workplace.database())).isEqualTo(SchemaDump.of(reference));
	}

	private static void assertServes(Workplace workplace) {
		try (RunningApplication application = workplace.start("--spring.jpa.hibernate.ddl-auto=validate")) {
			assertThat(Published.by(application).state()).isEqualTo("UP_TO_DATE");
			assertThat(application.log()).contains("is at head");
			application.post("/api/users", """
					{"email": "new@example.org", "name": "New"}""");
		}
		workplace.database().execute("delete from users where email = 'new@example.org'");
	}

}
