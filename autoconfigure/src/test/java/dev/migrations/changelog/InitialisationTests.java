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

package dev.migrations.changelog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.changelog.Initialisation.Outcome;
import dev.migrations.changelog.Initialisation.Result;
import dev.migrations.failure.MigrationsException;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InitialisationTests {

	@TempDir
	Path root;

	@ParameterizedTest
	@ValueSource(strings = { "yaml", "yml", "xml", "json" })
	void createsAChangelogThatLiquibaseRunsEmptyAndWithRevisions(String extension) {
		String master = "db/changelog/db.changelog-master." + extension;
		Result result = Initialisation.init(this.root, master);
		assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
		assertThat(result.directory()).isDirectory();
		ChangelogFiles files = new ChangelogFiles(this.root);
		var dataSource = TestDatabase.H2.create();
		PlainLiquibase.update(dataSource, files.location(master));
		files.revision("aaaaaaaaaaaa", "", "create table t (id int)", "drop table t");
		PlainLiquibase.update(dataSource, files.location(master));
		TestDatabase.execute(dataSource, "select * from t");
	}

	@Test
	void writesTheMasterAsDocumented() {
		Initialisation.init(this.root, ChangelogFiles.MASTER);
		assertThat(this.root.resolve(ChangelogFiles.MASTER)).hasContent("""
				databaseChangeLog:
				  - includeAll:
				      path: revisions/
				      relativeToChangelogFile: true
				      errorIfMissingOrEmpty: false
				""");
	}

	@Test
	void changesNothingTheSecondTime() throws IOException {
		Initialisation.init(this.root, ChangelogFiles.MASTER);
		String before = tree();
		assertThat(Initialisation.init(this.root, ChangelogFiles.MASTER).outcome()).isEqualTo(Outcome.ALREADY);
		assertThat(tree()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n" })
	void addsToYaml(String newLine) {
		String before = """
				# ours – since 2019
				databaseChangeLog:
				- changeSet:
				    id: "1"   # quoted
				    author: 'o''neil'
				    changes:
				    - sql: select 1
				""".replace("\n", newLine);
		String added = """
				- includeAll:
				    path: revisions/
				    relativeToChangelogFile: true
				    errorIfMissingOrEmpty: false
				""".replace("\n", newLine);
		adds("yaml", before, before + added);
	}

	@Test
	void addsToYamlWithoutNewLineAtItsEnd() {
		String before = "databaseChangeLog:\n    - changeSet: {id: a, author: b, changes: [{sql: select 1}]}";
		adds("yaml", before, before + "\n" + """
				- includeAll:
				    path: revisions/
				    relativeToChangelogFile: true
				    errorIfMissingOrEmpty: false
				""".indent(4));
	}

	@Test
	void addsToXml() {
		String before = """
				<?xml version="1.0" encoding="UTF-8"?>
				<!-- ours -->
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
				  <changeSet id='1' author="x"><sql>select 1</sql></changeSet>
				""";
		adds("xml", before + "</databaseChangeLog>", before
				+ "    <includeAll path=\"revisions/\" relativeToChangelogFile=\"true\" errorIfMissingOrEmpty=\"false\"/>\n"
				+ "</databaseChangeLog>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.0", "3.1", "3.3" })
	void addsToXmlWhoseSchemaKnowsNoEmptyDirectory(String version) throws IOException {
		String before = """
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-%s.xsd">
				  <changeSet id='1' author="x"><sql>select 1</sql></changeSet>
				"""
			.formatted(version);
		adds("xml", before + "</databaseChangeLog>",
				before + "    <include file=\"db.changelog-revisions.xml\" relativeToChangelogFile=\"true\"/>\n"
						+ "</databaseChangeLog>");
		assertThat(tree()).contains("db.changelog-revisions.xml");
		assertThat(Initialisation.init(this.root, "db.changelog-master.xml").outcome()).isEqualTo(Outcome.ALREADY);
	}

	@Test
	void addsToJson() {
		String before = "{\"databaseChangeLog\":[\n\t{\"changeSet\": {\"id\": \"1\", \"author\": \"x\", \"changes\": [{\"sql\": \"select 1\"}]}}";
		adds("json", before + "\n ]}\n", before
				+ ",\n    {\"includeAll\": {\"path\": \"revisions/\", \"relativeToChangelogFile\": true, \"errorIfMissingOrEmpty\": false}}"
				+ "\n ]}\n");
	}

	@Test
	void seesThatAnIncludedFileIncludesTheRevisions() {
		new ChangelogFiles(this.root).write(ChangelogFiles.MASTER, """
				databaseChangeLog:
				  - include: {file: all.yaml, relativeToChangelogFile: true}
				""").write("db/changelog/all.yaml", """
				databaseChangeLog:
				  - includeAll: {path: revisions/, relativeToChangelogFile: true, errorIfMissingOrEmpty: false}
				""").write("db/changelog/revisions/.gitkeep", "");
		assertThat(Initialisation.init(this.root, ChangelogFiles.MASTER).outcome()).isEqualTo(Outcome.ALREADY);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					yaml | databaseChangeLog: [{changeSet: {id: a, author: b, changes: [{sql: select 1}]}}]
					xml  | <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd"/>
					""")
	void refusesAShapeItCannotAddToAndShowsWhatToPaste(String extension, String content) throws IOException {
		String master = "db.changelog-master." + extension;
		new ChangelogFiles(this.root).write(master, content);
		String before = tree();
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> Initialisation.init(this.root, master))
			.satisfies((ex) -> assertThat(ex.failure().next()).asString().contains("includeAll", "revisions/"));
		assertThat(tree()).isEqualTo(before);
	}

	@Test
	void refusesAMasterThatDoesNotParse() throws IOException {
		new ChangelogFiles(this.root).write(ChangelogFiles.MASTER, "databaseChangeLog:\n  - changeSet: [\n");
		String before = tree();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Initialisation.init(this.root, ChangelogFiles.MASTER))
			.withMessageContaining(ChangelogFiles.MASTER);
		assertThat(tree()).isEqualTo(before);
	}

	@Test
	void refusesFormattedSql() throws IOException {
		new ChangelogFiles(this.root).write("db/all.sql", "--liquibase formatted sql\n");
		String before = tree();
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Initialisation.init(this.root, "db/all.sql"))
			.withMessageContaining("db/all.sql");
		assertThat(tree()).isEqualTo(before);
	}

	@Test
	void refusesARevisionsDirectoryThatIsAFileOrLeadsAway(@TempDir Path elsewhere) throws IOException {
		new ChangelogFiles(this.root).write("db/changelog/revisions", "a file");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Initialisation.init(this.root, ChangelogFiles.MASTER))
			.withMessageContaining("is not a directory");
		Files.delete(this.root.resolve("db/changelog/revisions"));
		Files.createSymbolicLink(this.root.resolve("db/changelog/revisions"), elsewhere);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Initialisation.init(this.root, ChangelogFiles.MASTER))
			.withMessageContaining("is outside of");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> Initialisation.init(this.root, "../outside.yaml"))
			.withMessageContaining("is outside of");
		assertThat(this.root.resolve(ChangelogFiles.MASTER)).doesNotExist();
	}

	private void adds(String extension, String before, String after) {
		String master = "db.changelog-master." + extension;
		new ChangelogFiles(this.root).write(master, before);
		assertThat(Initialisation.init(this.root, master).outcome()).isEqualTo(Outcome.ADDED);
		assertThat(this.root.resolve(master)).usingCharset(StandardCharsets.UTF_8).hasContent(after);
		assertThat(Initialisation.init(this.root, master).outcome()).isEqualTo(Outcome.ALREADY);
	}

	private String tree() throws IOException {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> files = Files.walk(this.root)) {
			for (Path file : files.sorted().toList()) {
				text.append(file).append(Files.isRegularFile(file) ? Files.readString(file) : "").append('\n');
			}
		}
		return text.toString();
	}

}
