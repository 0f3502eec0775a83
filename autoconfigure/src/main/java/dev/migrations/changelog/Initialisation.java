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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * Prepares a project for revisions: a directory for them, and a master changelog that
 * includes the directory.
 */
public final class Initialisation {

	private static final String KEEP = ".gitkeep";

	private static final String THROUGH = "db.changelog-revisions.xml";

	private Initialisation() {
	}

	/**
	 * Create the master changelog, or add to the one that exists.
	 * @param root the directory that holds the sources, for example
	 * {@code src/main/resources}
	 * @param master the path of the master changelog within the root
	 * @return what was done
	 * @throws MigrationsException if the master cannot include other files, cannot be
	 * read, or cannot be added to without changing what it means
	 */
	public static Result init(Path root, String master) {
		Path file = root.resolve(master).normalize();
		if (!file.startsWith(root.normalize()) || file.equals(root.normalize())) {
			throw outside(root, file);
		}
		String path = root.normalize().relativize(file).toString().replace(File.separatorChar, '/');
		Path directory = file.resolveSibling("revisions");
		MasterChangelog changelog = MasterChangelog.of(path);
		requireInside(root, directory);
		requireDirectoryOrNothing(directory);
		try {
			if (!Files.exists(file)) {
				boolean created = createDirectory(directory);
				keepOrUndo(created, directory,
						() -> Files.writeString(file, changelog.fresh(), StandardOpenOption.CREATE_NEW));
				return new Result(Outcome.CREATED, file, directory);
			}
			byte[] before = Files.readAllBytes(file);
			MasterTrial trial = new MasterTrial(root, path);
			List<String> changeSets = trial.changeSets(before);
			if (changeSets.contains(MasterTrial.PROBE)) {
				boolean created = createDirectory(directory);
				return new Result(created ? Outcome.ADDED : Outcome.ALREADY, file, directory);
			}
			String text = new String(before, StandardCharsets.ISO_8859_1);
			byte[] after = changelog.add(text).getBytes(StandardCharsets.ISO_8859_1);
			if (!trial.onlyAddsProbe(changeSets, after)) {
				return through(file, changelog, text, trial);
			}
			boolean created = createDirectory(directory);
			keepOrUndo(created, directory, () -> replace(file.toRealPath(), after));
			return new Result(Outcome.ADDED, file, directory);
		}
		catch (IOException ex) {
			throw new MigrationsException(
					Failure.refused("The changelog '%s' cannot be written: %s.".formatted(file, ex.getMessage()),
							NextStep.run("Check the permissions and the free space, then run", "init")),
					ex);
		}
	}

	/** Where the master cannot include a directory, a file of its own does. */
	private static Result through(Path file, MasterChangelog changelog, String text, MasterTrial trial)
			throws IOException {
		Path between = file.resolveSibling(THROUGH);
		byte[] before = text.getBytes(StandardCharsets.ISO_8859_1);
		byte[] after = changelog.addThrough(text, THROUGH)
			.orElseThrow(changelog::refusal)
			.getBytes(StandardCharsets.ISO_8859_1);
		if (Files.exists(between)
				|| !trial.onlyAddsProbe(trial.changeSets(before), after, THROUGH, changelog.fresh())) {
			throw changelog.refusal();
		}
		Path directory = file.resolveSibling("revisions");
		boolean created = createDirectory(directory);
		keepOrUndo(created, directory, () -> {
			Files.writeString(between, changelog.fresh(), StandardOpenOption.CREATE_NEW);
			replace(file.toRealPath(), after);
		});
		return new Result(Outcome.ADDED, file, directory);
	}

	private static boolean createDirectory(Path directory) throws IOException {
		if (Files.isDirectory(directory)) {
			return false;
		}
		Files.createDirectories(directory);
		Files.createFile(directory.resolve(KEEP));
		return true;
	}

	private static void keepOrUndo(boolean created, Path directory, Writing writing) throws IOException {
		try {
			writing.write();
		}
		catch (IOException ex) {
			if (created) {
				Files.deleteIfExists(directory.resolve(KEEP));
				Files.deleteIfExists(directory);
			}
			throw ex;
		}
	}

	private static void replace(Path file, byte[] content) throws IOException {
		Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
		try {
			Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES);
			Files.write(part, content, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private static void requireDirectoryOrNothing(Path directory) {
		if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
			throw new MigrationsException(Failure.refused("'%s' is not a directory.".formatted(directory),
					NextStep.run("Move it away, then run", "init")));
		}
	}

	private static void requireInside(Path root, Path directory) {
		Path existing = directory;
		while (existing != null && !Files.exists(existing)) {
			existing = existing.getParent();
		}
		try {
			Path realRoot = Files.exists(root) ? root.toRealPath() : null;
			if (realRoot != null && existing != null && !existing.toRealPath().startsWith(realRoot)) {
				throw outside(root, directory);
			}
		}
		catch (IOException ex) {
			throw outside(root, directory);
		}
	}

	private static MigrationsException outside(Path root, Path file) {
		return new MigrationsException(Failure.refused("'%s' is outside of '%s'.".formatted(file, root),
				"Set spring.liquibase.change-log to a file below it."));
	}

	/**
	 * What an initialisation did.
	 */
	public enum Outcome {

		/** There was no changelog, now there is one. */
		CREATED,

		/** The changelog that was there includes the revisions now. */
		ADDED,

		/** The changelog included the revisions before; nothing was changed. */
		ALREADY

	}

	/**
	 * Something that writes a file.
	 */
	@FunctionalInterface
	private interface Writing {

		void write() throws IOException;

	}

	/**
	 * What an initialisation did, and to what.
	 *
	 * @param outcome what it did
	 * @param master the master changelog
	 * @param directory the directory for revisions
	 */
	public record Result(Outcome outcome, Path master, Path directory) {

	}

}
