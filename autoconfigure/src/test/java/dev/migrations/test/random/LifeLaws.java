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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Decision;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.random.Timeline.Moment;

/**
 * What must hold in every step of a life: the rows are there, what a revision did is
 * undone by the way back, and nothing stops half-way without having been said.
 */
public final class LifeLaws implements AutoCloseable {

	private final ScratchDatabase database;

	private final ScratchDatabase hibernates;

	private final DelegatingDataSource aim = new DelegatingDataSource();

	private final TestDatabase product;

	private final Path directory;

	private final Map<String, Integer> counts = new TreeMap<>();

	private Timeline timeline = new Timeline();

	private Identities identities = Identities.none();

	private @Nullable MappedModel model;

	private @Nullable Migrations migrations;

	private Life.@Nullable Cut cut;

	/** Whether the application has not been started again since. */
	private boolean wentBack;

	private Path root;

	private int rows;

	private int known;

	/** How many things others have made, and 0 as long as there are none. */
	private int neighbours;

	/**
	 * Prepare databases.
	 * @param database what they are
	 * @param directory where changelogs may be written
	 */
	public LifeLaws(TestDatabase database, Path directory) {
		this.database = new ScratchDatabase(database, directory);
		this.hibernates = new ScratchDatabase(database);
		this.product = database;
		this.directory = directory;
		this.root = directory;
	}

	/**
	 * Live a life.
	 * @param life the life
	 * @throws BrokenLawException when a law does not hold
	 */
	public void hold(Life life) {
		this.database.empty();
		this.aim.setTargetDataSource(this.database.dataSource());
		this.root = ScratchFiles.directory(this.directory, "life");
		this.timeline = new Timeline();
		this.identities = Identities.none();
		this.rows = 0;
		this.neighbours = 0;
		this.migrations = null;
		this.cut = null;
		try {
			for (Life.Step step : life.steps()) {
				if (!lived(step)) {
					return;
				}
			}
		}
		finally {
			closeModel();
		}
	}

	/** Returns whether life goes on. */
	private boolean lived(Life.Step step) {
		count(step.getClass().getSimpleName());
		if (step instanceof Life.Change change) {
			return forth() && changed(change);
		}
		if (step instanceof Life.Cut next) {
			this.cut = next;
			return true;
		}
		if (this.migrations == null || this.model == null) {
			return true;
		}
		if (step instanceof Life.Rows) {
			insert(running(this.model), this.migrations);
			return true;
		}
		if (step instanceof Life.MoveIn others) {
			return forth() && moveIn(others.what());
		}
		if (step instanceof Life.Stamp) {
			if (this.timeline.applied() > 0) {
				StampLaw.hold(this.migrations, this::schema);
			}
			return true;
		}
		return (step instanceof Life.Back back) ? back(this.migrations, back.revisions()) : forth();
	}

	private boolean moveIn(int what) {
		Map<String, List<String>> tables = StoredRows.columns(this.database.dataSource());
		this.neighbours = new Neighbours(this.product, new Dice(what), this.neighbours)
			.moveIn(this.database.dataSource(), tables);
		this.identities = this.identities.with(StoredRows.columns(this.database.dataSource()),
				() -> String.format("%05d", this.known++));
		this.timeline = new Timeline();
		return true;
	}

	private boolean changed(Life.Change change) {
		MappedModel mapped = start(change.model());
		BrokenLawException.attempt(PairLaws.HIBERNATE, () -> {
			TestModel.createSchemas(this.database.dataSource(), mapped.metadata());
			this.hibernates.empty();
			this.aim.setTargetDataSource(this.hibernates.dataSource());
			TestModel.create(this.aim, mapped.metadata());
			this.aim.setTargetDataSource(this.database.dataSource());
			return null;
		});
		Migrations now = migrations(mapped);
		if (this.migrations == null) {
			now.init();
		}
		this.migrations = now;
		revision(now, new RevisionAuthor(now, this.hibernates, this::count).written(change.wishes()));
		this.cut = null;
		return true;
	}

	private MappedModel start(Model next) {
		closeModel();
		this.wentBack = false;
		MappedModel mapped = BrokenLawException.attempt(PairLaws.HIBERNATE,
				() -> MappedModel.of(next, this.product, this.aim));
		this.model = mapped;
		return mapped;
	}

	/** One that runs on hands out ids of a sequence that a way back has dropped. */
	private MappedModel running(MappedModel mapped) {
		if (!this.wentBack) {
			return mapped;
		}
		MappedModel again = start(mapped.model());
		this.migrations = migrations(again);
		return again;
	}

	private Migrations migrations(MappedModel mapped) {
		return new Migrations(this.database.dataSource(), mapped.metadata(), new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS);
	}

	private void revision(Migrations now, RevisionAuthor.Written revision) {
		Decision decision = revision.decision();
		if (decision.planned().isEmpty()) {
			count("nothing to do");
			return;
		}
		if (FormerReadersLaw.hold(decision, now, this.database.dataSource(), this::schema)) {
			count("dropped for a rename");
			this.timeline = new Timeline();
		}
		Moment before = moment();
		List<SchemaChange> planned = decision.planned().stream().map(PlannedChange::change).toList();
		Identities predicted = before.identities().after(planned);
		Set<String> kept = before.identities().common(predicted);
		kept.removeAll(before.identities().altered(decision, !revision.allowances().changes().isEmpty()));
		Map<String, List<String>> rows = rows(kept);
		if (!upgraded(now, before, revision)) {
			return;
		}
		reopened();
		Map<String, List<String>> columns = StoredRows.columns(this.database.dataSource());
		BrokenLawException.unlessSame("what is there", List.of(), predicted.missing(columns));
		this.identities = predicted.with(columns, () -> String.format("%05d", this.known++));
		BrokenLawException.unlessSame("rows survive", rows, rows(kept));
		ChangeText text = new ChangeText(this.product.product());
		BrokenLawException.unlessSame("what others made", List.of(),
				new Untouched(decision, text).lost(before.schema(), schema(), before.identities().tables()));
		BrokenLawException.unlessSame("again", List.of(),
				RevisionAuthor.looked(now).planned().stream().map((again) -> text.of(again.change())).toList());
		this.timeline.revised(before);
	}

