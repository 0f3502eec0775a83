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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.failure.MigrationsException;
import dev.migrations.status.UnitState;
import dev.migrations.test.ChangelogFiles;

/**
 * What was cut can be gone on with, and taken back alone unless the rows are in the way.
 */
final class CutLaw {

	private static final String LAW = "cut and back";

	private final Path root;

	private final Supplier<List<String>> schema;

	private final Consumer<String> counted;

	/**
	 * Create a law.
	 * @param root where the revisions are
	 * @param schema reads the schema
	 * @param counted told what happened
	 */
	CutLaw(Path root, Supplier<List<String>> schema, Consumer<String> counted) {
		this.root = root;
		this.schema = schema;
		this.counted = counted;
	}

	/**
	 * Hold it.
	 * @param at where the connection is lost
	 * @param dataSource the database
	 * @param now what can be done with it
	 */
	void hold(Life.Cut at, DataSource dataSource, Migrations now) {
		List<String> before = this.schema.get();
		Migrations losing = new Migrations(CutConnection.behind(at.changeSets(), dataSource),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS, Optional::empty);
		try {
			losing.upgrade("head");
			this.counted.accept("not cut");
		}
		catch (MigrationsException ex) {
			this.counted.accept("cut");
			if (at.back() && now.status().state() == UnitState.PARTIAL) {
				this.counted.accept(LAW);
				back(now, before);
			}
		}
	}

	/**
	 * MariaDB lends an index to a key, and the index keeps the name of the key before.
	 */
	private static List<String> unnamed(List<String> schema) {
		return schema.stream()
			.map((line) -> line.replaceAll("(?<=^index of foreign key .{1,300} named |\\| KEY `)\\w+", "FK"))
			.toList();
	}

	private void back(Migrations now, List<String> before) {
		List<String> partial = this.schema.get();
		try {
			now.downgrade("-1", true);
			Resemblance.check(LAW, unnamed(before), unnamed(this.schema.get()));
		}
		catch (MigrationsException ex) {
			if (!String.valueOf(ex.getMessage()).contains("would stop half-way")) {
				throw new BrokenLawException(LAW, String.valueOf(ex.getMessage()), ex);
			}
			BrokenLawException.unlessSame(LAW, partial, this.schema.get());
			this.counted.accept("no way back");
		}
	}

}
