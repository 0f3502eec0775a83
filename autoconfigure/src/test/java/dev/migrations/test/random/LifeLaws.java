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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/**
 * What must hold in every step of a life: the rows are there, what a revision did is
 * undone by the way back, and nothing stops half-way without having been said.
 */
public final class LifeLaws implements AutoCloseable {

	/** What the rows do not satisfy stops an upgrade: a documented refusal. */
	private static final Pattern REFUSAL = Pattern
		.compile("holds rows that do not satisfy|Several rows of table .* share the same values|holds NULL in some rows"
				+ "|Rows of table .* reference rows of .* that do not exist|holds rows");

	private final ScratchDatabase database;

	private final ScratchDatabase hibernates;

	private final DelegatingDataSource aim = new DelegatingDataSource();

	private final TestDatabase product;

	private final Path directory;

	private final Map<String, Integer> counts = new TreeMap<>();

	/** What there was before each revision that is applied. */
	private final List<Moment> past = new ArrayList<>();

	/** What there was behind each revision that was taken back, the last one first. */
	private final List<Moment> future = new ArrayList<>();

	private @Nullable MappedModel model;

	private @Nullable Migrations migrations;

	private Path root;

	private int rows;

	/**
	 * Prepare databases.
	 * @param database what they are
	 * @param directory where changelogs may be written
	 */
	public LifeLaws(TestDatabase database, Path directory) {
		this.database = new ScratchDatabase(database);
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
		this.root = fresh();
		this.past.clear();
		this.future.clear();
		this.rows = 0;
		this.migrations = null;
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
			return forth() && changed(change.model());
		}
		if (this.migrations == null || this.model == null) {
			return true;
		}
		if (step instanceof Life.Rows) {
			insert(this.model);
			return true;
		}
		return (step instanceof Life.Back back) ? back(this.migrations, back.revisions()) : forth();
	}

	private boolean changed(Model next) {
		closeModel();
		MappedModel mapped = BrokenLawException.attempt(PairLaws.HIBERNATE,
				() -> MappedModel.of(next, this.product, this.aim));
		this.model = mapped;
		BrokenLawException.attempt(PairLaws.HIBERNATE, () -> {
			TestModel.createSchemas(this.database.dataSource(), mapped.metadata());
			this.hibernates.empty();
			this.aim.setTargetDataSource(this.hibernates.dataSource());
			TestModel.create(this.aim, mapped.metadata());
			this.aim.setTargetDataSource(this.database.dataSource());
			return null;
		});
		Migrations now = new Migrations(this.database.dataSource(), mapped.metadata(),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS);
		if (this.migrations == null) {
			now.init();
		}
		this.migrations = now;
		return revision(now);
	}

	private boolean revision(Migrations now) {
		GenerateResult asked = BrokenLawException.attempt("generate", () -> generate(now, Allowances.NONE, false));
		if (asked.decision().planned().isEmpty()) {
			count("nothing to do");
			return true;
		}
		Moment before = moment();
		Set<String> filled = guards(asked.decision()).stream()
			.map((fill) -> fill.table().name() + "." + fill.column())
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, List<String>> rows = rows(before.columns(), filled);
		Allowances allowances = new Allowances(List.of(), List.of(), backfills(asked.decision()), List.of());
		Path file = Objects
			.requireNonNull(BrokenLawException.attempt("generate", () -> generate(now, allowances, true)).file());
		if (!upgraded(now, before, file)) {
			return true;
		}
		BrokenLawException.unlessSame("rows survive", rows, rows(before.columns(), filled));
		BrokenLawException.unlessSame("again", List.of(), texts(generate(now, Allowances.NONE, false).decision()));
		this.past.add(before);
		return true;
	}

	/** What the rows refuse is taken back, and then everything is as it was. */
	private boolean upgraded(Migrations now, Moment before, Path file) {
		try {
			BrokenLawException.attempt("upgrade", () -> now.upgrade("head"));
			return true;
		}
		catch (BrokenLawException ex) {
			if (!REFUSAL.matcher(String.valueOf(ex.getMessage())).find()) {
				throw ex;
			}
		}
		count("refused because of rows");
		if (!before.schema().equals(schema())) {
			BrokenLawException.attempt("half-way back", () -> now.downgrade("-1", true));
		}
		BrokenLawException.unlessSame("half-way back", before.schema(), schema());
		delete(file);
		return false;
	}

	/** Rows that the database refuses are none. */
	private void insert(MappedModel mapped) {
		try {
			mapped.insertRows(this.rows);
		}
		catch (HibernateException ex) {
			count("rows refused");
		}
		this.rows += 2;
	}

	private boolean back(Migrations now, int revisions) {
		if (revisions > this.past.size()) {
			return true;
		}
		Moment after = moment();
		Moment target = this.past.get(this.past.size() - revisions);
		Map<String, List<String>> rows = rows(after.columns(), Set.of());
		Map<String, List<String>> common = rows(after.columns(), Set.of(), target.columns());
		try {
			now.downgrade("-" + revisions, false);
		}
		catch (MigrationsException ex) {
			return askedBack(now, revisions, ex, after, rows);
		}
		backAt(revisions, after);
		BrokenLawException.unlessSame("rows of the way back", common,
				rows(after.columns(), Set.of(), target.columns()));
		return true;
	}

	private boolean askedBack(Migrations now, int revisions, MigrationsException refusal, Moment after,
			Map<String, List<String>> rows) {
		String said = String.valueOf(refusal.getMessage());
		if (!said.contains("would")) {
			throw new BrokenLawException("back", said, refusal);
		}
		BrokenLawException.unlessSame("refused way back", after.schema(), schema());
		BrokenLawException.unlessSame("refused way back", rows, rows(after.columns(), Set.of()));
		if (said.contains("would stop half-way")) {
			count("no way back");
			return true;
		}
		count("lossy way back");
		BrokenLawException.attempt("allowed way back", () -> now.downgrade("-" + revisions, true));
		backAt(revisions, after);
		return true;
	}

	private void backAt(int revisions, Moment after) {
		int target = this.past.size() - revisions;
		BrokenLawException.unlessSame("back", CatalogOracle.withoutCasts(this.past.get(target).schema()),
				CatalogOracle.withoutCasts(schema()));
		this.future.add(after);
		while (this.past.size() > target) {
			Moment undone = this.past.remove(this.past.size() - 1);
			if (this.past.size() > target) {
				this.future.add(undone);
			}
		}
	}

	private boolean forth() {
		if (this.future.isEmpty() || this.migrations == null) {
			return true;
		}
		Migrations now = this.migrations;
		Moment before = moment();
		try {
			now.upgrade("head");
		}
		catch (MigrationsException ex) {
			if (!REFUSAL.matcher(String.valueOf(ex.getMessage())).find()) {
				throw new BrokenLawException("forth", String.valueOf(ex.getMessage()), ex);
			}
			count("no way forth");
			return false;
		}
		List<Moment> again = new ArrayList<>(this.future);
		BrokenLawException.unlessSame("forth", CatalogOracle.withoutCasts(again.get(0).schema()),
				CatalogOracle.withoutCasts(schema()));
		this.past.add(before);
		for (int index = again.size() - 1; index > 0; index--) {
			this.past.add(again.get(index));
		}
		this.future.clear();
		return true;
	}

	private Map<String, List<String>> rows(Map<String, List<String>> columns, Set<String> without) {
		return rows(columns, without, columns);
	}

	private Map<String, List<String>> rows(Map<String, List<String>> columns, Set<String> without,
			Map<String, List<String>> others) {
		return StoredRows.read(this.database.dataSource(),
				(table, column) -> columns.getOrDefault(table, List.of()).contains(column)
						&& others.getOrDefault(table, List.of()).contains(column)
						&& !without.contains(table + "." + column));
	}

	private static GenerateResult generate(Migrations now, Allowances allowances, boolean write) {
		return now.generate(new GenerateRequest("life", ChangelogFormat.YAML, allowances, write));
	}

	private static List<RowGuard.Backfill> guards(Decision decision) {
		return decision.planned()
			.stream()
			.flatMap((planned) -> planned.guards().stream())
			.filter(RowGuard.Backfill.class::isInstance)
			.map(RowGuard.Backfill.class::cast)
			.toList();
	}

	private Map<String, String> backfills(Decision decision) {
		Map<String, String> backfills = new LinkedHashMap<>();
		guards(decision).forEach((fill) -> backfills.put(quoted(fill.table().name()) + "." + quoted(fill.column()),
				(fill.suggestion() != null) ? fill.suggestion() : BackfillValue.of(this.hibernates, fill)));
		return backfills;
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	private List<String> texts(Decision decision) {
		ChangeText text = new ChangeText(this.product.product());
		return decision.planned().stream().map((planned) -> text.of(planned.change())).toList();
	}

	private Moment moment() {
		return new Moment(schema(), StoredRows.columns(this.database.dataSource()));
	}

	private List<String> schema() {
		return CatalogOracle.describe(this.database.dataSource(), Leave.LIQUIBASE);
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

	private Path fresh() {
		try {
			return Files.createTempDirectory(this.directory, "life");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	/** What there is at a moment. */
	private record Moment(List<String> schema, Map<String, List<String>> columns) {

	}

}
