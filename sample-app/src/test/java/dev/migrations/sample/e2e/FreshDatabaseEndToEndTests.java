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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first day: start, upgrade, start again, work.
 */
class FreshDatabaseEndToEndTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "H2, EXECUTABLE_JAR", "POSTGRESQL, CLASS_PATH" })
	void reportsThenUpgradesThenKeepsRowsOverRestarts(Database product, Packaging packaging) {
		Workplace workplace = Workplace.checkOut(this.directory, product, packaging);
		int revisions = workplace.revisions().size();
		assertThat(revisions).isGreaterThanOrEqualTo(5);

		try (RunningApplication application = workplace.start()) {
			Published published = Published.by(application);
			assertThat(published.state()).isEqualTo("PENDING");
			assertThat(published.pending()).hasSize(revisions).isEqualTo(published.revisions());
			assertThat(application.log()).contains(published.pending())
				.contains(revisions + " revisions behind",
						"java -jar " + workplace.jar().file().getFileName() + " migrations upgrade")
				.containsIgnoringCase("no data was changed");
		}
		assertThat(workplace.database().tables()).isEmpty();

		assertThat(workplace.migrations("upgrade")).succeeds();

		try (RunningApplication application = workplace.start()) {
			assertThat(application.log()).contains("is at head").doesNotContain("behind this application");
			Published published = Published.by(application);
			assertThat(published.state()).isEqualTo("UP_TO_DATE");
			assertThat(published.pending()).isEmpty();
			work(application);
		}
		List<String> rows = workplace.database().content(SampleRows.TABLES);
		assertThat(rows).anyMatch((row) -> row.contains("reference=R-"));

		for (String mode : List.of("report", "validate", "upgrade", "off", "report")) {
			try (RunningApplication application = workplace.start("--app.migrations.startup.mode=" + mode)) {
				assertThat(application.get("/api/receipts")).contains("Café", "COMPANY_CARD");
				assertThat(application.get("/api/audit?subject=receipt:1")).contains("receipt-submitted");
			}
			assertThat(workplace.database().content(SampleRows.TABLES)).isEqualTo(rows);
		}
	}

	@ParameterizedTest
	@CsvSource({ "H2, EXECUTABLE_JAR", "POSTGRESQL, CLASS_PATH" })
	void stopsInModeValidateWhenRevisionsArePending(Database product, Packaging packaging) {
		Workplace workplace = Workplace.checkOut(this.directory, product, packaging);
		Outcome outcome = workplace.run("--app.migrations.startup.mode=validate", "--server.port=0");
		assertThat(outcome).endsWith(1).says("APPLICATION FAILED TO START", "behind", "migrations upgrade");
		assertThat(workplace.database().tables()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "H2, EXECUTABLE_JAR", "POSTGRESQL, CLASS_PATH" })
	void appliesPendingRevisionsInModeUpgrade(Database product, Packaging packaging) {
		Workplace workplace = Workplace.checkOut(this.directory, product, packaging);
		try (RunningApplication application = workplace.start("--app.migrations.startup.mode=upgrade")) {
			assertThat(Published.by(application).state()).isEqualTo("UP_TO_DATE");
			work(application);
		}
		assertThat(workplace.database().tables()).containsAll(SampleRows.TABLES);
	}

	private static void work(RunningApplication application) {
		application.post("/api/users", """
				{"email": "ada@example.org", "name": "Ada", "costCentres": ["OPS"], "address": {"city": "Graz"}}""");
		application.post("/api/categories", """
				{"name": "Food", "monthlyLimit": 250}""");
		application.post("/api/receipts", """
				{"ownerId": 1, "categoryId": 1, "merchant": "Café", "amount": 7.50, "spentOn": "2025-02-01",
				"paymentMethod": "COMPANY_CARD", "lines": [{"description": "Tea", "amount": 3}], "sharerIds": [1],
				"tags": ["team"]}""");
		application.post("/api/emails", """
				{"messageId": "<1@example.org>", "receivedAt": "2025-02-01T11:00:00Z", "receiptId": 1}""");
		application.post("/api/mileage-claims", """
				{"driverId": 1, "vehicle": "CAR", "travelledOn": "2025-03-01", "distance": 12.5}""");
		application.post("/api/journey-templates", """
				{"ownerId": 1, "name": "Customer", "distance": 42, "stops": ["Station", "Bridge"]}""");
	}

}
