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

package dev.migrations.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrations.test.Rows;
import dev.migrations.test.SchemaDump;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others made on and beside the tables of a scenario, and what the database's own
 * tool says of it from revision to revision. The statements, and the lines of the dump
 * that each revision takes away and adds, are files that were written by hand.
 */
final class Neighbourhood implements AutoCloseable {

	private final Scenario scenario;

	/** What differs from test to test, by what stands for it in the files. */
	private final Map<String, String> words = new TreeMap<>();

	/** Before the first revision, and after each. */
	private final List<SchemaDump> dumps = new ArrayList<>();

	private Neighbourhood(Scenario scenario) {
		this.scenario = scenario;
	}

	static Neighbourhood around(Scenario scenario) {
		return new Neighbourhood(scenario);
	}

	void movesIn() {
		if (this.scenario.database() == TestDatabase.POSTGRESQL) {
			// roles belong to the server, which other tests use too
			String unique = Rows.of(this.scenario.dataSource(), "select current_database()").get(0);
			for (String role : List.of("reader", "owner")) {
				this.words.put("${" + role + "}", "hood_" + role + unique.replace("test", ""));
			}
			this.words.values().forEach((role) -> this.scenario.sql("create role " + role));
		}
		this.scenario.sql(statements());
		this.dumps.add(dump());
	}

	/**
	 * Generate a revision, apply it, take it back and apply it again. The dump differs by
	 * the lines of the step's file alone, and then not at all.
	 * @param name the name of the step in the files
	 * @return what was generated
	 */
	Outcome step(String name) {
		SchemaDump before = this.dumps.get(this.dumps.size() - 1);
		Outcome outcome = this.scenario.generated().upgraded();
		SchemaDump after = dump();
		assertThat(after.parts()).as("after the step '%s'", name).isEqualTo(expected(name, before).applied(before));
		this.scenario.migrations().downgrade("-1", true);
		SchemaDump back = dump();
		assertThat(back.parts()).as("after the downgrade of '%s'", name).isEqualTo(before.parts());
		if (!comesBackElsewhere(name)) {
			assertThat(back.lines()).as("after the downgrade of '%s'", name).isEqualTo(before.lines());
		}
		this.scenario.migrations().upgrade("head");
		assertThat(dump().parts()).as("after the second upgrade of '%s'", name).isEqualTo(after.parts());
		this.dumps.add(after);
		return outcome;
	}

	/** Take back all steps, the last of which changed the order. */
	void goesBack() {
		for (int i = this.dumps.size() - 2; i >= 0; i--) {
			this.scenario.migrations().downgrade("-1", true);
			assertThat(dump().parts()).as("after the downgrade to step %s", i).isEqualTo(this.dumps.get(i).parts());
		}
	}

	/**
	 * Whether the lines come back in another order: a column, key or check that comes
	 * back stands last in its table, and the script of H2 goes by internal numbers, of
	 * which each copy of a table has a new one.
	 */
	private boolean comesBackElsewhere(String step) {
		return switch (this.scenario.database()) {
			case H2 -> true;
			case POSTGRESQL, SQLITE -> step.equals("drop");
			case MARIADB -> step.equals("drop") || step.equals("replace");
		};
	}

	private SchemaDump dump() {
		SchemaDump dump = SchemaDump.of(this.scenario.database(), this.scenario.dataSource());
		return new SchemaDump(dump.tool(), dump.lines().stream().map(this::anonymous).toList());
	}

	private String anonymous(String line) {
		String anonymous = line;
		for (Map.Entry<String, String> word : this.words.entrySet()) {
			anonymous = anonymous.replace(word.getValue(), word.getKey());
		}
		return anonymous;
	}

	/** A reader of the catalog has a file of its own where its lines are others. */
	private DumpDifference expected(String step, SchemaDump before) {
		String own = "-" + step + "-catalog.txt";
		boolean exists = !before.tool() && Neighbourhood.class.getResource(name(own)) != null;
		return DumpDifference.of(text(exists ? own : "-" + step + ".txt"));
	}

	/** Statements end at the end of a line. */
	private String[] statements() {
		String text = text(".sql").replaceAll("(?m)^--.*$", "");
		for (Map.Entry<String, String> word : this.words.entrySet()) {
			text = text.replace(word.getKey(), word.getValue());
		}
		return Stream.of(text.split(";\\s*\n"))
			.map(String::strip)
			.filter((sql) -> !sql.isEmpty())
			.toArray(String[]::new);
	}

	private String text(String suffix) {
		String name = name(suffix);
		try (InputStream file = Neighbourhood.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String name(String suffix) {
		return "/dev/migrations/neighbourhood/" + this.scenario.database().name().toLowerCase(Locale.ROOT) + suffix;
	}

	@Override
	public void close() {
		this.words.values()
			.forEach((role) -> this.scenario.sql("drop owned by " + role + " cascade", "drop role " + role));
	}

}
