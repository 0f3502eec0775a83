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

package dev.migrations;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.Revision;
import dev.migrations.changelog.RevisionGraph;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.revision.RevisionDraft;
import dev.migrations.revision.RevisionHook;
import dev.migrations.revision.RevisionInput;
import dev.migrations.revision.RevisionName;
import dev.migrations.revision.RevisionWriter;
import dev.migrations.schema.Schema;
import dev.migrations.translate.ChangeTranslation;
import dev.migrations.translate.ProductPlan;

/**
 * Turns a decision into a revision.
 */
final class Generation {

	/** As many as Alembic's ids: twelve hexadecimal digits. */
	private static final int ID_BYTES = 6;

	/** So many seconds the clock of whoever made the parent may have been ahead. */
	private static final int AHEAD = 24 * 60 * 60;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Changelog changelog;

	private final Path root;

	private final RevisionGraph graph;

	private final List<String> parents;

	private final GenerationSettings settings;

	private final String author;

	private final Clock clock;

	Generation(Changelog changelog, Path root, GenerationSettings settings, Clock clock) {
		this.changelog = changelog;
		this.root = root;
		this.graph = changelog.graph();
		this.parents = this.graph.heads();
		this.settings = settings;
		this.author = Objects.requireNonNullElseGet(settings.author(),
				() -> System.getProperty("user.name", "unknown"));
		this.clock = clock;
	}

	GenerateResult generate(GenerateRequest request, Decision decision, Schema database, List<ProductPlan> elsewhere) {
		String id = id(request.revisionId());
		List<ProductPlan> plans = new ArrayList<>(List.of(new ProductPlan(database, decision.planned())));
		plans.addAll(elsewhere);
		List<ChangeSet> changeSets = new ChangeTranslation(id, this.author).concurrently(this.settings.concurrently())
			.changeSets(plans,
					this.changelog.revisions().stream().flatMap((revision) -> revision.changeSets().stream()).toList());
		if (changeSets.isEmpty()) {
			return new GenerateResult(decision, database.product(), null, null, null);
		}
		String message = (request.message() != null) ? request.message() : message(plans);
		RevisionDraft draft = placed(new RevisionDraft(id, message, this.parents, this.author, now(), changeSets,
				remarks(decision, new ChangeText(database.product())), request.format()));
		Path file = request.write() ? write(draft) : null;
		return new GenerateResult(decision, database.product(), id, file, RevisionWriter.text(draft));
	}

	Path empty(String message, ChangelogFormat format, @Nullable String chosenId) {
		String id = id(chosenId);
		return write(placed(new RevisionDraft(id, message, this.parents, this.author, now(),
				new ChangeTranslation(id, this.author).empty(), List.of(), format)));
	}

	private String id(@Nullable String chosen) {
		if (chosen == null) {
			return newId();
		}
		RevisionInput.requireNewId(chosen, this.graph.ordered().stream().map(Revision::id).toList());
		return chosen;
	}

	/**
	 * Liquibase runs the files of a directory by their names: a revision comes after what
	 * it is based on only if its name does. The time in it is then a later one.
	 */
	private RevisionDraft placed(RevisionDraft draft) {
		String directory = RevisionWriter.directory(Path.of(""), this.changelog.location().master())
			.toString()
			.replace('\\', '/') + "/";
		List<String> before = this.parents.stream()
			.map((parent) -> this.graph.get(parent).file())
			.filter((file) -> file.startsWith(directory))
			.toList();
		RevisionDraft placed = draft;
		for (int second = 0; second < AHEAD; second++) {
			String file = directory + this.settings.fileName().file(placed);
			if (before.stream().allMatch((parent) -> parent.compareTo(file) < 0)) {
				return placed;
			}
			placed = placed.at(placed.created().plusSeconds(1));
		}
		throw new MigrationsException(Failure.refused(
				"The revision '%s' would run before the one that it is based on: '%s' comes first by its name."
					.formatted(this.settings.fileName().file(draft), String.join("', '", before)),
				"Set the clock, or let 'app.migrations.generate.file-name' begin with something that grows: %(epoch)s_%(slug)s"));
	}

	/** Another product may have changes where the live database has none. */
	private String message(List<ProductPlan> plans) {
		List<PlannedChange> planned = plans.stream()
			.map(ProductPlan::planned)
			.filter((changes) -> !changes.isEmpty())
			.findFirst()
			.orElse(List.of());
		return RevisionName.message(planned.stream().map(PlannedChange::change).toList(), this.parents.isEmpty());
	}

	private Path write(RevisionDraft draft) {
		Path file = new RevisionWriter(this.root, this.settings.fileName()).write(draft,
				RevisionWriter.directory(this.root, this.changelog.location().master()));
		this.settings.hooks().forEach((hook) -> call(hook, file));
		if (!this.settings.hooks().isEmpty()) {
			requireStillRead(String.valueOf(file.getFileName()));
		}
		return file;
	}

	/** Hooks may have changed the file. */
	private void requireStillRead(String name) {
		Changelog read = ChangelogReader.read(this.changelog.location(), this.changelog.settings());
		if (read.revisions().stream().noneMatch((revision) -> revision.file().endsWith(name))) {
			throw new MigrationsException(
					new Failure(Failure.Kind.REFUSED, "A hook moved or emptied the revision '%s'.".formatted(name),
							"The revision is not part of the changelog any more.",
							"Correct 'app.migrations.generate.hooks', then generate again."));
		}
	}

	private static void call(RevisionHook hook, Path file) {
		try {
			hook.written(file);
		}
		catch (MigrationsException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new MigrationsException(
					new Failure(Failure.Kind.REFUSED, "The hook %s failed: %s".formatted(hook.getClass().getName(), ex),
							"The revision '%s' is written; hooks after this one did not run.".formatted(
									file.getFileName()),
							"Correct the hook, and do by hand what it should have done."),
					ex);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	private static List<String> remarks(Decision decision, ChangeText text) {
		List<String> remarks = new ArrayList<>();
		for (Withheld withheld : decision.withheldOfOurs()) {
			remarks.add("Withheld: " + text.of(withheld.change()) + ": " + withheld.reason() + "."
					+ ((withheld.option() != null) ? " To ask for it: " + withheld.option() : ""));
		}
		decision.filtered().forEach((object) -> remarks.add("Filtered: " + object));
		decision.notes()
			.stream()
			.filter((note) -> note.level() == Note.Level.WARN)
			.forEach((note) -> remarks.add("Warning: " + note.text(NextCommand::toString)));
		return remarks;
	}

	private static String newId() {
		byte[] bytes = new byte[ID_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
