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

package dev.migrations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.SchemaChange;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Renames are never guessed: an annotation or an option asks for them, and otherwise
 * there is a suggestion. The names in the tests are those of the scenarios.
 */
class RenameTests {

	@TempDir
	private Path root;

	/** R01, R03. */
	@ParameterizedTest
	@EnumSource
	void annotatedColumnIsRenamedAndKeepsItsRowsAndKeys(TestDatabase database) {
		DataSource dataSource = before(database);
		Migrations after = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Annotated.class);
		List<String> schema = CatalogOracle.describe(dataSource, Leave.LIQUIBASE);
		GenerateResult result = after.generate(GenerateRequest.of("rename"));
		assertThat(changes(result)).singleElement().matches(ChangeKind.RENAME_COLUMN::is);
		assertThat(result.decision().withheld()).isEmpty();
		after.upgrade("head");
		assertThat(row(dataSource, "select full_name from person")).isEqualTo("Ada");
		assertMatches(dataSource, database, RenamedModels.Town.class, RenamedModels.Annotated.class);

		GenerateResult again = after.generate(GenerateRequest.of("again"));
		assertThat(again.text()).isNull();
		assertThat(notes(again.decision(), Note.Level.NOTE)).singleElement().asString().contains("remove @RenamedFrom");
		after.downgrade("-1", false);
		assertThat(CatalogOracle.describe(dataSource, Leave.LIQUIBASE)).isEqualTo(schema);
		assertThat(row(dataSource, "select name from person")).isEqualTo("Ada");
	}

	/** R02, R11, R12. */
	@ParameterizedTest
	@EnumSource
	void annotatedTableIsRenamedBeforeItsColumnAndGetsItsNewColumn(TestDatabase database) {
		DataSource dataSource = before(database);
		Migrations after = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Citizen.class);
		GenerateResult result = after.generate(GenerateRequest.of("rename"));
		assertThat(changes(result)).extracting(ChangeKind::of)
			.containsExactly(ChangeKind.RENAME_TABLE, ChangeKind.RENAME_TABLE, ChangeKind.RENAME_COLUMN,
					ChangeKind.ADD_COLUMN);
		after.upgrade("head");
		assertThat(row(dataSource, "select full_name from citizen")).isEqualTo("Ada");
		assertThat(row(dataSource, "select names from citizen_names")).isEqualTo("Countess");
		assertMatches(dataSource, database, RenamedModels.Town.class, RenamedModels.Citizen.class);
		assertThat(after.generate(GenerateRequest.of("again")).file()).isNull();
	}

	/** R04. */
	@ParameterizedTest
	@EnumSource
	void annotationWithANameThatNeverWasWarnsAndTheColumnIsNew(TestDatabase database) {
		DataSource dataSource = before(database);
		GenerateResult result = migrations(dataSource, database, RenamedModels.Town.class,
				RenamedModels.Misspelled.class)
			.generate(GenerateRequest.of("rename"));
		assertThat(changes(result)).singleElement().matches(ChangeKind.ADD_COLUMN::is);
		assertThat(notes(result.decision(), Note.Level.WARN)).anyMatch((note) -> note.contains("'person.nickname'"));
	}

	/** R05, R08. */
	@ParameterizedTest
	@EnumSource
	void columnWithoutAHintIsAddedAndTheRenameSuggested(TestDatabase database) {
		DataSource dataSource = before(database);
		GenerateResult result = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Renamed.class)
			.generate(GenerateRequest.of("rename"));
		assertThat(changes(result)).extracting(ChangeKind::of)
			.contains(ChangeKind.ADD_COLUMN)
			.doesNotContain(ChangeKind.RENAME_COLUMN);
		assertThat(result.decision().withheld()).isNotEmpty();
		assertThat(notes(result.decision(), Note.Level.SUGGEST)).singleElement()
			.asString()
			.contains("--rename person.name=full_name");
	}

	/** R06. */
	@ParameterizedTest
	@EnumSource
	void optionRenamesAColumnAndDowngradeGivesTheNameBack(TestDatabase database) {
		DataSource dataSource = before(database);
		Migrations after = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Renamed.class);
		List<String> schema = CatalogOracle.describe(dataSource, Leave.LIQUIBASE);
		assertThat(changes(after.generate(renames("person.name=full_name")))).singleElement()
			.matches(ChangeKind.RENAME_COLUMN::is);
		after.upgrade("head");
		assertThat(row(dataSource, "select full_name from person")).isEqualTo("Ada");
		assertMatches(dataSource, database, RenamedModels.Town.class, RenamedModels.Renamed.class);
		after.downgrade("-1", false);
		assertThat(CatalogOracle.describe(dataSource, Leave.LIQUIBASE)).isEqualTo(schema);
	}

	@ParameterizedTest
	@EnumSource
	void optionThatLeadsNowhereIsRefused(TestDatabase database) {
		Migrations after = migrations(before(database), database, RenamedModels.Town.class,
				RenamedModels.Renamed.class);
		assertThat(refusal(after, "person.nme=full_name")).contains("person.nme", "Did you mean person.name");
		assertThat(refusal(after, "person.name=fullname")).contains("person.fullname", "person.full_name");
		assertThat(refusal(after, "persn=person")).contains("no table 'persn'");
		assertThat(refusal(after, "person.name=id")).contains("already");
		assertThat(refusal(after, "person.name")).contains("--rename table.column=new_name");
	}

	/** R15. */
	@ParameterizedTest
	@EnumSource
	void tableWithoutAHintIsCreatedAndTheRenameSuggested(TestDatabase database) {
		DataSource dataSource = before(database);
		GenerateResult result = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Moved.class)
			.generate(GenerateRequest.of("rename"));
		assertThat(changes(result)).extracting(ChangeKind::of)
			.contains(ChangeKind.CREATE_TABLE)
			.doesNotContain(ChangeKind.RENAME_TABLE);
		assertThat(notes(result.decision(), Note.Level.SUGGEST)).anySatisfy(
				(note) -> assertThat(note).contains("--rename person=people", "100 % of the columns are the same"));
	}

	/** R13, R15 with a hint. */
	@ParameterizedTest
	@EnumSource
	void optionRenamesTablesAndKeepsTheirRows(TestDatabase database) {
		DataSource dataSource = before(database);
		Migrations after = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Moved.class);
		GenerateResult result = after
			.generate(renames("person=people", "person_names=people_names", "people_names.person_id=people_id"));
		assertThat(changes(result)).extracting(ChangeKind::of)
			.containsExactly(ChangeKind.RENAME_TABLE, ChangeKind.RENAME_TABLE, ChangeKind.RENAME_COLUMN);
		after.upgrade("head");
		assertThat(row(dataSource, "select name from people")).isEqualTo("Ada");
		assertMatches(dataSource, database, RenamedModels.Town.class, RenamedModels.Moved.class);
	}

	/** R17. */
	@ParameterizedTest
	@EnumSource
	void twoCandidatesAreAmbiguousAndNothingIsSuggested(TestDatabase database) {
		DataSource dataSource = before(database);
		GenerateResult result = migrations(dataSource, database, RenamedModels.Town.class,
				RenamedModels.Ambiguous.class)
			.generate(GenerateRequest.of("rename"));
		assertThat(notes(result.decision(), Note.Level.SUGGEST)).isEmpty();
		assertThat(notes(result.decision(), Note.Level.NOTE))
			.anySatisfy((note) -> assertThat(note).contains("'person.name'", "first_name", "last_name"));
	}

	/** R09. */
	@ParameterizedTest
	@EnumSource
	void attributeThatKeepsItsColumnIsNoChange(TestDatabase database) {
		DataSource dataSource = before(database);
		assertThat(migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.KeptColumn.class)
			.generate(GenerateRequest.of("nothing"))
			.file()).isNull();
	}

	private DataSource before(TestDatabase database) {
		DataSource dataSource = database.create();
		Migrations before = migrations(dataSource, database, RenamedModels.Town.class, RenamedModels.Person.class);
		before.init();
		before.generate(GenerateRequest.of("initial"));
		before.upgrade("head");
		TestDatabase.execute(dataSource, "insert into person (id, name) values (1, 'Ada')",
				"insert into person_names (person_id, names) values (1, 'Countess')");
		return dataSource;
	}

	private static GenerateRequest renames(String... renames) {
		return new GenerateRequest("rename", ChangelogFormat.YAML,
				new Allowances(List.of(), List.of(), Map.of(), List.of(renames)), true);
	}

	private static String refusal(Migrations migrations, String rename) {
		StringBuilder text = new StringBuilder();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> migrations.generate(renames(rename)))
			.satisfies((ex) -> text.append(ex.failure().happened()).append(' ').append(ex.failure().next()));
		return text.toString();
	}

	private static List<SchemaChange> changes(GenerateResult result) {
		return result.decision().planned().stream().map(PlannedChange::change).toList();
	}

	private static List<String> notes(Decision decision, Note.Level level) {
		return decision.notes().stream().filter((note) -> note.level() == level).map(Note::text).toList();
	}

	private static String row(DataSource dataSource, String query) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void assertMatches(DataSource dataSource, TestDatabase database, Class<?>... entities) {
		TestModel.validate(dataSource, TestModel.of(dataSource, database.product(), entities));
		DataSource hibernates = database.create();
		Metadata metadata = TestModel.of(hibernates, database.product(), entities);
		TestModel.create(hibernates, metadata);
		assertThat(CatalogOracle.describe(dataSource, Leave.NAMES, Leave.LIQUIBASE))
			.isEqualTo(CatalogOracle.describe(hibernates, Leave.NAMES, Leave.LIQUIBASE));
	}

	private Migrations migrations(DataSource dataSource, TestDatabase database, Class<?>... entities) {
		return new Migrations(dataSource, TestModel.of(dataSource, database.product(), entities),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS);
	}

}
