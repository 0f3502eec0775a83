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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.change.SchemaChange;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.Table;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

/** The laws for one pair of models on one database. */
public final class PairLaws implements AutoCloseable {

	/** The law that only Hibernate can break: it cannot map or create every model. */
	public static final String HIBERNATE = "hibernate";

	/**
	 * What docs/databases.md leaves out: the casts that Hibernate makes for named enums,
	 * and what it does not create on SQLite.
	 */
	private static final Set<String> NOT_COMPARED = Set.of("casts are not compared",
			"Hibernate creates no foreign keys on this database", "Hibernate does not create it on this database",
			"the database keeps no comments");

	private final ScratchDatabase ours;

	private final ScratchDatabase hibernates;

	/** Leads Hibernate to one of the two. */
	private final DelegatingDataSource aim = new DelegatingDataSource();

	private final TestDatabase database;

	private final Path directory;

	private final Map<Withheld.Kind, Integer> withheld = new TreeMap<>();

	private int refusals;

	/**
	 * Prepare databases.
	 * @param database what they are
	 * @param directory where changelogs may be written
	 */
	public PairLaws(TestDatabase database, Path directory) {
		this.ours = new ScratchDatabase(database);
		this.hibernates = new ScratchDatabase(database);
		this.database = database;
		this.directory = directory;
	}

	/**
	 * Hold every law.
	 * @param pair the models
	 * @throws BrokenLawException when one does not hold
	 */
	public void hold(ModelPair pair) {
		Path root = ScratchFiles.directory(this.directory, "pair");
		this.ours.empty();
		this.aim.setTargetDataSource(this.ours.dataSource());
		try (MappedModel from = attempt(HIBERNATE, () -> MappedModel.of(pair.from(), this.database, this.aim));
				MappedModel to = attempt(HIBERNATE, () -> MappedModel.of(pair.to(), this.database, this.aim))) {
			attempt(HIBERNATE, () -> {
				TestModel.createSchemas(this.ours.dataSource(), from.metadata());
				TestModel.createSchemas(this.ours.dataSource(), to.metadata());
				return null;
			});
			Migrations first = migrations(from, root);
			first.init();
			sameInAnyOrder(from, first, root);
			Created asFrom = created(from);
			Created asTo = created(to);
			oneStepAndBack(from, first, asFrom);
			Migrations second = migrations(to, root);
			if (everythingAskedFor(second, asTo.schema()) && this.database == TestDatabase.SQLITE) {
				// the way back of a sequence that was dropped is a table without its row
				first.downgrade("base", true);
				first.upgrade("head");
			}
			attempt("rows", () -> {
				from.insertRows(0).values().stream().findFirst().ifPresent((refusal) -> {
					throw refusal;
				});
				return null;
			});
			rowsSurvive(second, asTo.schema());
		}
	}

	/** Law 1: what Hibernate created shows no difference. */
	private Created created(MappedModel model) {
		this.hibernates.empty();
		String validation = attempt(HIBERNATE, () -> {
			this.aim.setTargetDataSource(this.hibernates.dataSource());
			TestModel.create(this.aim, model.metadata());
			String said = (this.database == TestDatabase.SQLITE) ? validation(model) : "";
			this.aim.setTargetDataSource(this.ours.dataSource());
			return said;
		});
		List<String> created = schema(this.hibernates);
		if (created.stream().anyMatch((line) -> line.matches("column [^.]+\\.id ?"))) {
			throw new BrokenLawException(HIBERNATE, "forgets the type of an identity after an integer", null);
		}
		Decision decision = attempt("created",
				() -> Objects.requireNonNull(new Migrations(this.hibernates.dataSource(), model.metadata(),
						location(this.directory), MigrationsSettings.DEFAULTS)
					.overview()
					.decision(), "no comparison"));
		same("created", List.of(), texts(decision.planned().stream().map(PlannedChange::change)));
		same("created", List.of(), texts(decision.withheldOfOurs().stream().map(Withheld::change)));
		same("created", List.of(),
				decision.notCompared().stream().filter((each) -> !NOT_COMPARED.contains(each.reason())).toList());
		return new Created(created, validation);
	}

