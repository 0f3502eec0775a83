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

package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import liquibase.resource.DirectoryResourceAccessor;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.ChangelogLocation;

/**
 * Changelog files in a temporary directory.
 */
public final class ChangelogFiles {

	/** The master that most tests use. */
	public static final String MASTER = "db/changelog/db.changelog-master.yaml";

	private final Path root;

	public ChangelogFiles(Path root) {
		this.root = root;
	}

	/**
	 * Write a file below the root.
	 * @param path where
	 * @param text its text
	 * @return this
	 */
	public ChangelogFiles write(String path, String text) {
		try {
			Path file = this.root.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a changelog in XML.
	 * @param body what the root element holds
	 * @return the text of the file
	 */
	public static String xml(String body) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
					xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
					xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
					http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
				%s
				</databaseChangeLog>
				""".formatted(body);
	}

	/**
	 * Write a master that includes everything in {@code revisions/}.
	 * @return this
	 */
	public ChangelogFiles master() {
		return write(MASTER, """
				databaseChangeLog:
				  - includeAll:
				      path: revisions/
				      relativeToChangelogFile: true
				      errorIfMissingOrEmpty: false
				""");
	}

	/**
	 * Write a generated revision whose changesets are SQL with a rollback each.
	 * @param id the revision's id; its file is named so that ids sort by their order of
	 * writing
	 * @param parents the ids of its parents, comma separated
	 * @param statements pairs of SQL and rollback, the rollback empty for none
	 * @return this
	 */
	public ChangelogFiles revision(String id, String parents, String... statements) {
		StringBuilder text = new StringBuilder("""
				databaseChangeLog:
				  - property: {name: revision.id, value: "%1$s", global: false}
				  - property: {name: revision.parents, value: "%2$s", global: false}
				  - property: {name: revision.message, value: "Message of %1$s", global: false}
				""".formatted(id, parents));
		for (int i = 0; i < statements.length; i += 2) {
			text.append("""
					  - changeSet:
					      id: %s-%d
					      author: test
					      changes:
					        - sql: {sql: "%s"}
					""".formatted(id, i / 2 + 1, statements[i]));
			if (!statements[i + 1].isEmpty()) {
				text.append("""
						      rollback:
						        - sql: {sql: "%s"}
						""".formatted(statements[i + 1]));
			}
		}
		return write("db/changelog/revisions/" + number() + "_" + id + ".yaml", text.toString());
	}

	/**
	 * Write two generated revisions with three tables.
	 * @return this
	 */
	public ChangelogFiles line() {
		return revision("aaaaaaaaaaaa", "", "create table a (id int)", "drop table a", "create table a2 (id int)",
				"drop table a2")
			.revision("bbbbbbbbbbbb", "aaaaaaaaaaaa", "create table b (id int)", "drop table b");
	}

	/**
	 * Write a file by hand below {@code revisions/}.
	 * @param file its name
	 * @param changeSets the author, id and attributes of each changeset
	 * @return this
	 */
	public ChangelogFiles hand(String file, String... changeSets) {
		StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
		for (String changeSet : changeSets) {
			text.append("--changeset ").append(changeSet).append("\nselect 1;\n");
		}
		return write("db/changelog/revisions/" + file, text.toString());
	}

	public ChangelogLocation location() {
		return location(MASTER);
	}

	public ChangelogLocation location(String master) {
		return location(master, this.root);
	}

	/**
	 * Return the changelog as a packaged application finds it: it cannot be written.
	 * @return the location
	 */
	public ChangelogLocation packaged() {
		return location(MASTER, null);
	}

	private ChangelogLocation location(String master, @Nullable Path sources) {
		try {
			return new ChangelogLocation(master, new DirectoryResourceAccessor(this.root), sources);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String number() {
		String[] names = this.root.resolve("db/changelog/revisions").toFile().list();
		return "20260101%06d".formatted((names != null) ? names.length : 0);
	}

}
