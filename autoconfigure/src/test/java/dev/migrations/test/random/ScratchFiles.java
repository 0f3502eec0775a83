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

package dev.migrations.test.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Directories and files of which nothing may go wrong. */
final class ScratchFiles {

	private ScratchFiles() {
	}

	static Path directory(Path parent, String name) {
		try {
			return Files.createTempDirectory(parent, name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(@Nullable Path file) {
		try {
			if (file != null) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Delete the changesets of a revision that a person has to complete, as each of them
	 * says when there is nothing to copy.
	 * @param file the revision
	 */
	static void withoutSlots(@Nullable Path file) {
		try {
			Objects.requireNonNull(file);
			String[] changeSets = Files.readString(file).split("(?m)^(?=  - changeSet:)");
			Files.writeString(file,
					Stream.of(changeSets)
						.filter((changeSet) -> !changeSet.contains("FILL_IN"))
						.collect(Collectors.joining()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
