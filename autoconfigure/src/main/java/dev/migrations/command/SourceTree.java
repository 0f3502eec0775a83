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

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import liquibase.resource.DirectoryResourceAccessor;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * Finds the changelog that commands work on: the sources if they are there, otherwise
 * what the application contains.
 */
final class SourceTree {

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private final ChangelogLocation packaged;

	private final Path workingDirectory;

	/**
	 * Create a search.
	 * @param packaged the changelog that the application contains
	 * @param workingDirectory where the command was typed
	 */
	SourceTree(ChangelogLocation packaged, Path workingDirectory) {
		this.packaged = packaged;
		this.workingDirectory = workingDirectory;
	}

	/**
	 * Return the changelog to work on.
	 * @param directory what was asked for, {@code null} if nothing was
	 * @param files the files of the changelog that the application contains
	 * @return the location
	 */
	ChangelogLocation find(@Nullable Path directory, List<String> files) {
		if (directory != null) {
			return named(directory);
		}
		Path root = this.workingDirectory.resolve(RESOURCES);
		if (!Files.isDirectory(root)) {
			return this.packaged;
		}
		requireSameApplication(root, files);
		return in(root);
	}

	private ChangelogLocation named(Path directory) {
		Path root = this.workingDirectory.resolve(directory);
		if (!Files.isDirectory(root)) {
			throw new MigrationsException(Failure.usage("The directory '%s' does not exist.".formatted(directory),
					"Name the directory that contains '%s', or will contain it, for example: --directory %s"
						.formatted(this.packaged.master(), RESOURCES)));
		}
		return in(root);
	}

	/**
	 * Two projects may well use the same path: what this application contains must stand
	 * in the sources, otherwise they are the sources of something else.
	 */
	private void requireSameApplication(Path root, List<String> files) {
		for (String file : files) {
			if (!Files.exists(root.resolve(file))) {
				throw new MigrationsException(Failure.refused(
						"The application contains '%s', and the sources below '%s' do not: they belong to another application or to another version of it."
							.formatted(file, root),
						"Build the application again, run the command in its own directory, or name the sources: "
								+ "--directory DIR"));
			}
		}
	}

	private ChangelogLocation in(Path root) {
		try {
			return new ChangelogLocation(this.packaged.master(), new DirectoryResourceAccessor(root), root);
		}
		catch (FileNotFoundException ex) {
			throw new MigrationsException(
					Failure.refused("The directory '%s' cannot be read.".formatted(root), "Check its permissions."),
					ex);
		}
	}

}
