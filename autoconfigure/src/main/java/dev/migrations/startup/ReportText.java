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

package dev.migrations.startup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.Overview;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.ObjectName;
import dev.migrations.status.RevisionState;
import dev.migrations.status.RevisionStatus;
import dev.migrations.status.UnitState;
import dev.migrations.status.UnitStatus;

/**
 * Says in words what was found out about a unit: one line when all is well, otherwise a
 * block that can be read from top to bottom.
 */
public final class ReportText {

	/** More than this many objects are counted, not named. */
	private static final int NAMED = 12;

	private final CommandHint hint;

	public ReportText(CommandHint hint) {
		this.hint = hint;
	}

	/**
	 * Return whether there is nothing to do and nothing to know.
	 * @param overview what was found out
	 * @param unregistered the entities that are not part of the model
	 * @return whether one line says it all
	 */
	public static boolean isWell(Overview overview, List<UnregisteredEntity> unregistered) {
		return overview.status().state() == UnitState.UP_TO_DATE && !overview.drifted() && unregistered.isEmpty()
				&& overview.problem() == null
				&& (overview.decision() == null || warnings(overview.decision()).isEmpty());
	}

	/**
	 * Return the text of a report.
	 * @param overview what was found out
	 * @param unregistered the entities that are not part of the model
	 * @return one line or a block
	 */
	public String of(Overview overview, List<UnregisteredEntity> unregistered) {
		DatabaseIdentity database = overview.status().database();
		return of(overview, unregistered, (database != null) ? database.connectTime() : null);
	}

	String of(Overview overview, List<UnregisteredEntity> unregistered, @Nullable Duration connectTime) {
		if (isWell(overview, unregistered)) {
			return "Migrations: " + headline(overview.status())
					+ ((overview.decision() != null) ? " " + tables(overview, overview.decision()) + "." : "");
		}
		return block(overview, unregistered, connectTime);
	}

	/**
	 * Say in one sentence where a database stands.
	 * @param status where the database stands
	 * @return the sentence
	 */
	static String headline(UnitStatus status) {
		DatabaseIdentity database = status.database();
		String name = (database != null)
				? "The database '%s' (%s %s)".formatted(database.name(), database.productName(), database.version())
				: "The database";
		return switch (status.state()) {
			case UP_TO_DATE -> name + ((status.current() != null) ? " is at head " + status.current() + "."
					: " is at <base>: there is no revision yet.");
			case PENDING -> name + " is " + count(status.pending().size(), "revision") + " behind this application.";
			case PARTIAL -> name + " stopped in the middle of a revision.";
			case MODIFIED -> name + " was migrated with a revision that has changed since.";
			case UNEXPECTED -> name + " holds changesets that this application does not know.";
			case UNREACHABLE -> "The database does not answer.";
			case NO_CHANGELOG -> "There is no changelog yet.";
			case BROKEN_CHANGELOG -> "The changelog cannot be read.";
		};
	}

	private String block(Overview overview, List<UnregisteredEntity> unregistered, @Nullable Duration connectTime) {
		UnitStatus status = overview.status();
		Lines lines = new Lines("Migrations: " + headline(status));
		database(status.database(), connectTime, lines);
		lines.add("Changelog", status.changelog());
		if (status.state() != UnitState.NO_CHANGELOG && status.state() != UnitState.BROKEN_CHANGELOG) {
			lines.add("Current", (status.current() != null) ? status.current() : "<base>");
			lines.add("Head", status.heads().isEmpty() ? "<base>" : String.join(", ", status.heads()));
		}
		status.problems().forEach((problem) -> lines.add("Problem", problem.text(this.hint::of)));
		revisions(status, lines);
		if (!status.pending().isEmpty()) {
			lines.add("Apply with", this.hint.of("upgrade"));
		}
		if (status.state() == UnitState.NO_CHANGELOG) {
			lines.add("Begin with", this.hint.of("init"));
		}
		comparison(overview, unregistered, lines);
		lines.end("No data was changed.");
		return lines.toString();
	}

	private static void database(@Nullable DatabaseIdentity database, @Nullable Duration connectTime, Lines lines) {
		if (database != null) {
			lines.add("Database", "%s %s at %s".formatted(database.productName(), database.version(), database.url())
					+ ((connectTime != null) ? ", connected in %d ms".formatted(connectTime.toMillis()) : ""));
		}
	}

