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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.Initialisation;
import dev.migrations.changelog.RevisionGraph;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Evidence;
import dev.migrations.policy.Origins;
import dev.migrations.policy.Policy;
import dev.migrations.revision.CreatedObjects;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.status.ChangelogSource;
import dev.migrations.status.Problem;
import dev.migrations.status.StatusReader;
import dev.migrations.status.UnitStatus;
import dev.migrations.translate.ProductPlan;
import dev.migrations.upgrade.Downgrade;
import dev.migrations.upgrade.DryRun;
import dev.migrations.upgrade.Execution;
import dev.migrations.upgrade.RunResult;
import dev.migrations.upgrade.SqlScript;
import dev.migrations.upgrade.Stamp;
import dev.migrations.upgrade.StampResult;
import dev.migrations.upgrade.Upgrade;

/**
 * The entry point of the library: what can be done with one database, one model and one
 * changelog. It needs neither Spring nor a running application. Everything that only
 * looks issues nothing but reads; every failure is a {@link MigrationsException} that
 * says what happened, what state things are in and what to do next.
 */
public final class Migrations {

	private final DataSource dataSource;

	private final ChangelogLocation location;

	private final MigrationsSettings settings;

	private final Supplier<Optional<Schema>> model;

	private final Supplier<List<UnregisteredEntity>> unregistered;

	/**
	 * Create the work on one database for a model that is known already.
	 * @param dataSource the database
	 * @param metadata the model as Hibernate has it; it is read at once and not kept
	 * @param location the changelog
	 * @param settings how to work
	 */
	public Migrations(DataSource dataSource, Metadata metadata, ChangelogLocation location,
			MigrationsSettings settings) {
		this(dataSource, location, settings, read(metadata));
	}

	/**
	 * Create the work on one database.
	 * @param dataSource the database
	 * @param location the changelog
	 * @param settings how to work
	 * @param model finds the model when it is needed, empty when there is none
	 */
	public Migrations(DataSource dataSource, ChangelogLocation location, MigrationsSettings settings,
			Supplier<Optional<Schema>> model) {
		this(dataSource, location, settings, model, List::of);
	}

	/**
	 * Create the work on one database.
	 * @param dataSource the database
	 * @param location the changelog
	 * @param settings how to work
	 * @param model finds the model when it is needed, empty when there is none
	 * @param unregistered finds the entities that the model does not contain: their
	 * tables are never offered for removal
	 */
	public Migrations(DataSource dataSource, ChangelogLocation location, MigrationsSettings settings,
			Supplier<Optional<Schema>> model, Supplier<List<UnregisteredEntity>> unregistered) {
		this.dataSource = dataSource;
		this.location = location;
		this.settings = settings;
		this.model = model;
		this.unregistered = unregistered;
	}

	private static Supplier<Optional<Schema>> read(Metadata metadata) {
		Optional<Schema> schema = Optional.of(GivenModel.read(metadata));
		return () -> schema;
	}

	/**
	 * Tell where the database stands. Never fails because of the database or the
	 * changelog: that they cannot be reached or read is an answer.
	 * @return the status
	 */
	public UnitStatus status() {
		return new StatusReader(this.settings.history(), this.settings.connectTimeout()).read(this.dataSource,
				ChangelogSource.of(this.location, this.settings.changelog()));
	}

	/**
	 * Tell where the database stands and, if both can be read, how the model differs. No
	 * row is counted, so that this can be asked at every start.
	 * @return status and differences
	 */
	public Overview overview() {
		UnitStatus status = status();
		if (status.database() == null) {
			return Overview.of(status);
		}
		try {
			return this.model.get()
				.map((schema) -> Overview.of(status,
						differences(status, schema, false, Allowances.NONE).decide(evidence(Allowances.NONE, status))))
				.orElseGet(() -> Overview.of(status));
		}
		catch (MigrationsException ex) {
			return new Overview(status, null, Problem.of(Problem.Kind.NOT_COMPARED, ex.failure()));
		}
	}

	/**
	 * Compare model and database.
	 * @return what differs and what would become of it
	 * @throws MigrationsException when revisions are pending or there is no model
	 */
	public Overview check() {
		UnitStatus status = requirements().upToDate(status());
		return Overview.of(status,
				differences(status, requireModel(), true, Allowances.NONE).decide(evidence(Allowances.NONE, status)));
	}

	/**
	 * Return the tables of database and model, by whose they are.
	 * @return the tables
	 */
	public TableOverview tables() {
		UnitStatus status = requirements().reachable(status());
		SchemaDifferences differences = differences(status, requireModel(), false, Allowances.NONE);
		return TableOverview.of(differences.database(), differences.decide(evidence(Allowances.NONE, status)));
	}

	/**
	 * Write the difference between model and database as a revision.
	 * @param request what to generate
	 * @return what was generated; without a file when nothing differs
	 * @throws MigrationsException when revisions are pending, the model is empty, the
	 * changelog cannot be written, the request names something that does not exist, or a
	 * value is missing and the settings want none to be
	 */
	public GenerateResult generate(GenerateRequest request) {
		Path root = requireSources();
		UnitStatus status = requirements().upToDate(status());
		boolean alone = request.otherModels().isEmpty();
		SchemaDifferences differences = differences(status, requireModel(), alone, request.allowances());
		Evidence evidence = evidence(request.allowances(), status);
		Decision decision = differences.decide(evidence);
		this.settings.generation().missingValues().verify(decision, differences.database().product());
		List<ProductPlan> elsewhere = request.otherModels()
			.stream()
			.filter((model) -> model.product() != differences.database().product())
			.map((model) -> differences.elsewhere(model, evidence))
			.toList();
		return generation(root).generate(request, decision, differences.database(), elsewhere);
	}

