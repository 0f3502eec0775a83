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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a developer has before him: a source tree, the application built from it, and a
 * database.
 *
 * @param directory the root of the source tree and the working directory
 * @param jar the application
 * @param database the database
 */
record Workplace(Path directory, Jar jar, LiveDatabase database) {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path REVISIONS = RESOURCES.resolve("db/changelog/revisions");

	/**
	 * Check out the sources beside a new empty database.
	 * @param directory an empty directory
	 * @param product the product of the database
	 * @return the workplace
	 */
	static Workplace checkOut(Path directory, Database product) {
		return checkOut(directory, product, Packaging.usual());
	}

	/**
	 * Check out the sources beside a new empty database.
	 * @param directory an empty directory
	 * @param product the product of the database
	 * @param packaging how the application is packaged, now and after every change
	 * @return the workplace
	 */
	static Workplace checkOut(Path directory, Database product, Packaging packaging) {
		return checkOut(directory, product.create(directory), packaging);
	}

	/**
	 * Check out the sources beside a database that has been used.
	 * @param directory an empty directory
	 * @param product the product of the database
	 * @param state what the database has been used for
	 * @return the workplace
	 */
	static Workplace checkOut(Path directory, Database product, DatabaseState state) {
		return checkOut(directory, state.copy(product, directory), Packaging.usual());
	}

	private static Workplace checkOut(Path directory, LiveDatabase database, Packaging packaging) {
		copy(RESOURCES.toAbsolutePath(), directory.resolve(RESOURCES));
		return new Workplace(directory, packaging.sample(), database);
	}

	/**
	 * Change the sources of the application and package it with the revisions that the
	 * source tree holds now.
	 * @param variant the changes to the sources as they are in the repository
	 * @return the workplace with the changed application
	 */
	Workplace with(JarVariant variant) {
		Jar changed = variant.build(this.directory, this.directory.resolve(RESOURCES), this.jar.packaging());
		return new Workplace(this.directory, changed, this.database);
	}

	Workplace elsewhere() {
		return new Workplace(this.directory, this.jar.elsewhere(), this.database);
	}

	/**
	 * Run a command of the tool.
	 * @param arguments the command and its options
	 * @return how it ended
	 */
	Outcome migrations(String... arguments) {
		List<String> all = new ArrayList<>(List.of("migrations"));
		all.addAll(Arrays.asList(arguments));
		all.addAll(this.database.arguments());
		return this.jar.run(this.directory, all);
	}

	/**
	 * Start the application. It knows the revisions that it was packaged with.
	 * @param arguments further arguments
	 * @return the application
	 */
	RunningApplication start(String... arguments) {
		List<String> all = new ArrayList<>(this.database.arguments());
		all.addAll(Arrays.asList(arguments));
		return RunningApplication.start(this.jar, this.directory, all);
	}

	/**
	 * Run the application until it ends by itself.
	 * @param arguments further arguments
	 * @return how it ended
	 */
	Outcome run(String... arguments) {
		List<String> all = new ArrayList<>(this.database.arguments());
		all.addAll(Arrays.asList(arguments));
		return this.jar.run(this.directory, all);
	}

	/**
	 * Let Hibernate write what it would create, without creating it.
	 * @return the script
	 */
	Path hibernateScript() {
		Path script = this.directory.resolve("hibernate.sql");
		String property = "--spring.jpa.properties.jakarta.persistence.schema-generation.scripts.";
		start("--app.migrations.startup.mode=off", property + "action=create", property + "create-target=" + script)
			.close();
		return script;
	}

	Path resources() {
		return this.directory.resolve(RESOURCES);
	}

	String read(String resource) {
		try {
			return Files.readString(resources().resolve(resource));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(String resource, String text) {
		try {
			Path file = resources().resolve(resource);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Forget that the application ever had a changelog.
	 * @return the workplace with the application packaged without one
	 */
	Workplace withoutChangelog() {
		removeChangelog();
		return with(new JarVariant());
	}

	void removeChangelog() {
		try (Stream<Path> files = Files.walk(resources().resolve("db"))) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the revisions of the source tree.
	 * @return the texts by the name of the file
	 */
	Map<String, String> revisions() {
		Map<String, String> revisions = new TreeMap<>();
		try (Stream<Path> files = Files.list(this.directory.resolve(REVISIONS))) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".yaml")).toList()) {
				revisions.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return revisions;
	}

	private static void copy(Path source, Path target) {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = target.resolve(source.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
