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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.DirectoryResourceAccessor;

import dev.migrations.failure.MigrationsException;

/**
 * Reads a master changelog as it is or as it would be, with a revision in place that
 * exists only for the trial.
 */
final class MasterTrial {

	/** The changeset of the revision that exists only for the trial. */
	static final String PROBE = "probe";

	private static final String REVISION = """
			databaseChangeLog:
			  - changeSet:
			      id: probe
			      author: probe
			      changes:
			        - empty: {}
			""";

	private final Path root;

	private final String master;

	MasterTrial(Path root, String master) {
		this.root = root;
		this.master = master;
	}

	/**
	 * Return the changesets that Liquibase finds with the given master.
	 * @param content the bytes of the master
	 * @return the changesets in their order
	 * @throws MigrationsException if the changelog cannot be read
	 */
	List<String> changeSets(byte[] content) {
		try {
			return read(content, files());
		}
		catch (Exception ex) {
			throw ChangelogFailure.of(this.master, ex);
		}
		catch (StackOverflowError ex) {
			throw ChangelogFailure.circular(this.master);
		}
	}

	/**
	 * Return whether another master finds the same changesets and the trial's revision.
	 * @param before the changesets of the master as it is
	 * @param content the bytes of the other master
	 * @return whether nothing else differs
	 */
	boolean onlyAddsProbe(List<String> before, byte[] content) {
		return onlyAddsProbe(before, content, files());
	}

	/**
	 * Return whether another master, with another file beside it, finds the same
	 * changesets and the trial's revision.
	 * @param before the changesets of the master as it is
	 * @param content the bytes of the other master
	 * @param file the name of the other file
	 * @param text its text
	 * @return whether nothing else differs
	 */
	boolean onlyAddsProbe(List<String> before, byte[] content, String file, String text) {
		return onlyAddsProbe(before, content, files().with(directory() + file, text.getBytes(StandardCharsets.UTF_8)));
	}

	private boolean onlyAddsProbe(List<String> before, byte[] content, MemoryFiles others) {
		try {
			List<String> after = new ArrayList<>(read(content, others));
			return after.remove(PROBE) && after.equals(before);
		}
		catch (Exception ex) {
			return false;
		}
	}

	private List<String> read(byte[] content, MemoryFiles others) throws Exception {
		MemoryFiles files = others.with(this.master, content)
			.with(directory() + "revisions/99999999999999_probe.yaml", REVISION.getBytes(StandardCharsets.UTF_8));
		return QuietLiquibase.call(files,
				() -> ChangeLogParserFactory.getInstance()
					.getParser(this.master, files)
					.parse(this.master, new ChangeLogParameters(), files)
					.getChangeSets()
					.stream()
					.map((changeSet) -> PROBE.equals(changeSet.getId()) ? PROBE : text(changeSet))
					.toList());
	}

	/**
	 * Up to Liquibase 4 a change in Java is set up for its checksum, which may fail here.
	 */
	private static String text(ChangeSet changeSet) {
		try {
			return changeSet.toString(true);
		}
		catch (RuntimeException ex) {
			if (ChangesInJava.refuseToBeSetUp(changeSet, ex)) {
				return changeSet.toString(false);
			}
			throw ex;
		}
	}

	private String directory() {
		return this.master.substring(0, this.master.lastIndexOf('/') + 1);
	}

	private MemoryFiles files() {
		try {
			return new MemoryFiles(new DirectoryResourceAccessor(this.root));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
