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

package dev.migrations.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.change.AddPart;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Check;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.translate.Fixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionWriterTests {

	private static final Fixture FIXTURE = new Fixture(TestDatabase.H2.product());

	@TempDir
	Path root;

	@ParameterizedTest
	@EnumSource
	void keepsAnyLineOfTextAsItIs(ChangelogFormat format) {
		List<String> messages = List.of("../../etc/passwd", "it's a \"quoted\" `one`", "${user.home} ${dollar}{x} $ {",
				"#{x} <b>&amp; -- --> ]]>", "2024-01-01", "null", "1e5", "- a: b # c", "größe 😀", "con", "{a: [b",
				"yes", "%s {0} \\n \\u0041", "'", "!!java.lang.String x", "  x  ", "x".repeat(200));
		for (String message : messages) {
			Path own = this.root.resolve(String.valueOf(messages.indexOf(message)));
			new ChangelogFiles(own).master().write("db/changelog/revisions/.gitkeep", "");
			Path file = writer(own).write(FIXTURE.draft(format, message), directory(own));
			assertThat(file.getParent()).isEqualTo(directory(own));
			assertThat(file.getFileName().toString()).matches("20260102030405_[a-z0-9_]{1,40}\\." + format.extension());
			Changelog changelog = ChangelogReader.read(new ChangelogFiles(own).location(),
					ChangelogSettings.of(TestDatabase.H2.product()));
			assertThat(changelog.revisions()).singleElement().satisfies((revision) -> {
				assertThat(revision.message()).isEqualTo(message);
				assertThat(revision.id()).isEqualTo(Fixture.ID);
				assertThat(revision.parents()).isEmpty();
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\rb", "a\u0000b", "a\u001bb", "a\u2028b", "", "  ", "a\u202eb" })
	void refusesWhatIsNotALine(String message) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> FIXTURE.draft(ChangelogFormat.YAML, message))
			.returns(Failure.Kind.USAGE, (ex) -> ex.failure().kind());
	}

	@Test
	void refusesAnOverlongMessageAndAuthor() {
		String overlong = "x".repeat(5000);
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> FIXTURE.draft(ChangelogFormat.YAML, overlong))
			.withMessage("The message is 5000 characters long, but only 200 are allowed.");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> RevisionInput.requireAuthor(overlong))
			.withMessage("The author is 5000 characters long, but only 200 are allowed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b", "a+b", "a:b", "a,b" })
	void refusesAnIdThatOtherWordsNeed(String id) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> RevisionInput.requireId(id));
	}

	@Test
	void refusesADirectoryThatIsMissingOrAFile() {
		RevisionDraft draft = FIXTURE.draft(ChangelogFormat.YAML, "x");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root).write(draft, directory(this.root)))
			.satisfies((ex) -> assertThat(ex.failure().next().commands()).containsExactly(NextCommand.of("init")));
		new ChangelogFiles(this.root).write("db/changelog/revisions", "a file");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root).write(draft, directory(this.root)))
			.withMessageContaining("is not a directory");
	}

	@Test
	void refusesADirectoryThatLeadsAway(@TempDir Path elsewhere) throws IOException {
		Files.createDirectories(this.root.resolve("db/changelog"));
		Files.createSymbolicLink(directory(this.root), elsewhere);
		RevisionDraft draft = FIXTURE.draft(ChangelogFormat.YAML, "x");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root).write(draft, directory(this.root)))
			.withMessageContaining("is outside of");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root.resolve("db")).write(draft, this.root.resolve("db/../..")))
			.withMessageContaining("is outside of");
		assertThat(elsewhere).isEmptyDirectory();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void refusesADirectoryThatCannotBeWritten() {
		Path notEvenForRoot = Path.of("/proc");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(notEvenForRoot).write(FIXTURE.draft(ChangelogFormat.YAML, "x"), notEvenForRoot))
			.withMessageContaining("Nothing can be written to '/proc'");
	}

	@Test
	void neverOverwrites() throws IOException {
		new ChangelogFiles(this.root).write("db/changelog/revisions/20260102030405_x.yaml", "mine");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root).write(FIXTURE.draft(ChangelogFormat.YAML, "x"), directory(this.root)))
			.withMessageContaining("already exists");
		assertThat(directory(this.root).resolve("20260102030405_x.yaml")).hasContent("mine");
		assertThat(files()).hasSize(1);
	}

	@Test
	void leavesNoFileWhenLiquibaseReadsSomethingElse() throws IOException {
		new ChangelogFiles(this.root).write("db/changelog/revisions/.gitkeep", "");
		RevisionDraft draft = FIXTURE.draft(ChangelogFormat.JSON, "x",
				Fixture.plan(new AddPart<>(FIXTURE.table("t"), new Check("CK", "c <> '" + (char) 1 + "'"))));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> writer(this.root).write(draft, directory(this.root)))
			.withMessageContaining("would not be read back as it was meant");
		assertThat(files()).containsExactly(".gitkeep");
	}

	@ParameterizedTest
	@EnumSource
	void writesTheSameBytesTwice(ChangelogFormat format) {
		RevisionDraft one = FIXTURE.draft(format, "x",
				GoldenTextTests.createOrder(FIXTURE).toArray(PlannedChange[]::new));
		RevisionDraft two = FIXTURE.draft(format, "x",
				GoldenTextTests.createOrder(FIXTURE).toArray(PlannedChange[]::new));
		assertThat(RevisionWriter.text(one)).isEqualTo(RevisionWriter.text(two));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Add phone -> add_phone", "  Gr\u00f6\u00dfe! -> gro_e", "../../x -> x", "日本 -> auto" })
	void makesAFileNameOfAMessage(String example) {
		String[] parts = example.split(" -> ");
		assertThat(RevisionName.slug(parts[0])).isEqualTo(parts[1]);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(directory(this.root))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static RevisionWriter writer(Path root) {
		return new RevisionWriter(root);
	}

	private static Path directory(Path root) {
		return RevisionWriter.directory(root, ChangelogFiles.MASTER);
	}

}
