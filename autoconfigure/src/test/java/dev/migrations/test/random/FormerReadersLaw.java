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

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.Migrations;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;

/**
 * What reads a former name and would fail keeps a rename from being begun, as the report
 * has said. A person drops it then.
 */
final class FormerReadersLaw {

	private static final Pattern WARNING = Pattern.compile("(.*) still reads? '.*' and fails? when it is renamed, .*");

	private FormerReadersLaw() {
	}

	/**
	 * Check that the revision is not applied, and drop what the report names.
	 * @param decision the report of the revision
	 * @param migrations apply it
	 * @param dataSource the database
	 * @param schema reads it
	 * @return whether anything was dropped
	 */
	static boolean hold(Decision decision, Migrations migrations, DataSource dataSource,
			Supplier<List<String>> schema) {
		List<String> readers = decision.notes()
			.stream()
			.map(Note::text)
			.map(WARNING::matcher)
			.filter(Matcher::matches)
			.flatMap((warning) -> Stream.of(warning.group(1).split(", ")))
			.distinct()
			.toList();
		if (readers.isEmpty()) {
			return false;
		}
		List<String> before = schema.get();
		String refusal = refusal(migrations);
		if (!readers.stream().allMatch((reader) -> refusal.contains(reader + " reads '"))) {
			throw new BrokenLawException("renamed under " + readers, refusal, null);
		}
		BrokenLawException.unlessSame("not begun", before, schema.get());
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String reader : readers) {
				statement.execute("drop " + reader);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return true;
	}

	private static String refusal(Migrations migrations) {
		try {
			migrations.upgrade("head");
			return "nothing";
		}
		catch (MigrationsException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