	/** What the rows refuse is taken back, and then everything is as it was. */
	private boolean upgraded(Migrations now, Moment before, RevisionAuthor.Written revision) {
		try {
			if (this.cut != null) {
				new CutLaw(this.root, this::schema, this::count).hold(this.cut, this.database.dataSource(), now);
			}
			BrokenLawException.attempt("upgrade", () -> now.upgrade("head"));
			return true;
		}
		catch (BrokenLawException ex) {
			if (!Refusals.isOne(ex)) {
				throw ex;
			}
		}
		count("refused because of rows");
		reopened();
		if (!before.schema().equals(schema())) {
			BrokenLawException.attempt("half-way back", () -> now.downgrade("-1", true));
		}
		Resemblance.check("half-way back", before.schema(), schema());
		ScratchFiles.delete(revision.file());
		return false;
	}

	/** What was taken back is of a time before the model. */
	private void insert(MappedModel mapped, Migrations now) {
		Map<String, HibernateException> refused = mapped.insertRows(this.rows);
		if (!refused.isEmpty()) {
			count("rows refused");
		}
		if (!refused.isEmpty() && this.neighbours == 0 && this.timeline.atHead()) {
			Supplier<Decision> report = () -> RevisionAuthor.looked(now);
			new InsertLaw(mapped.model(), this.hibernates, report, this::count).hold(this.rows, refused);
		}
		this.rows += 2 * mapped.model().entities().size();
	}

	private boolean back(Migrations now, int revisions) {
		if (revisions > this.timeline.applied()) {
			return true;
		}
		Moment after = moment();
		Moment target = this.timeline.before(revisions);
		Map<String, List<String>> rows = rows(after.identities().all());
		Set<String> common = after.identities().common(target.identities());
		Map<String, List<String>> kept = rows(common);
		try {
			now.downgrade("-" + revisions, false);
		}
		catch (MigrationsException ex) {
			return askedBack(now, revisions, ex, after, rows);
		}
		backAt(revisions, after);
		BrokenLawException.unlessSame("rows of the way back", kept, rows(common));
		return true;
	}

	private boolean askedBack(Migrations now, int revisions, MigrationsException refusal, Moment after,
			Map<String, List<String>> rows) {
		String said = String.valueOf(refusal.getMessage());
		if (!said.contains("would")) {
			throw new BrokenLawException("back", said, refusal);
		}
		BrokenLawException.unlessSame("refused way back", after.schema(), schema());
		BrokenLawException.unlessSame("refused way back", rows, rows(after.identities().all()));
		if (said.contains("would stop half-way")) {
			count("no way back");
			return true;
		}
		count("lossy way back");
		BrokenLawException.attempt("allowed way back", () -> now.downgrade("-" + revisions, true));
		backAt(revisions, after);
		return true;
	}

	private void reopened() {
		Reopening.check(this.product, this.database.dataSource(), this.directory);
	}

	private void backAt(int revisions, Moment after) {
		reopened();
		Moment target = this.timeline.before(revisions);
		Resemblance.check("back", target.schema(), schema());
		this.identities = target.identities();
		this.timeline.back(revisions, after);
		this.wentBack = true;
	}

	private boolean forth() {
		if (this.timeline.atHead() || this.migrations == null) {
			return true;
		}
		Migrations now = this.migrations;
		Moment before = moment();
		try {
			now.upgrade("head");
		}
		catch (MigrationsException ex) {
			if (!Refusals.isOne(ex)) {
				throw new BrokenLawException("forth", String.valueOf(ex.getMessage()), ex);
			}
			count("no way forth");
			return false;
		}
		Moment head = this.timeline.forth(before);
		Resemblance.check("forth", head.schema(), schema());
		this.identities = head.identities();
		return true;
	}

	private Map<String, List<String>> rows(Set<String> wanted) {
		return StoredRows.readAs(this.database.dataSource(), (table, column) -> {
			String identity = this.identities.of(table, column);
			// computed of what is filled and converted
			boolean made = column != null && column.toLowerCase(Locale.ROOT).startsWith("foreign_made_");
			return (!made && identity != null && wanted.contains(identity)) ? identity : null;
		});
	}

	private Moment moment() {
		return new Moment(schema(), this.identities);
	}

	private List<String> schema() {
		List<String> schema = CatalogOracle.describe(this.database.dataSource(), Leave.LIQUIBASE);
		return (this.neighbours == 0) ? schema
				: Stream.concat(schema.stream(), Reopening.dump(this.product, this.database.dataSource())).toList();
	}

	private void count(String what) {
		this.counts.merge(what, 1, Integer::sum);
	}

	/**
	 * Return what happened, and how often.
	 * @return the counts
	 */
	public String counts() {
		return this.counts.toString();
	}

	private void closeModel() {
		if (this.model != null) {
			this.model.close();
			this.model = null;
		}
	}

	@Override
	public void close() {
		closeModel();
		this.database.close();
		this.hibernates.close();
	}

}
