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

package dev.migrations.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerationSettings;
import dev.migrations.change.AddPart;
import dev.migrations.change.DropObject;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.ChangeRewriter;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.PolicySettings;
import dev.migrations.revision.CommandHook;
import dev.migrations.revision.FileNameTemplate;
import dev.migrations.scenario.OrderModels.BookOfEverything;
import dev.migrations.scenario.OrderModels.BookOfNote;
import dev.migrations.scenario.OrderModels.BookOfNoteAndPages;
import dev.migrations.scenario.OrderModels.BookOfNotePagesAndTitle;
import dev.migrations.scenario.OrderModels.Old;
import dev.migrations.scenario.library.Author;
import dev.migrations.schema.Column;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Group O: the order of changes, and what a file looks like.
 */
class OrderScenarioTests {

	private static final ChangeRewriter WITHOUT_PAGES = (planned) -> planned.stream()
		.filter((each) -> !(each.change() instanceof AddPart<?> add && add.part() instanceof Column column
				&& column.name().equalsIgnoreCase("pages")))
		.toList();

	@TempDir
	private Path root;

	@OnEveryDatabase
	void o01CreatesBeforeItChangesAndDropsLast(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfNote.class, Old.class)
				.applied()
				.mapped(BookOfEverything.class, Author.class)
				.allowDrop("old", "book.note")
				.generated();
			List<ChangeKind> order = List.of(ChangeKind.CREATE_SEQUENCE, ChangeKind.CREATE_TABLE, ChangeKind.ADD_COLUMN,
					ChangeKind.ADD_UNIQUE_KEY, ChangeKind.CREATE_INDEX, ChangeKind.ADD_FOREIGN_KEY,
					ChangeKind.ADD_CHECK, ChangeKind.DROP_COLUMN, ChangeKind.DROP_TABLE);
			assertThat(outcome.changes()).extracting((change) -> order.indexOf(ChangeKind.of(change)))
				.isSorted()
				.doesNotContain(-1);
			outcome.upgraded().andBack();
		}
	}

	@OnEveryDatabase
	void o02GivesEveryChangeAChangesetOfItsOwn(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfNote.class, Old.class).generated();
			assertThat(outcome.text().split("- changeSet:", -1)).hasSize(outcome.changes().size() + 1);
		}
	}

	@OnEveryDatabase
	void o04LetsARewriterTakeAChangeOut(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfNote.class)
				.applied()
				.policy(PolicySettings.DEFAULTS.withRewriters(List.of(WITHOUT_PAGES)))
				.mapped(BookOfNotePagesAndTitle.class)
				.generated();
			outcome.writes(ChangeKind.ADD_COLUMN).upgraded();
			assertThat(outcome.decision().filtered()).singleElement().asString().startsWith("add column book.pages");
			assertThat(outcome.text()).contains("# Filtered: add column book.pages");
		}
	}

	@OnEveryDatabase
	void o04AsksOneRewriterAfterTheOther(TestDatabase database) {
		List<Integer> seen = new ArrayList<>();
		ChangeRewriter counting = (planned) -> {
			seen.add(planned.size());
			return planned;
		};
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfNote.class)
				.applied()
				.policy(PolicySettings.DEFAULTS.withRewriters(List.of(counting, WITHOUT_PAGES, counting)))
				.mapped(BookOfNotePagesAndTitle.class)
				.generated();
		}
		assertThat(seen).containsExactly(2, 1);
	}

	@OnEveryDatabase
	void o04LetsARewriterPutAnotherChangeInTheirPlace(TestDatabase database) {
		ChangeRewriter longer = (planned) -> planned.stream().map(OrderScenarioTests::longer).toList();
		try (Scenario scenario = Scenario.on(database, this.root)) {
			Outcome outcome = scenario.mapped(BookOfNote.class)
				.applied()
				.policy(PolicySettings.DEFAULTS.withRewriters(List.of(longer)))
				.mapped(BookOfNotePagesAndTitle.class)
				.generated();
			outcome.writes(ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN);
			assertThat(outcome.text()).contains("99");
		}
	}

	private static PlannedChange longer(PlannedChange planned) {
		return (planned.change() instanceof AddPart<?> add && add.part() instanceof Column column
				&& column.name().equalsIgnoreCase("title"))
						? new PlannedChange(new AddPart<>(add.table(), column.withType("varchar(99)")),
								planned.guards())
						: planned;
	}

	@OnEveryDatabase
	void o04RefusesARemovalThatOnlyARewriterWants(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfNote.class, Old.class).applied();
			ChangeRewriter dropping = (planned) -> {
				List<PlannedChange> more = new ArrayList<>(planned);
				if (planned.get(0).change() instanceof AddPart<?> add && add.part() instanceof Column column) {
					more.add(new PlannedChange(new DropObject<>(add.table()), List.of()));
				}
				return more;
			};
			assertThat(scenario.policy(PolicySettings.DEFAULTS.withRewriters(List.of(dropping)))
				.mapped(BookOfNotePagesAndTitle.class, Old.class)
				.refusal()
				.happened()).contains("drop table book", "which must be asked for by name", getClass().getName());
		}
	}

	@OnEveryDatabase
	void o04NamesTheRewriterThatFails(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			assertThat(scenario.policy(PolicySettings.DEFAULTS.withRewriters(List.of((planned) -> {
				throw new IllegalStateException("out of order");
			}))).mapped(BookOfNote.class).refusal().happened()).contains(getClass().getName(), "out of order");
		}
	}

	@OnEveryDatabase
	void o05WritesNoFileWhenARewriterTakesEverythingOut(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.policy(PolicySettings.DEFAULTS.withRewriters(List.of((planned) -> List.of())))
				.mapped(BookOfNote.class)
				.generated()
				.nothing();
		}
	}

	@OnEveryDatabase
	void o07WritesTheSameForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfEverything.class, Author.class);
			assertThat(text(scenario)).isEqualTo(text(scenario)).contains("full");
		}
	}

	private static String text(Scenario scenario) {
		var result = scenario.migrations()
			.generate(new GenerateRequest("full", ChangelogFormat.YAML, Allowances.NONE, false));
		return Objects.requireNonNull(result.text())
			// digits alone are written in quotes
			.replaceAll("'?" + result.revision() + "(-\\d+)?'?", "id$1")
			.replaceAll("(?m)^# Created: .*$", "");
	}

	@OnEveryDatabase
	void o10NamesAFileByWhatChanges(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			assertThat(unnamed(scenario.mapped(BookOfNote.class))).endsWith("_initial.yaml");
			scenario.migrations().upgrade("head");
			assertThat(unnamed(scenario.mapped(BookOfNoteAndPages.class))).endsWith("_add_book_pages.yaml");
			scenario.migrations().upgrade("head");
			assertThat(unnamed(scenario.mapped(BookOfNotePagesAndTitle.class, Old.class)))
				.endsWith("_create_old_add_book_title.yaml");
			scenario.migrations().upgrade("head");
			assertThat(unnamed(scenario.mapped(BookOfEverything.class, Old.class, Author.class)))
				.matches("\\d{14}_\\w{30,40}\\.yaml");
		}
	}

	private static String unnamed(Scenario scenario) {
		var result = scenario.migrations()
			.generate(new GenerateRequest(null, ChangelogFormat.YAML, Allowances.NONE, true));
		return String.valueOf(Objects.requireNonNull(result.file()).getFileName());
	}

	@OnEveryDatabase
	void o11CallsFilesByATemplateWithDirectories(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.generation(GenerationSettings.DEFAULTS
				.withFileName(new FileNameTemplate("%(year)d/%(month).2d/%(epoch)s_%(slug)s_%(rev)s")));
			scenario.mapped(BookOfNote.class)
				.applied()
				.mapped(BookOfNoteAndPages.class)
				.generated()
				.writes(ChangeKind.ADD_COLUMN)
				.upgraded();
			assertThat(scenario.files()).hasSize(2)
				.allMatch((file) -> file.matches("\\d{4}/\\d\\d/\\d{10,}_step_\\d_[0-9a-f]{12}\\.yaml"));
		}
	}

	@OnEveryDatabase
	void o11RefusesANameThatLiquibaseWouldRunTooEarly(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.generation(GenerationSettings.DEFAULTS.withFileName(new FileNameTemplate("z_%(slug)s")));
			scenario.mapped(BookOfNote.class).applied();
			scenario.generation(GenerationSettings.DEFAULTS.withFileName(new FileNameTemplate("a_%(slug)s")));
			assertThat(scenario.mapped(BookOfNoteAndPages.class).refusal().happened()).contains("would run before",
					"z_step_");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../%(rev)s", "/%(rev)s", "%(rev)s/../../x", "%(author)s_%(rev)s", "%(year)d",
			"a b %(rev)s", "%(rev)s;rm" })
	void o11RefusesATemplateThatLeadsAwayOrMeansNothing(String template) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> new FileNameTemplate(template))
			.satisfies(
					(ex) -> assertThat(ex.failure().next()).asString().contains("app.migrations.generate.file-name"));
	}

	@OnEveryDatabase
	void o12RunsHooksInTheirOrderWithTheFile(TestDatabase database) throws IOException {
		List<String> told = new ArrayList<>();
		Path copy = this.root.resolve("copy of it.yaml");
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.generation(GenerationSettings.DEFAULTS.withHooks(List.of(
					(file) -> told.add("first " + Files.exists(file)), new CommandHook("cp {file} \"" + copy + "\""),
					(file) -> told.add("last " + Files.exists(copy)))))
				.mapped(BookOfNote.class)
				.applied();
			assertThat(told).containsExactly("first true", "last true");
			assertThat(Files.readString(copy)).contains("Revision: ");
		}
	}

	@OnEveryDatabase
	void o12SaysWhichHookFailedAndThatTheFileIsThere(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			fails(scenario.mapped(BookOfNote.class), "no-such-tool --fix", "could not be started");
			assertThat(scenario.files()).hasSize(1);
			scenario.migrations().upgrade("head");
			fails(scenario.mapped(BookOfNoteAndPages.class), "false", "exit code 1");
			assertThat(scenario.files()).hasSize(2);
		}
	}

	private static void fails(Scenario scenario, String command, String reason) {
		scenario.generation(GenerationSettings.DEFAULTS.withHooks(List.of(new CommandHook(command))));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> scenario.migrations().generate(GenerateRequest.of(command)))
			.satisfies((ex) -> {
				assertThat(ex.failure().happened()).contains(command, reason);
				assertThat(ex.failure().state()).contains("is written");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@bcd", "ab-cd", "ab+cd", "ab:cd", "abc", "head", "base", "heads", "", "a bcd", "a/bcd" })
	void o13RefusesAnIdThatCouldNotBeTyped(String id) {
		try (Scenario scenario = Scenario.on(TestDatabase.H2, this.root)) {
			scenario.mapped(BookOfNote.class);
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> scenario.migrations().generate(GenerateRequest.of("x").withId(id)))
				.satisfies((ex) -> assertThat(ex.failure().happened()).contains("'" + id + "'"));
			assertThat(scenario.files()).isEmpty();
		}
	}

	@OnEveryDatabase
	void o13TakesAnIdThatCanBeTypedOnce(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			GenerateRequest request = GenerateRequest.of("x").withId("book_1");
			scenario.mapped(BookOfNote.class);
			assertThat(scenario.migrations().generate(request).revision()).isEqualTo("book_1");
			scenario.migrations().upgrade("book_1");
			scenario.mapped(BookOfNoteAndPages.class);
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> scenario.migrations().generate(request))
				.satisfies((ex) -> assertThat(ex.failure().happened()).contains("'book_1' is taken"));
		}
	}

}