	/**
	 * What Hibernate says of a schema: nothing, except where it refuses what it has
	 * created itself: an identity on SQLite, and a name that PostgreSQL has cut.
	 */
	private String validation(MappedModel model) {
		try {
			TestModel.validate(this.aim, model.metadata());
			return "";
		}
		catch (RuntimeException ex) {
			return String.valueOf(ex.getMessage()).replaceFirst("^.*missing (table|column) \\[[^]]{64,}].*$", "");
		}
	}

	/** Laws 2 and 3: one step makes Hibernate's schema, and there is a way back. */
	private void oneStepAndBack(MappedModel model, Migrations migrations, Created created) {
		List<String> before = everything();
		generate("step", migrations, Allowances.NONE);
		attempt("step", () -> migrations.upgrade("head"));
		same("step", created.schema(), schema(this.ours));
		same("validation", created.validation(), validation(model));
		same("again", List.of(), planned(attempt("again", () -> dry(migrations, Allowances.NONE))));
		attempt("back", () -> migrations.downgrade("base", true));
		same("back", before, everything());
		attempt("step", () -> migrations.upgrade("head"));
		same("step", created.schema(), schema(this.ours));
	}

	/**
	 * Law 4 without rows: when everything is asked for, the schema is Hibernate's.
	 * @return whether a table was dropped and came back
	 */
	private boolean everythingAskedFor(Migrations migrations, List<String> schemaOfTo) {
		Allowances allowances = Allowances.NONE;
		GenerateResult result = attempt("asking", () -> dry(migrations, Allowances.NONE));
		for (int round = 0; round < 3; round++) {
			Allowances more = Wishes.everything(result.decision(), allowances);
			if (more.equals(allowances)) {
				break;
			}
			allowances = more;
			result = attempt("asking", () -> dry(migrations, more));
		}
		if (result.decision().planned().isEmpty()) {
			explained("asking", schemaOfTo, schema(this.ours), result.decision());
			return false;
		}
		List<String> before = everything();
		Path file = generate("asking", migrations, allowances);
		attempt("asked for", () -> migrations.upgrade("head"));
		explained("asked for", schemaOfTo, schema(this.ours), result.decision());
		List<String> waited = texts(Explanation.waited(result.decision()));
		same("asked for again", List.of(),
				planned(attempt("asked for again", () -> dry(migrations, Allowances.NONE))).stream()
					.filter((each) -> !waited.contains(each))
					.toList());
		attempt("asked for back", () -> migrations.downgrade("-1", true));
		same("asked for back", CatalogOracle.withoutCasts(before), CatalogOracle.withoutCasts(everything()));
		ScratchFiles.delete(file);
		return result.decision().planned().stream().anyMatch((each) -> each.change().drops(Table.class));
	}

	/** Law 4 with rows: what is not withheld becomes model B, and the rows survive. */
	private void rowsSurvive(Migrations migrations, List<String> schemaOfTo) {
		Map<String, List<String>> columns = StoredRows.columns(this.ours.dataSource());
		GenerateResult asked = attempt("generate", () -> dry(migrations, Allowances.NONE));
		asked.decision().withheldOfOurs().forEach((each) -> this.withheld.merge(each.kind(), 1, Integer::sum));
		Map<String, String> backfills = BackfillValue.all(this.hibernates, asked.decision());
		TreeSet<String> filled = new TreeSet<>();
		BackfillValue.wanted(asked.decision()).forEach((fill) -> filled.add(fill.table().name() + "." + fill.column()));
		Map<String, List<String>> before = rows(columns, filled);
		if (asked.decision().planned().isEmpty()) {
			explained("upgraded", schemaOfTo, schema(this.ours), asked.decision());
			return;
		}
		generate("generate", migrations, new Allowances(List.of(), List.of(), backfills, List.of()));
		if (refused(migrations)) {
			return;
		}
		explained("upgraded", schemaOfTo, schema(this.ours), asked.decision());
		same("rows survive", before, rows(columns, filled));
		same("again", List.of(), planned(attempt("again", () -> dry(migrations, Allowances.NONE))));
	}