	/**
	 * Write an empty revision, for changes by hand and for data. Needs no database.
	 * @param message what it is for
	 * @param format the format of the file
	 * @return the file
	 */
	public Path revision(String message, ChangelogFormat format) {
		return revision(message, format, null);
	}

	/**
	 * Write an empty revision with an id of one's own.
	 * @param message what it is for
	 * @param format the format of the file
	 * @param revisionId the id, {@code null} for a new one
	 * @return the file
	 */
	public Path revision(String message, ChangelogFormat format, @Nullable String revisionId) {
		return generation(requireSources()).empty(message, format, revisionId);
	}

	/**
	 * Apply pending revisions.
	 * @param target {@code head}, {@code +2}, an id or the beginning of one
	 * @return what was applied
	 * @throws MigrationsException when it is refused before anything was touched, or when
	 * a changeset failed
	 */
	public RunResult upgrade(String target) {
		return new Upgrade(execution()).run(target);
	}

	/**
	 * Tell what an upgrade would run. Touches nothing.
	 * @param target {@code head}, {@code +2}, an id or the beginning of one
	 * @return the SQL, by changeset
	 */
	public SqlScript plan(String target) {
		return new DryRun(execution()).upgrade(target);
	}

	/**
	 * Revert revisions.
	 * @param target {@code base}, {@code -1}, an id or the beginning of one
	 * @param allowDataLoss whether rows and values may be lost
	 * @return what was reverted, the newest first
	 * @throws MigrationsException when a changeset has no rollback, when rows would be
	 * lost, or when a rollback failed
	 */
	public RunResult downgrade(String target, boolean allowDataLoss) {
		return new Downgrade(execution(), allowDataLoss).run(target);
	}

	/**
	 * Record the database as being at a revision, without running anything.
	 * @param target {@code head}, {@code base}, an id or the beginning of one
	 * @return what was recorded
	 */
	public StampResult stamp(String target) {
		return new Stamp(execution()).run(target);
	}

	/**
	 * Record one changeset as applied, without running it. It is for a changeset whose
	 * changes are there and whose row in the history is not.
	 * @param id the id of the changeset
	 * @return what was recorded
	 */
	public StampResult stampChangeSet(String id) {
		return new Stamp(execution()).changeSet(id);
	}

	/**
	 * Create the changelog, or make an existing one include the revisions.
	 * @return what was done
	 */
	public Initialisation.Result init() {
		return Initialisation.init(requireSources(), this.location.master());
	}

	/**
	 * Read the changelog. Needs no database.
	 * @return the changelog
	 */
	public Changelog changelog() {
		return ChangelogReader.read(this.location, this.settings.changelog());
	}

	private Execution execution() {
		return new Execution(this.dataSource, this.location, this.settings.changelog(), this.settings.history(),
				this.settings.connectTimeout(), this.settings.lockTimeout());
	}

	private Generation generation(Path root) {
		Changelog changelog = changelog();
		RevisionGraph graph = changelog.graph();
		if (graph.heads().size() > 1) {
			throw new MigrationsException(Failure.refused("Multiple heads are present: %s.".formatted(graph.heads()),
					"Merge them first: write a revision with both as 'revision.parents'."));
		}
		return new Generation(changelog, root, this.settings.generation(), Clock.systemUTC());
	}

	private SchemaDifferences differences(UnitStatus status, Schema schema, boolean rows, Allowances allowances) {
		DatabaseIdentity database = status.database();
		String defaultSchema = (database != null) ? database.defaultSchema() : null;
		return SchemaDifferences.read(this.dataSource,
				(defaultSchema != null) ? schema.relativeTo(defaultSchema) : schema, new Policy(this.settings.policy()),
				rows, allowances.renames());
	}

	private Evidence evidence(Allowances allowances, UnitStatus status) {
		Map<String, String> entities = new TreeMap<>();
		this.unregistered.get().forEach((entity) -> entities.putIfAbsent(entity.tableName(), entity.className()));
		return new Evidence(allowances, origins(status), entities, Map.of());
	}

	private Origins origins(UnitStatus status) {
		return switch (status.state()) {
			case NO_CHANGELOG, BROKEN_CHANGELOG -> Origins.NONE;
			default -> CreatedObjects.in(changelog().revisions(),
					(status.database() != null) ? status.database().product() : Product.unknown());
		};
	}

	/**
	 * Tell where the database stands, or fail when it does not answer or when there is no
	 * changelog to compare it with.
	 * @return the status
	 */
	public UnitStatus requireReadable() {
		return requirements().readable(status());
	}

	private Requirements requirements() {
		return new Requirements(this.location.master());
	}

	private Schema requireModel() {
		return this.model.get()
			.orElseThrow(() -> new MigrationsException(Failure
				.refused("There is no model: no entity manager factory uses the data source of this unit.", NextStep
					.run("Add Spring Data JPA and entities, or write changes by hand", "revision", "-m", "..."))));
	}

	private Path requireSources() {
		Path root = this.location.root();
		if (root == null) {
			throw new MigrationsException(Failure.usage(
					"There is no source tree below the working directory; it would be written to src/main/resources, beside '%s'."
						.formatted(this.location.master()),
					"Run the command in the project's directory, or name the resources: --directory src/main/resources"));
		}
		return root;
	}

}
