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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.schema.Product;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.Console;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangelogReaderTests {

	private final ChangelogFiles files;

	ChangelogReaderTests(@TempDir Path root) {
		this.files = new ChangelogFiles(root);
	}

	@Test
	void generatedRevisionCarriesItsIdParentsAndMessage() {
		this.files.master()
			.revision("aaaaaaaaaaaa", "", "select 1", "")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "select 2", "");
		Changelog changelog = read();
		assertThat(changelog.revisions()).extracting(Revision::id).containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb");
		assertThat(changelog.revisions().get(1)).returns(List.of("aaaaaaaaaaaa"), Revision::parents)
			.returns("Message of bbbbbbbbbbbb", Revision::message)
			.returns("db/changelog/revisions/20260101000001_bbbbbbbbbbbb.yaml", Revision::file)
			.returns(true, Revision::generated);
		assertThat(changelog.graph().heads()).containsExactly("bbbbbbbbbbbb");
	}

	@Test
	void xmlAndJsonCarryTheSameProperties() {
		this.files.master().write("db/changelog/revisions/1.xml", ChangelogFiles.xml("""
				<property name="revision.id" value="aaaaaaaaaaaa" global="false"/>
				<property name="revision.parents" value="" global="false"/>
				<property name="revision.message" value="First" global="false"/>
				<changeSet id="aaaaaaaaaaaa-1" author="me"><empty/></changeSet>
				""")).write("db/changelog/revisions/2.json", """
				{"databaseChangeLog": [
				  {"property": {"name": "revision.id", "value": "bbbbbbbbbbbb", "global": false}},
				  {"property": {"name": "revision.parents", "value": "aaaaaaaaaaaa", "global": false}},
				  {"property": {"name": "revision.message", "value": "Second", "global": false}},
				  {"changeSet": {"id": "bbbbbbbbbbbb-1", "author": "me", "changes": [{"empty": {}}]}}]}
				""");
		assertThat(read().revisions()).extracting(Revision::id, Revision::message, Revision::parents)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("aaaaaaaaaaaa", "First", List.of()),
					org.assertj.core.groups.Tuple.tuple("bbbbbbbbbbbb", "Second", List.of("aaaaaaaaaaaa")));
	}

	@Test
	void handWrittenFilesAreRevisionsInTheirOrder() {
		this.files.write(ChangelogFiles.MASTER, ChangelogFiles.xml(""))
			.write("db/master.xml", ChangelogFiles.xml("""
					<include file="one/tables.xml" relativeToChangelogFile="true"/>
					<include file="two/tables.xml" relativeToChangelogFile="true"/>
					<include file="data.sql" relativeToChangelogFile="true"/>
					<changeSet id="own" author="me"><empty/></changeSet>
					"""))
			.write("db/one/tables.xml", ChangelogFiles.xml("""
					<changeSet id="1" author="me"><comment>Create the first tables
					and more</comment><empty/></changeSet>
					<changeSet id="2" author="me"><empty/></changeSet>
					"""))
			.write("db/two/tables.xml", ChangelogFiles.xml("<changeSet id='1' author='me'><empty/></changeSet>"))
			.write("db/data.sql", """
					--liquibase formatted sql
					--changeset me:1
					insert into t values (1);
					""");
		Changelog changelog = ChangelogReader.read(this.files.location("db/master.xml"),
				ChangelogSettings.of(TestDatabase.H2.product()));
		assertThat(changelog.revisions()).extracting(Revision::id)
			.containsExactly("db/one/tables", "db/two/tables", "data", "master");
		assertThat(changelog.revisions().get(0).message()).isEqualTo("Create the first tables");
		assertThat(changelog.revisions().get(0).changeSets()).extracting(ChangeSet::getId).containsExactly("1", "2");
		assertThat(changelog.revisions().get(2).parents()).containsExactly("db/two/tables");
		assertThat(changelog.graph().heads()).containsExactly("master");
	}

	@Test
	void handWrittenFileBetweenGeneratedOnesIsNoBranch() {
		this.files.master().revision("aaaaaaaaaaaa", "", "select 1", "");
		this.files.write("db/changelog/revisions/20260101000001_by_hand.sql", """
				--liquibase formatted sql
				--changeset me:1
				select 2;
				""");
		this.files.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "select 3", "");
		RevisionGraph graph = read().graph();
		assertThat(graph.heads()).containsExactly("bbbbbbbbbbbb");
		assertThat(graph.parents("bbbbbbbbbbbb")).containsExactly("20260101000001_by_hand");
		assertThat(graph.parents("20260101000001_by_hand")).containsExactly("aaaaaaaaaaaa");
	}

	@Test
	void firstGeneratedRevisionIsBasedOnWhatWasWrittenByHand() {
		this.files.master().write("db/changelog/revisions/0_by_hand.sql", """
				--liquibase formatted sql
				--changeset me:1
				select 2;
				""").revision("aaaaaaaaaaaa", "", "select 1", "");
		assertThat(read().graph().heads()).containsExactly("aaaaaaaaaaaa");
	}

	@Test
	void revisionForAnotherProductKeepsItsPlace() {
		this.files.master()
			.write("db/changelog/revisions/1.sql", sql("me:1 dbms:postgresql"))
			.write("db/changelog/revisions/2.sql", sql("me:2"));
		Changelog changelog = read();
		assertThat(changelog.revisions()).extracting(Revision::id).containsExactly("1", "2");
		assertThat(changelog.filtering().reason(changelog.revisions().get(0).changeSets().get(0)))
			.contains("It is for postgresql.");
		assertThat(changelog.filtering().reason(changelog.revisions().get(1).changeSets().get(0))).isEmpty();
	}

	@Test
	void contextsAndLabelsFilter() {
		this.files.master()
			.write("db/changelog/revisions/1.sql", sql("me:1 context:test"))
			.write("db/changelog/revisions/2.sql", sql("me:2 labels:big"))
			.write("db/changelog/revisions/3.sql", sql("me:3 context:prod labels:small"));
		Changelog changelog = ChangelogReader.read(this.files.location(),
				new ChangelogSettings("prod", "small", Map.of(), TestDatabase.H2.product(), null));
		assertThat(changelog.revisions())
			.extracting((revision) -> changelog.filtering().reason(revision.changeSets().get(0)).isPresent())
			.containsExactly(true, true, false);
	}

	@Test
	void emptyChangelogHasNoRevisions() {
		this.files.master();
		assertThat(read().revisions()).isEmpty();
		assertThat(read().graph().heads()).isEmpty();
	}

	@Test
	void missingMasterNamesInit() {
		assertThatExceptionOfType(MissingChangelogException.class).isThrownBy(this::read)
			.withMessage("There is no changelog 'db/changelog/db.changelog-master.yaml'.")
			.satisfies((ex) -> assertThat(ex.failure().next().commands()).containsExactly(NextCommand.of("init")));
	}

	@Test
	void truncatedXmlNamesTheFile() {
		this.files.master()
			.write("db/changelog/revisions/1.xml", ChangelogFiles.xml("<changeSet id='1' ").substring(0, 300));
		assertBroken("revisions/1.xml");
	}

	@Test
	void brokenYamlNamesTheFile() {
		this.files.master().write("db/changelog/revisions/1.yaml", "databaseChangeLog:\n  - changeSet: [\n");
		assertBroken("revisions/1.yaml");
	}

	@Test
	void unknownChangeIsNamed() {
		this.files.master().write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, changes: [{createTabel: {tableName: t}}]}
				""");
		assertBroken("createTabel", "revisions/1.yaml");
	}

	@Test
	void missingIncludeIsNamed() {
		this.files.write(ChangelogFiles.MASTER, "databaseChangeLog: [{include: {file: db/gone.yaml}}]");
		assertBroken("db/gone.yaml");
	}

	@Test
	void circularIncludeIsNamed() {
		this.files.write(ChangelogFiles.MASTER, "databaseChangeLog: [{include: {file: db/a.yaml}}]")
			.write("db/a.yaml", "databaseChangeLog: [{include: {file: db/b.yaml}}]")
			.write("db/b.yaml", "databaseChangeLog: [{include: {file: db/a.yaml}}]");
		assertBroken("db/a.yaml -> db/b.yaml -> db/a.yaml");
	}

	@Test
	void circularIncludeInXmlIsNamed() {
		this.files.write("db/a.xml", ChangelogFiles.xml("<include file='db/a.xml'/>"));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> ChangelogReader.read(this.files.location("db/a.xml"),
					ChangelogSettings.of(TestDatabase.H2.product())))
			.withMessage("The changelog includes itself: db/a.xml -> db/a.xml.");
	}

	@Test
	void duplicateIdNamesTheFile() {
		this.files.write(ChangelogFiles.MASTER, """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, changes: [{empty: {}}]}
				  - changeSet: {id: 1, author: me, changes: [{empty: {}}]}
				""");
		assertBroken("Changeset '1' by me occurs twice", "db.changelog-master.yaml");
	}

	@Test
	void sameIdForTwoProductsIsNoDuplicate() {
		this.files.write(ChangelogFiles.MASTER, """
				databaseChangeLog:
				  - changeSet: {id: 1, author: me, dbms: h2, changes: [{empty: {}}]}
				  - changeSet: {id: 1, author: me, dbms: postgresql, changes: [{empty: {}}]}
				""");
		assertThat(read().revisions()).hasSize(1);
		assertThat(ChangelogReader.read(this.files.location(), ChangelogSettings.of(Product.unknown())).revisions())
			.hasSize(1);
	}

	@Test
	void placeholderWithoutValueIsRemembered() {
		this.files.master().write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - property: {name: known, value: x}
				  - changeSet: {id: 1, author: me, changes: [{sql: {sql: "select '${known}'"}}]}
				  - changeSet: {id: 2, author: me, changes: [{sql: {sql: "select '${unknown}'"}}]}
				""").write("db/changelog/revisions/2.xml", ChangelogFiles.xml("""
				<changeSet id="3" author="me"><sql>select '${unknown.too}'</sql></changeSet>
				"""));
		assertThat(read().unresolved()).containsExactly(
				new UnresolvedParameter("db/changelog/revisions/1.yaml", "2", "unknown"),
				new UnresolvedParameter("db/changelog/revisions/2.xml", "3", "unknown.too"));
	}

	@Test
	void escapedPlaceholderIsNoPlaceholder() {
		this.files.master().write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - property: {name: dollar, value: "$", global: false}
				  - changeSet: {id: 1, author: me, changes: [{sql: {sql: "select '${dollar}{name}'"}}]}
				""");
		assertThat(read().unresolved()).isEmpty();
	}

	@Test
	void parametersFillPlaceholders() {
		this.files.master().write("db/changelog/revisions/1.yaml", """
				databaseChangeLog:
				  - changeSet: {id: 1, author: "${who}", changes: [{empty: {}}]}
				""");
		Changelog changelog = ChangelogReader.read(this.files.location(),
				new ChangelogSettings("", "", Map.of("who", "somebody"), TestDatabase.H2.product(), null));
		assertThat(changelog.revisions().get(0).changeSets().get(0).getAuthor()).isEqualTo("somebody");
		assertThat(changelog.unresolved()).isEmpty();
	}

	@Test
	void readingPrintsNothing() {
		this.files.master().revision("aaaaaaaaaaaa", "", "select 1", "");
		assertThat(Console.printedBy(this::read)).isEmpty();
	}

	private static String sql(String attributes) {
		return "--liquibase formatted sql\n--changeset " + attributes + "\nselect 1;\n";
	}

	private Changelog read() {
		return ChangelogReader.read(this.files.location(), ChangelogSettings.of(TestDatabase.H2.product()));
	}

	private void assertBroken(String... parts) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this::read)
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(parts).doesNotContain("Exception"));
	}

}
