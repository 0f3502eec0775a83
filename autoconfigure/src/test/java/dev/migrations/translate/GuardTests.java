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

package dev.migrations.translate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.revision.RevisionWriter;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every guard stops plain Liquibase when it does not hold, and lets it pass when it does.
 */
class GuardTests {

	@TempDir
	Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void stopsOnRowsThatDoNotHold(TestDatabase database) {
		Fixture fixture = new Fixture(database.product());
		ObjectName table = fixture.object("item");
		Column text = fixture.column("text", "varchar(20)", true);
		ForeignKey key = ForeignKeyBuilder.foreignKey(fixture.name("parent"))
			.references(table, fixture.name("id"))
			.build();
		Map<RowGuard, String> guards = new LinkedHashMap<>(Map.of(new RowGuard.NoRows(table), "values (1, null, null)",
				new RowGuard.NoNulls(table, text.name()), "values (1, null, null)",
				new RowGuard.NoDuplicates(table, List.of(text.name())), "values (1, 'same', null), (2, 'same', null)",
				new RowGuard.NoOrphans(table, key), "values (1, 'x', 2)",
				new RowGuard.NoViolations(table, "text <> 'bad'"), "values (1, 'bad', null)",
				new RowGuard.NoLongerText(table, text.name(), 3), "values (1, 'four', null)"));
		guards.forEach((guard, rows) -> {
			DataSource dataSource = database.create();
			TestDatabase.execute(dataSource, "create table item (id bigint, text varchar(20), parent bigint)",
					"insert into item " + rows);
			ChangelogLocation changelog = write(fixture, guard.getClass().getSimpleName(), Fixture
				.plan(new ChangeTableComment(TableBuilder.table(table).columns(text).build(), "touched"), guard));
			assertThatExceptionOfType(IllegalStateException.class).as(guard.toString())
				.isThrownBy(() -> PlainLiquibase.update(dataSource, changelog))
				.withMessageContaining("item");
			assertThat(CatalogDump.of(dataSource, database.product())).noneMatch((line) -> line.contains("touched"));
			TestDatabase.execute(dataSource, "delete from item");
			PlainLiquibase.update(dataSource, changelog);
			assertThat(CatalogDump.of(dataSource, database.product())).anyMatch((line) -> line.contains("touched"));
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void stopsWhenTheTableOrSequenceExists(TestDatabase database) {
		Fixture fixture = new Fixture(database.product());
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table person (id bigint)",
				database.spell("create table \"Or der\" (id bigint)"),
				"create sequence person_seq start with 1 increment by 50");
		Table quoted = Table.of("Or der", Column.of("id", "bigint", true));
		List<PlannedChange> planned = List.of(
				Fixture.plan(new CreateObject<>(fixture.table("person", fixture.column("id", "bigint", true)))),
				Fixture.plan(new CreateObject<>(quoted)),
				Fixture.plan(new CreateObject<>(new Sequence(fixture.object("person_seq"), 1, 50))));
		for (int i = 0; i < planned.size(); i++) {
			ChangelogLocation changelog = write(fixture, "exists" + i, planned.get(i));
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> PlainLiquibase.update(dataSource, changelog))
				.withMessageContaining("exists already")
				.withMessageContaining("migrations stamp --changeset " + Fixture.ID + "-1");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void stopsAtASlotUntilAPersonFillsItIn(TestDatabase database) throws Exception {
		Fixture fixture = new Fixture(database.product());
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table book (id bigint)", "insert into book values (1)");
		Table book = fixture.table("book", fixture.column("id", "bigint", true));
		ChangelogLocation changelog = write(fixture, "slot",
				Fixture.plan(new AddPart<>(book, fixture.column("pages", "integer", false)),
						new RowGuard.Backfill(book.name(), fixture.name("pages"), null, null)));
		assertThat(unfilled("slot", fixture)).containsExactly(false, true);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> PlainLiquibase.update(dataSource, changelog))
			.withMessageContaining("book.pages")
			.withMessageContaining("FILL_IN");
		Path file = this.root.resolve("slot/db/changelog/revisions/20260102030405_change.yaml");
		String text = Files.readString(file);
		int start = text.indexOf("preConditions:");
		String filled = text.substring(0, start) + text.substring(text.indexOf("changes:", start));
		Files.writeString(file, filled.replace("pages = FILL_IN", "pages = 7").replace("FILL_IN", "the value"));
		assertThat(unfilled("slot", fixture)).containsExactly(false, false);
		PlainLiquibase.update(dataSource, changelog);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> TestDatabase.execute(dataSource, "insert into book (id) values (2)"));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void asksForConfirmationOfASuggestion(TestDatabase database) {
		Fixture fixture = new Fixture(database.product());
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, "create table book (pages integer)", "insert into book values (null)");
		Column pages = fixture.column("pages", "integer", true);
		Table book = fixture.table("book", pages);
		ChangelogLocation changelog = write(fixture, "suggestion",
				Fixture.plan(new AlterColumn(book, pages, pages.withNullable(false), ColumnProperty.NULLABILITY),
						new RowGuard.Backfill(book.name(), pages.name(), null, "0")));
		assertThat(unfilled("suggestion", fixture)).containsExactly(true);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> PlainLiquibase.update(dataSource, changelog));
		TestDatabase.execute(dataSource, "insert into book values (null)");
	}

	private ChangelogLocation write(Fixture fixture, String name, PlannedChange planned) {
		Path own = this.root.resolve(name);
		ChangelogFiles files = new ChangelogFiles(own).master().write("db/changelog/revisions/.gitkeep", "");
		new RevisionWriter(own).write(fixture.draft(ChangelogFormat.YAML, "change", planned),
				RevisionWriter.directory(own, ChangelogFiles.MASTER));
		return files.location();
	}

	private List<Boolean> unfilled(String name, Fixture fixture) {
		return ChangelogReader
			.read(new ChangelogFiles(this.root.resolve(name)).location(), ChangelogSettings.of(fixture.product()))
			.revisions()
			.get(0)
			.changeSets()
			.stream()
			.map(BackfillSteps::isUnfilled)
			.toList();
	}

}
