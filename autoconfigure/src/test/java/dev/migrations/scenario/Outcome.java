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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextCommand;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Note;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What a scenario generated, in the words of the list. A method that asserts returns
 * this.
 */
public final class Outcome {

	private static final Set<ChangeKind> FOREIGN_KEYS = Set.of(ChangeKind.ADD_FOREIGN_KEY,
			ChangeKind.REPLACE_FOREIGN_KEY, ChangeKind.DROP_FOREIGN_KEY);

	private final Scenario scenario;

	private final Migrations migrations;

	private final GenerateResult result;

	private final List<String> before;

	Outcome(Scenario scenario, Migrations migrations, GenerateResult result, List<String> before) {
		this.scenario = scenario;
		this.migrations = migrations;
		this.result = result;
		this.before = before;
	}

	/**
	 * WRITE: exactly these kinds of changes, in this order. Foreign keys are left out on
	 * SQLite, where Hibernate's dialect does not write any.
	 * @param kinds the kinds
	 * @return this
	 */
	public Outcome writes(ChangeKind... kinds) {
		List<ChangeKind> expected = Stream.of(kinds).filter(this::canBeMapped).toList();
		assertThat(changes()).extracting(ChangeKind::of).as("written: %s", lines()).containsExactlyElementsOf(expected);
		assertThat(this.result.file() != null).as("a file is written").isEqualTo(!expected.isEmpty());
		return this;
	}

	private boolean canBeMapped(ChangeKind kind) {
		return this.scenario.database() != TestDatabase.SQLITE || !FOREIGN_KEYS.contains(kind);
	}

	/**
	 * NOTHING: no change and no file.
	 * @return this
	 */
	public Outcome nothing() {
		return writes();
	}

	/**
	 * WITHHOLD: exactly these kinds of changes, in any order.
	 * @param kinds the kinds
	 * @return this
	 */
	public Outcome withholds(ChangeKind... kinds) {
		List<ChangeKind> expected = Stream.of(kinds).filter(this::canBeMapped).toList();
		assertThat(decision().withheld()).extracting((withheld) -> ChangeKind.of(withheld.change()))
			.as("withheld")
			.containsExactlyInAnyOrderElementsOf(expected);
		return this;
	}

	/**
	 * WITHHOLD one change for a reason, with the option that asks for it.
	 * @param kind the kind of change
	 * @param reason why
	 * @param option the option, {@code null} when it cannot be asked for
	 * @return this
	 */
	public Outcome withholds(ChangeKind kind, Withheld.Kind reason, @Nullable String option) {
		assertThat(decision().withheld()).filteredOn((withheld) -> kind.is(withheld.change()))
			.extracting(Withheld::kind, (withheld) -> (withheld.option() != null) ? withheld.option().toString() : null)
			.containsExactly(tuple(reason, option));
		return this;
	}

	/**
	 * GUARD: exactly these kinds of guards, over all changes.
	 * @param kinds the kinds
	 * @return this
	 */
	public Outcome guards(Class<?>... kinds) {
		assertThat(decision().planned().stream().flatMap((planned) -> planned.guards().stream()))
			.extracting((guard) -> (Object) guard.getClass())
			.as("guards")
			.containsExactly((Object[]) kinds);
		return this;
	}

	/**
	 * NOTE, WARN or SUGGEST: one line with all these texts.
	 * @param level how much it matters
	 * @param texts parts of the line
	 * @return this
	 */
	public Outcome says(Note.Level level, String... texts) {
		assertThat(said(level)).anySatisfy((line) -> assertThat(line).contains(texts));
		return this;
	}

	public Outcome saysNothing(Note.Level level) {
		assertThat(said(level)).isEmpty();
		return this;
	}

	/**
	 * Return the lines of the report.
	 * @param level how much they matter
	 * @return the lines
	 */
	public List<String> said(Note.Level level) {
		return decision().notes()
			.stream()
			.filter((note) -> note.level() == level)
			.map((note) -> note.text(NextCommand::toString))
			.toList();
	}

	/**
	 * Return what is written, in words.
	 * @return one line a change, such as {@code add column book.pages integer}
	 */
	public List<String> lines() {
		ChangeText text = new ChangeText(this.result.product());
		return changes().stream().map(text::of).toList();
	}

	public List<SchemaChange> changes() {
		return decision().planned().stream().map(PlannedChange::change).toList();
	}

	/**
	 * Return the id of the revision.
	 * @return the id
	 */
	public String revision() {
		return Objects.requireNonNull(this.result.revision());
	}

	public Decision decision() {
		return this.result.decision();
	}

	/**
	 * Return the file.
	 * @return where it is
	 */
	public Path file() {
		return Objects.requireNonNull(this.result.file());
	}

	/**
	 * Return the text of the file.
	 * @return the text, empty when nothing is written
	 */
	public String text() {
		return (this.result.text() != null) ? this.result.text() : "";
	}

	/**
	 * Upgrade; the second run then writes nothing.
	 * @return this
	 */
	public Outcome upgraded() {
		this.migrations.upgrade("head");
		GenerateResult again = this.migrations.generate(this.scenario.request());
		assertThat(again.decision().planned()).as("written in the second run").isEmpty();
		assertThat(again.file()).isNull();
		return this;
	}

	/**
	 * Upgrade, which must be refused, and then the schema is as it was.
	 * @return what is said
	 */
	public Failure upgradeRefusal() {
		List<String> untouched = this.scenario.schema();
		MigrationsException refusal = catchThrowableOfType(MigrationsException.class,
				() -> this.migrations.upgrade("head"));
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(this.scenario.schema()).isEqualTo(untouched);
		return refusal.failure();
	}

	/**
	 * The upgraded schema passes Hibernate's validation and equals what Hibernate creates
	 * from scratch, names of keys and indexes aside.
	 * @return this
	 */
	public Outcome likeHibernate() {
		this.scenario.assertValid();
		return createdLikeHibernate();
	}

	/**
	 * The same without the validation, where Hibernate refuses what it creates itself.
	 * @return this
	 */
	public Outcome createdLikeHibernate() {
		this.scenario.assertCreatedLikeHibernate();
		return this;
	}

	/**
	 * Write a statement to the end of the revision, as a person does.
	 * @param sql the statement
	 * @param back what takes it back
	 */
	public void completed(String sql, String back) {
		try {
			Files.writeString(file(), """
					%s  - changeSet:
					      id: %s-by-hand
					      author: somebody
					      changes:
					        - sql: {sql: "%s"}
					      rollback:
					        - sql: {sql: "%s"}
					""".formatted(text().stripTrailing() + "\n", revision(), sql, back));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Take the file away again: nobody has applied it.
	 */
	public void withdrawn() {
		try {
			Files.delete(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Downgrade: the schema is as it was; and upgrade again: it is as it was after the
	 * first time.
	 * @return this
	 */
	public Outcome andBack() {
		List<String> after = this.scenario.schema();
		this.migrations.downgrade("-1", true);
		assertThat(this.scenario.schema()).as("after the downgrade").isEqualTo(this.before);
		this.migrations.upgrade("head");
		assertThat(this.scenario.schema()).as("after the second upgrade").isEqualTo(after);
		return this;
	}

}