	private static void revisions(UnitStatus status, Lines lines) {
		for (RevisionStatus revision : status.revisions()) {
			String label = label(revision.state());
			if (label != null) {
				lines.add(label, title(revision.id(), revision.message()));
			}
		}
		status.unexpected()
			.forEach((changeSet) -> lines.add("Unexpected",
					"%s::%s::%s".formatted(changeSet.path(), changeSet.id(), changeSet.author())));
	}

	private static @Nullable String label(RevisionState state) {
		return switch (state) {
			case PENDING -> "Pending";
			case PARTIAL -> "Partial";
			case MODIFIED -> "Modified";
			default -> null;
		};
	}

	private void comparison(Overview overview, List<UnregisteredEntity> unregistered, Lines lines) {
		if (overview.problem() != null) {
			lines.add("Model", "not compared: " + overview.problem().text());
		}
		if (overview.decision() != null) {
			differences(overview, overview.decision(), lines);
		}
		for (UnregisteredEntity entity : unregistered) {
			lines.add("Entity", say(entity));
		}
	}

	private void differences(Overview overview, Decision decision, Lines lines) {
		if (overview.drifted()) {
			ChangeText text = new ChangeText(overview.product());
			for (PlannedChange change : decision.planned()) {
				lines.add("Drift", text.of(change.change()));
			}
			lines.add("Write it with", this.hint.of("generate", "-m", "..."));
		}
		warnings(decision).forEach((note) -> lines.add("Warning", note.text(this.hint::of)));
		if (!decision.withheldOfOurs().isEmpty()) {
			lines.add("Withheld",
					count(decision.withheldOfOurs().size(), "difference") + ", see " + this.hint.of("check"));
		}
		lines.add("Tables", tables(overview, decision));
	}

	private static List<Note> warnings(Decision decision) {
		return decision.notes().stream().filter((note) -> note.level() == Note.Level.WARN).toList();
	}

	private static String tables(Overview overview, Decision decision) {
		String missing = decision.missingTables().isEmpty() ? ""
				: ", " + named(overview, decision.missingTables(), "not created yet");
		return count(decision.managedTables().size(), "table") + " managed, "
				+ named(overview, decision.protectedTables(), "protected") + missing;
	}

	private static String named(Overview overview, List<ObjectName> tables, String kind) {
		String names = tables.stream()
			.limit(NAMED)
			.map((table) -> overview.product().spell(table))
			.collect(Collectors.joining(", "));
		String more = (tables.size() > NAMED) ? ", ..." : "";
		return tables.size() + " " + kind + (tables.isEmpty() ? "" : " (" + names + more + ")");
	}

	/**
	 * Say how many there are of something.
	 * @param number how many
	 * @param noun what, in the singular
	 * @return for example {@code 1 table} or {@code 2 tables}
	 */
	public static String count(long number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	/**
	 * Say which revision: a file that somebody wrote by hand has no message of its own.
	 * @param id the id of the revision
	 * @param message what it is for
	 * @return both, or the id alone if the message says the same
	 */
	public static String title(String id, String message) {
		return id.equals(message) ? id : id + "  " + message;
	}

	/**
	 * Say that an entity was forgotten.
	 * @param entity the entity
	 * @return the sentence
	 */
	public static String say(UnregisteredEntity entity) {
		String simpleName = entity.className().substring(entity.className().lastIndexOf('.') + 1);
		return "%s is an entity but not part of the model; its table '%s' is protected".formatted(simpleName,
				entity.tableName());
	}

	/** Lines with a label each; a label that repeats is said once. */
	private static final class Lines {

		private final List<String> lines = new ArrayList<>();

		private String label = "";

		Lines(String headline) {
			this.lines.add(headline);
		}

		void add(String name, String text) {
			this.lines.add("  %-14s%s".formatted(name.equals(this.label) ? "" : name, text));
			this.label = name;
		}

		void end(String text) {
			this.lines.add("  " + text);
		}

		@Override
		public String toString() {
			return String.join(System.lineSeparator(), this.lines);
		}

	}

}