	/** What the rows do not satisfy is not forced upon them: a documented refusal. */
	private boolean refused(Migrations migrations) {
		try {
			attempt("upgrade", () -> migrations.upgrade("head"));
			return false;
		}
		catch (BrokenLawException ex) {
			if (!Refusals.isOne(ex)) {
				throw ex;
			}
			this.refusals++;
			return true;
		}
	}

	private Map<String, List<String>> rows(Map<String, List<String>> columns, TreeSet<String> filled) {
		return StoredRows.read(this.ours.dataSource(),
				(table, column) -> columns.getOrDefault(table, List.of()).contains(column)
						&& !filled.contains(table + "." + column));
	}

	/** Every line that differs speaks of an object whose change is withheld. */
	private static void explained(String law, List<String> expected, List<String> actual, Decision decision) {
		same(law, List.of(), new Explanation(decision, expected, actual).unexplained());
	}

	private List<String> planned(GenerateResult result) {
		return texts(result.decision().planned().stream().map(PlannedChange::change));
	}

	private List<String> texts(Stream<SchemaChange> changes) {
		return changes.map(new ChangeText(this.database.product())::of).toList();
	}

	/** Law 5: in any order of classes the bytes are the same, id and date aside. */
	private void sameInAnyOrder(MappedModel model, Migrations migrations, Path root) {
		try (MappedModel shuffled = model.shuffled()) {
			same("order", text(migrations), text(migrations(shuffled, root)));
		}
	}

	private static String text(Migrations migrations) {
		GenerateResult result = attempt("order", () -> dry(migrations, Allowances.NONE));
		return (result.text() == null) ? ""
				: result.text()
					.replaceAll("'?" + result.revision() + "(-\\d+)?'?", "id$1")
					.replaceAll("(?m)^# Created: .*$", "");
	}

	private static Path generate(String law, Migrations migrations, Allowances allowances) {
		return Objects.requireNonNull(attempt(law,
				() -> migrations.generate(new GenerateRequest(law, ChangelogFormat.YAML, allowances, true)))
			.file());
	}

	private static GenerateResult dry(Migrations migrations, Allowances allowances) {
		return migrations.generate(new GenerateRequest("all", ChangelogFormat.YAML, allowances, false));
	}

	private Migrations migrations(MappedModel model, Path root) {
		return new Migrations(this.ours.dataSource(), model.metadata(), location(root), MigrationsSettings.DEFAULTS);
	}

	private static ChangelogLocation location(Path root) {
		return new ChangelogFiles(root).location();
	}

	private List<String> everything() {
		return CatalogOracle.describe(this.ours.dataSource(), Leave.LIQUIBASE);
	}

	private static List<String> schema(ScratchDatabase database) {
		return CatalogOracle.describe(database.dataSource(), Leave.NAMES, Leave.LIQUIBASE);
	}

	/**
	 * Return how much was withheld, by kind.
	 * @return the counts
	 */
	public String counts() {
		return "withheld " + this.withheld.toString().toLowerCase(Locale.ROOT) + ", refused because of rows: "
				+ this.refusals;
	}

	private static <T> T attempt(String law, Supplier<T> work) {
		return BrokenLawException.attempt(law, work);
	}

	private static void same(String law, Object expected, Object actual) {
		BrokenLawException.unlessSame(law, expected, actual);
	}

	@Override
	public void close() {
		this.ours.close();
		this.hibernates.close();
	}

	/** What Hibernate has created, and what its validation says of it. */
	private record Created(List<String> schema, String validation) {

	}

}
