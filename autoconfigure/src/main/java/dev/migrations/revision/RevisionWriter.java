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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * Writes revisions: beside the final name first, then read again and compared, then moved
 * into place. A file that exists is never overwritten, and whatever fails leaves no file.
 */
public final class RevisionWriter {

	private final Path root;

	private final FileNameTemplate names;

	/**
	 * Write below one directory only.
	 * @param root the directory that holds the sources, for example
	 * {@code src/main/resources}
	 */
	public RevisionWriter(Path root) {
		this(root, FileNameTemplate.DEFAULT);
	}

	/**
	 * Write below one directory only.
	 * @param root the directory that holds the sources
	 * @param names how the files are called
	 */
	public RevisionWriter(Path root, FileNameTemplate names) {
		this.root = root;
		this.names = names;
	}

	/**
	 * Return the directory of the revisions that belong to a master changelog.
	 * @param root the directory that holds the sources
	 * @param master the path of the master changelog within the root
	 * @return the directory, which need not exist
	 */
	public static Path directory(Path root, String master) {
		return root.resolve(master).resolveSibling("revisions");
	}

	/**
	 * Return the file as text without writing it.
	 * @param draft the revision
	 * @return the whole file
	 */
	public static String text(RevisionDraft draft) {
		RevisionDocument document = RevisionDocument.of(draft);
		return switch (draft.format()) {
			case YAML -> YamlText.of(document);
			case XML -> XmlText.of(document);
			case JSON -> JsonText.of(document);
		};
	}

	/**
	 * Write a revision.
	 * @param draft the revision
	 * @param directory the directory of the revisions, below the root
	 * @return the file
	 * @throws MigrationsException if the directory is missing, is not a directory or
	 * leads out of the root, if the file exists, if it cannot be written, or if Liquibase
	 * reads something else than what was meant
	 */
	public Path write(RevisionDraft draft, Path directory) {
		requireDirectory(directory);
		Path target = directory.resolve(this.names.file(draft));
		requireDirectory(created(Objects.requireNonNullElse(target.getParent(), directory)));
		if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
			throw exists(target, null);
		}
		try {
			Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
			try {
				Files.write(part, text(draft).getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW,
						StandardOpenOption.SYNC);
				requireSame(draft, target, Files.readAllBytes(part));
				publish(part, target);
			}
			finally {
				Files.deleteIfExists(part);
			}
			return target;
		}
		catch (FileAlreadyExistsException ex) {
			throw exists(target, ex);
		}
		catch (IOException ex) {
			throw unwritable(directory, ex);
		}
	}

	private static Path created(Path directory) {
		try {
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw unwritable(directory, ex);
		}
	}

	// a link fails when the name is taken, where a move would replace in a race
	private static void publish(Path part, Path target) throws IOException {
		try {
			Files.createLink(target, part);
		}
		catch (UnsupportedOperationException ex) {
			Files.move(part, target);
		}
	}

	private static void requireSame(RevisionDraft draft, Path target, byte[] content) {
		String difference = RoundTrip.difference(draft, String.valueOf(target.getFileName()), content);
		if (difference != null) {
			throw new MigrationsException(Failure.refused(
					"The revision '%s' would not be read back as it was meant: %s.".formatted(target.getFileName(),
							difference),
					NextStep.run("Choose another message or format, or write this change by hand", "revision", "-m",
							"...")));
		}
	}

	private void requireDirectory(Path directory) {
		if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
			throw new MigrationsException(
					Failure.refused("The directory for revisions '%s' does not exist.".formatted(directory),
							NextStep.run("Create it", "init")));
		}
		if (!Files.isDirectory(directory)) {
			throw new MigrationsException(Failure.refused("'%s' is not a directory.".formatted(directory),
					NextStep.run("Move it away, then run", "init")));
		}
		try {
			if (!directory.toRealPath().startsWith(this.root.toRealPath())) {
				throw new MigrationsException(Failure.refused(
						"The directory for revisions '%s' is outside of '%s'.".formatted(directory, this.root),
						"Replace the link with a directory, or name the target with --directory."));
			}
		}
		catch (IOException ex) {
			throw unwritable(directory, ex);
		}
		if (!Files.isWritable(directory)) {
			throw unwritable(directory, null);
		}
	}

	private static MigrationsException exists(Path file, @Nullable Throwable cause) {
		Failure failure = Failure.refused("The file '%s' already exists.".formatted(file),
				"Choose another message, or remove the file if it is not needed.");
		return (cause != null) ? new MigrationsException(failure, cause) : new MigrationsException(failure);
	}

	private static MigrationsException unwritable(Path directory, @Nullable Throwable cause) {
		String reason = (cause != null && cause.getMessage() != null) ? ": " + cause.getMessage() : "";
		Failure failure = Failure.refused("Nothing can be written to '%s'%s.".formatted(directory, reason),
				"Check the permissions and the free space, then generate again.");
		return (cause != null) ? new MigrationsException(failure, cause) : new MigrationsException(failure);
	}

}
