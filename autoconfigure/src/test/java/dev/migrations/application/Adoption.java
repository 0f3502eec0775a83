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

package dev.migrations.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Decision;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.status.UnitState;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.StoredRows;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens when an application that lives takes up migrations: its database is
 * compared with its model, and what the comparison writes is applied and reverted, with a
 * row in every table.
 */
final class Adoption {

	private final DataSource dataSource;

	private final Migrations migrations;

	private final List<String> before;

	private final Map<String, List<String>> columns;

	private final GenerateResult result;

	private Adoption(TestDatabase database, DataSource dataSource, Migrations migrations, Map<String, String> values) {
		this.dataSource = dataSource;
		this.migrations = migrations;
		this.before = schema();
		this.columns = StoredRows.columns(dataSource);
		OneRowEach.insert(database, dataSource, values);
		migrations.init();
		this.result = migrations.generate(GenerateRequest.of("adopt"));
		assertThat(schema()).as("generating touches nothing").isEqualTo(this.before);
	}

	/**
	 * Compare a database with a model and write the difference.
	 * @param database the product
	 * @param dataSource the database, as the application made it
	 * @param migrations its changelog and model
	 * @param values what stands in columns where any value does not
	 * @return the comparison
	 */
	static Adoption of(TestDatabase database, DataSource dataSource, Migrations migrations,
			Map<String, String> values) {
		return new Adoption(database, dataSource, migrations, values);
	}

	/**
	 * Say everything that the comparison says, protected objects aside.
	 * @return one line a difference
	 */
	List<String> lines() {
		Decision decision = this.result.decision();
		ChangeText text = new ChangeText(this.result.product());
		List<String> lines = new ArrayList<>();
		decision.planned().forEach((each) -> lines.add("write " + text.of(each.change())));
		decision.withheldOfOurs()
			.forEach((each) -> lines.add("withhold " + text.of(each.change()) + ": " + each.kind()));
		decision.notes().forEach((note) -> lines.add(note.level() + " " + note.text()));
		decision.notCompared().forEach((each) -> lines.add("not compared " + each.object() + ": " + each.reason()));
		decision.missingTables().forEach((table) -> lines.add("missing table " + table));
		return lines.stream().map((line) -> line.replaceAll("\\s+", " ")).sorted().toList();
	}

	/**
	 * Count the differences by kind.
	 * @return what is counted, with its number
	 */
	Map<String, Long> counts() {
		Decision decision = this.result.decision();
		Map<String, Long> counts = new TreeMap<>();
		decision.planned().forEach((each) -> counts.merge("write: " + kind(each.change()), 1L, Long::sum));
		decision.withheldOfOurs().forEach((each) -> counts.merge("withhold: " + kind(each.change()), 1L, Long::sum));
		decision.notes().forEach((note) -> counts.merge("say: " + note.level(), 1L, Long::sum));
		decision.notCompared().forEach((each) -> counts.merge("not compared", 1L, Long::sum));
		return counts;
	}

	private static String kind(SchemaChange change) {
		return ChangeKind.of(change).name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * Say how much was compared.
	 * @return the numbers
	 */
	String size() {
		return "%d tables, %d columns, %d primary keys, %d foreign keys, %d unique keys and indexes".formatted(
				count("table "), count("column "), count("primary key "), count("fk "),
				count("unique ") + count("index "));
	}

	private long count(String kind) {
		return this.before.stream().filter((line) -> line.startsWith(kind)).count();
	}

	/**
	 * Apply what was written: nothing is lost, nothing is left to write, and there is a
	 * way back.
	 */
	void holds() {
		Map<String, List<String>> rows = rows();
		assertThat(rows).allSatisfy((table, stored) -> assertThat(stored).as(table).hasSize(1));
		this.migrations.upgrade("head");
		List<String> after = schema();
		assertThat(after).as("keys, indexes, checks, sequences and tables stay")
			.containsAll(this.before.stream().filter((line) -> !line.startsWith("column ")).toList());
		assertThat(StoredRows.columns(this.dataSource)).as("columns").containsExactlyEntriesOf(this.columns);
		assertThat(rows()).as("rows").isEqualTo(rows);
		assertThat(this.migrations.generate(GenerateRequest.of("again")).decision().planned()).isEmpty();
		assertThat(this.migrations.status().state()).isEqualTo(UnitState.UP_TO_DATE);
		this.migrations.downgrade("-1", true);
		assertThat(schema()).as("after the downgrade").isEqualTo(this.before);
		assertThat(rows()).as("rows after the downgrade").isEqualTo(rows);
	}

	private Map<String, List<String>> rows() {
		return StoredRows.read(this.dataSource, (table, column) -> true);
	}

	private List<String> schema() {
		return CatalogOracle.describe(this.dataSource, Leave.LIQUIBASE);
	}

}
