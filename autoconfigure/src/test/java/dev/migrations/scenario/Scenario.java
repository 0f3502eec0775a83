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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.GenerationSettings;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.PolicySettings;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.Pool;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One line of the list of scenarios: an empty database, a model that changes, and what
 * becomes of it through the whole line. What is set by a method holds from then on; the
 * options of a command hold for the next {@link #generated()} only.
 */
public final class Scenario implements AutoCloseable {

	/**
	 * What Hibernate creates of a model on a product, by both: many scenarios end alike.
	 */
	private static final Map<List<Object>, List<String>> CREATED = new ConcurrentHashMap<>();

	private final TestDatabase database;

	private final Path root;

	private final Pool pool;

	private final Sessions dataSource;

	private final List<Metadata> open = new ArrayList<>();

	private Class<?>[] entities = {};

	/**
	 * Of what is mapped now; Hibernate has created nothing from it, which would order it.
	 */
	private @Nullable Metadata current;

	private Map<String, Object> hibernate = Map.of();

	private MigrationsSettings settings = MigrationsSettings.DEFAULTS;

	private Allowances allowances = Allowances.NONE;

	/** Revisions of one second are told apart by their message. */
	private int steps;

	private Scenario(TestDatabase database, Path root) {
		this.database = database;
		this.root = directory(root);
		this.pool = Pool.of(database, database.create());
		this.dataSource = new Sessions(this.pool.dataSource());
		migrations(this.dataSource).init();
	}

	/**
	 * Begin with an empty database and an empty changelog.
	 * @param database the product
	 * @param root where the directory of the changelog is made
	 * @return the scenario
	 */
	public static Scenario on(TestDatabase database, Path root) {
		return new Scenario(database, root);
	}

	/**
	 * Set the model: what is mapped from now on.
	 * @param classes the annotated classes
	 * @return this
	 */
	public Scenario mapped(Class<?>... classes) {
		this.entities = classes.clone();
		this.current = null;
		return this;
	}

	/**
	 * Give Hibernate further settings.
	 * @param settings the settings
	 * @return this
	 */
	public Scenario hibernate(Map<String, Object> settings) {
		this.hibernate = Map.copyOf(settings);
		this.current = null;
		return this;
	}

	public Scenario policy(PolicySettings policy) {
		this.settings = this.settings.with(policy);
		return this;
	}

	public Scenario generation(GenerationSettings generation) {
		this.settings = this.settings.with(generation);
		return this;
	}

	/**
	 * Begin every session from now on with a statement, as drivers and applications do.
	 * @param statement the statement
	 * @return this
	 */
	public Scenario session(String statement) {
		this.dataSource.beginWith(statement);
		return this;
	}

	/**
	 * Run statements, with names quoted by {@code "} spelled as the product quotes them.
	 * @param statements the statements
	 * @return this
	 */
	public Scenario sql(String... statements) {
		for (String statement : statements) {
			TestDatabase.execute(this.dataSource, this.database.spell(statement));
		}
		return this;
	}

	/**
	 * Let Hibernate create what is mapped, as {@code ddl-auto=create} does.
	 * @return this
	 */
	public Scenario created() {
		TestModel.create(this.dataSource, newMetadata());
		return this;
	}

	/**
	 * Generate and upgrade what is mapped: the state before the line begins.
	 * @return this
	 */
	public Scenario applied() {
		generated().upgraded();
		return this;
	}

	public Scenario allowDrop(String... objects) {
		this.allowances = new Allowances(List.of(objects), this.allowances.changes(), this.allowances.backfills(),
				this.allowances.renames());
		return this;
	}

	public Scenario allowChange(String... objects) {
		this.allowances = new Allowances(this.allowances.drops(), List.of(objects), this.allowances.backfills(),
				this.allowances.renames());
		return this;
	}

	/**
	 * Give a value for the rows of a column that refuses NULL, as {@code --default} does.
	 * @param column the column with its table
	 * @param expression the SQL expression
	 * @return this
	 */
	public Scenario fill(String column, String expression) {
		Map<String, String> backfills = new TreeMap<>(this.allowances.backfills());
		backfills.put(column, expression);
		this.allowances = new Allowances(this.allowances.drops(), this.allowances.changes(), backfills,
				this.allowances.renames());
		return this;
	}

	public Scenario rename(String... renames) {
		this.allowances = new Allowances(this.allowances.drops(), this.allowances.changes(),
				this.allowances.backfills(), List.of(renames));
		return this;
	}

	/**
	 * Generate a revision for what is mapped.
	 * @return what came out, to be looked at and applied
	 */
	public Outcome generated() {
		Migrations migrations = migrations();
		List<String> before = schema();
		GenerateResult result = migrations.generate(request());
		this.allowances = Allowances.NONE;
		assertThat(schema()).as("generating touches nothing").isEqualTo(before);
		return new Outcome(this, migrations, result, before);
	}

	/**
	 * Generate a revision, which must be refused before anything is written.
	 * @return what is said
	 */
	public Failure refusal() {
		Migrations migrations = migrations();
		int revisions = migrations.changelog().revisions().size();
		MigrationsException refusal = catchThrowableOfType(MigrationsException.class,
				() -> migrations.generate(request()));
		this.allowances = Allowances.NONE;
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(migrations.changelog().revisions()).hasSize(revisions);
		return refusal.failure();
	}

	/**
	 * Let Hibernate insert what is mapped, as an application does.
	 * @param entity makes an entity without an id
	 * @param times how many are inserted
	 * @return the id of the last one
	 */
	public long saved(Supplier<?> entity, int times) {
		Metadata metadata = TestModel.unfinished(this.dataSource, this.database.product(), this.hibernate,
				this.entities);
		try (SessionFactory sessions = ((MetadataImplementor) metadata).buildSessionFactory()) {
			return sessions.fromTransaction((session) -> {
				long last = 0;
				for (int i = 0; i < times; i++) {
					Object saved = entity.get();
					session.persist(saved);
					last = (Long) session.getIdentifier(saved);
				}
				return last;
			});
		}
		finally {
			TestModel.close(metadata);
		}
	}

	/**
	 * Downgrade without the flag, which must be refused with every row as it was.
	 * @param target where to
	 * @return what is said
	 */
	public Failure downgradeRefusal(String target) {
		List<String> before = schema();
		MigrationsException refusal = catchThrowableOfType(MigrationsException.class,
				() -> migrations().downgrade(target, false));
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(schema()).isEqualTo(before);
		return refusal.failure();
	}

	/**
	 * Return the files of the revisions.
	 * @return the paths below the directory of the revisions, sorted
	 */
	List<String> files() {
		Path revisions = this.root.resolve("db/changelog/revisions");
		try (Stream<Path> files = Files.walk(revisions)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> revisions.relativize(file).toString())
				.filter((file) -> file.endsWith(".yaml"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the first column of a query.
	 * @param query the query
	 * @return one text a row
	 */
	public List<String> rows(String query) {
		return Rows.of(this.dataSource, this.database.spell(query));
	}

	public TestDatabase database() {
		return this.database;
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	public Migrations migrations() {
		this.current = newMetadata();
		return new Migrations(this.dataSource, this.current, new ChangelogFiles(this.root).location(), this.settings);
	}

	/**
	 * Return what applies the same revisions through another data source.
	 * @param other leads to the same database
	 * @return the migrations, without a model
	 */
	public Migrations migrations(DataSource other) {
		return new Migrations(other, new ChangelogFiles(this.root).location(), this.settings, Optional::empty);
	}

	@Override
	public void close() {
		this.open.forEach(TestModel::close);
		this.pool.close();
	}

	/** A test may tell several scenarios. */
	private static Path directory(Path root) {
		try {
			return Files.createTempDirectory(root, "scenario");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The schema as an oracle sees it, Liquibase's tables aside. */
	List<String> schema(Leave... leave) {
		return schema(this.dataSource, leave);
	}

	private static List<String> schema(DataSource dataSource, Leave... leave) {
		List<Leave> all = new ArrayList<>(List.of(leave));
		all.add(Leave.LIQUIBASE);
		return CatalogOracle.withoutCasts(CatalogOracle.describe(dataSource, all.toArray(Leave[]::new)));
	}

	/** Hibernate accepts the schema. */
	void assertValid() {
		TestModel.validate(this.dataSource, metadata());
	}

	/** Hibernate would have made the same. */
	void assertCreatedLikeHibernate() {
		List<String> created = CREATED.computeIfAbsent(List.of(this.database, this.hibernate, List.of(this.entities)),
				(model) -> createdElsewhere());
		assertThat(schema(Leave.NAMES)).as("as Hibernate creates it").isEqualTo(created);
	}

	private List<String> createdElsewhere() {
		DataSource other = this.database.create();
		Metadata metadata = TestModel.of(other, this.database.product(), this.hibernate, this.entities);
		TestModel.create(other, metadata);
		TestModel.close(metadata);
		return schema(other, Leave.NAMES);
	}

	GenerateRequest request() {
		return new GenerateRequest("step " + ++this.steps, ChangelogFormat.YAML, this.allowances, true);
	}

	private Metadata metadata() {
		if (this.current == null) {
			this.current = newMetadata();
		}
		return this.current;
	}

	private Metadata newMetadata() {
		Metadata metadata = TestModel.of(this.dataSource, this.database.product(), this.hibernate, this.entities);
		this.open.add(metadata);
		return metadata;
	}

}
