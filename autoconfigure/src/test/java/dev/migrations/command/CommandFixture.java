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

package dev.migrations.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.model.ModelReader;
import dev.migrations.model.TargetDatabase;
import dev.migrations.schema.Schema;
import dev.migrations.startup.CommandHint;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/**
 * A project on disk with a database, in which commands are typed as a person would.
 */
final class CommandFixture {

	static final String MASTER = ChangelogFiles.MASTER;

	private static final CommandHint HINT = CommandHint.ofJar("app.jar");

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private final Path project;

	private final TestDatabase database;

	private DataSource dataSource;

	private Optional<Schema> model = Optional.empty();

	private Class<?>[] entities = {};

	private @Nullable String answers;

	private MigrationsSettings settings = MigrationsSettings.DEFAULTS;

	CommandFixture(Path project, TestDatabase database) {
		this.project = project;
		this.database = database;
		this.dataSource = database.create();
		createDirectories(resources());
		createDirectories(project.resolve("packaged"));
	}

	CommandFixture entities(Class<?>... entities) {
		Metadata metadata = TestModel.of(this.dataSource, this.database.product(), entities);
		this.model = Optional.of(new ModelReader(null).read(metadata));
		TestModel.close(metadata);
		this.entities = entities;
		return this;
	}

	private Schema elsewhere(TargetDatabase target) {
		Metadata metadata = TestModel.of(this.dataSource, target.product(), target.hibernateSettings(), this.entities);
		Schema schema = new ModelReader(null).read(metadata);
		TestModel.close(metadata);
		return schema;
	}

	CommandFixture on(DataSource other) {
		this.dataSource = other;
		return this;
	}

	/**
	 * Sit at a terminal and answer.
	 * @param lines what is typed
	 * @return this
	 */
	CommandFixture answering(String lines) {
		this.answers = lines;
		return this;
	}

	CommandFixture author(String author) {
		MigrationsSettings old = this.settings;
		this.settings = old.with(old.generation().withAuthor(author));
		return this;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	Path resources() {
		return this.project.resolve(RESOURCES);
	}

	Path revisions() {
		return resources().resolve("db/changelog/revisions");
	}

	CommandFixture write(String path, String text) {
		new ChangelogFiles(resources()).write(path, text);
		return this;
	}

	/**
	 * Return every file and directory of the project with its content, and every table of
	 * the database.
	 * @return what stands where
	 */
	Map<String, String> files() {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(this.project)) {
			for (Path path : paths.toList()) {
				files.put(this.project.relativize(path).toString(),
						Files.isRegularFile(path) ? Files.readString(path) : "<directory>");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/**
	 * Return the names of the revisions on disk.
	 * @return the names, the oldest first
	 */
	List<String> revisionFiles() {
		String[] names = revisions().toFile().list((directory, name) -> !name.startsWith("."));
		return (names != null) ? Stream.of(names).sorted().toList() : List.of();
	}

	/**
	 * Type a command that is expected to succeed.
	 * @param arguments the command and its options
	 * @return what it printed
	 */
	String succeed(String... arguments) {
		Typed typed = type(arguments);
		if (typed.exitCode() != 0) {
			throw new AssertionError(typed.toString());
		}
		return typed.out();
	}

	Typed type(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int exitCode = CommandLines.create(new Context(), new PrintWriter(out, true), new PrintWriter(err, true))
			.execute(arguments);
		return new Typed(exitCode, out.toString(), err.toString());
	}

	private CommandTarget target(Path directory) {
		ChangelogLocation packaged = new ChangelogFiles(this.project.resolve("packaged")).packaged();
		ChangelogLocation location = new SourceTree(packaged, this.project).find(directory, List.of());
		return new CommandTarget("unit", new Migrations(this.dataSource, location, this.settings, () -> this.model),
				List::of, List.of(), this::elsewhere, HINT, () -> {
				});
	}

	private static void createDirectories(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private final class Context implements CommandContext {

		@Override
		public List<CommandTarget> targets(String unit, Path directory) {
			return List.of(CommandFixture.this.target(directory));
		}

		@Override
		public Prompt prompt() {
			String lines = CommandFixture.this.answers;
			return new Prompt((lines != null) ? new StringReader(lines) : null);
		}

		@Override
		public CommandHint hint() {
			return HINT;
		}

	}

	/**
	 * What a command answered.
	 *
	 * @param exitCode the exit code of the process
	 * @param out what went to the standard output
	 * @param err what went to the standard error
	 */
	record Typed(int exitCode, String out, String err) {

	}

	@Entity
	@Table(name = "author")
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity
	@Table(name = "letter")
	static class Letter {

		@Id
		private Long id;

		@Lob
		private String text;

	}

	@Entity
	@Table(name = "book")
	static class Book {

		@Id
		private Long id;

		@Column(length = 20)
		private String isbn;

	}

}
