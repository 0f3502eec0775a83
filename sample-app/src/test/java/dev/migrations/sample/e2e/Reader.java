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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who reads a page and types what it says, in a project of his own: a source tree without
 * a changelog, the application as {@code app.jar}, and a database that does not exist
 * yet.
 */
final class Reader {

	private static final String LIQUIBASE_PROJECT = """
			databaseChangeLog:
			  - changeSet:
			      id: 1
			      author: somebody
			      changes:
			        - createTable:
			            tableName: analytics_data
			            columns:
			              - column:
			                  name: id
			                  type: bigint
			""";

	private final Path root;

	private final Packaging packaging;

	private Path directory;

	Reader(Path root, Packaging packaging) {
		this.root = root;
		this.packaging = packaging;
		this.directory = root;
		begin("first");
	}

	/**
	 * Type every command of a page, which must end and answer as the page says.
	 * @param page the page
	 */
	void follow(Page page) {
		for (PageStep step : page.steps()) {
			if (step instanceof ShownCommand command) {
				Outcome outcome = type(command);
				String said = ShownCommand.settled(outcome.text().strip());
				assertThat(outcome.exitCode()).as("%s%n%s", command.line(), outcome.text())
					.isEqualTo(command.exitCode());
				assertThat(said).as(command.line()).matches(command.expected());
			}
			else if (step instanceof Preparation preparation) {
				prepare(preparation);
			}
		}
	}

	/** Make what the page takes for granted. */
	private void prepare(Preparation preparation) {
		switch (preparation.kind()) {
			case "app" -> build(PageApplication.of(preparation.value()).variant());
			case "sql" -> Database.H2.create(this.directory).execute(preparation.value());
			case "project" -> begin(preparation.value());
			case "liquibase" -> write("db/changelog/" + preparation.value(), LIQUIBASE_PROJECT);
			case "run" -> run(preparation.value());
			case "started" -> start(preparation.value());
			default -> throw new IllegalArgumentException("No such preparation: " + preparation);
		}
	}

	private Outcome type(ShownCommand command) {
		return application().run(this.directory, command.arguments());
	}

	private void begin(String project) {
		this.directory = this.root.resolve(project);
		create(resources());
		build(new JarVariant());
	}

	private void run(String command) {
		Outcome outcome = type(new ShownCommand("java -jar app.jar migrations " + command, List.of()));
		if (outcome.exitCode() != 0) {
			throw new IllegalStateException(outcome.text());
		}
	}

	private void start(String arguments) {
		List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
		RunningApplication.start(application(), this.directory, all).close();
	}

	private void build(JarVariant variant) {
		try {
			Path target = Files.createTempDirectory(this.root, "target");
			Files.move(variant.build(target, resources(), this.packaging).file(), this.directory.resolve("app.jar"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String resource, String text) {
		try {
			create(resources().resolve(resource).getParent());
			Files.writeString(resources().resolve(resource), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void create(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Jar application() {
		return new Jar(this.directory.resolve("app.jar"), this.packaging);
	}

	private Path resources() {
		return this.directory.resolve("src/main/resources");
	}

}
