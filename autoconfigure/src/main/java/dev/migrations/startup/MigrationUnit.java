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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migrations.Migrations;
import dev.migrations.Overview;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.model.TargetDatabase;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.schema.Schema;

/**
 * One Liquibase bean with the entity manager factory on the same data source, and what
 * was last found out about it.
 */
public final class MigrationUnit {

	private final String name;

	private final DataSource dataSource;

	private final ChangelogLocation changelog;

	private final Function<ChangelogLocation, Migrations> migrations;

	private final Supplier<Optional<EntityModel>> model;

	private final AtomicReference<@Nullable UnitReport> lastReport = new AtomicReference<>();

	/**
	 * Create a unit.
	 * @param name the name of the Liquibase bean
	 * @param dataSource its database
	 * @param changelog where the running application finds its changelog
	 * @param migrations creates the work on this unit for a changelog
	 * @param model finds the model, empty when there is none
	 */
	public MigrationUnit(String name, DataSource dataSource, ChangelogLocation changelog,
			Function<ChangelogLocation, Migrations> migrations, Supplier<Optional<EntityModel>> model) {
		this.name = name;
		this.dataSource = dataSource;
		this.changelog = changelog;
		this.migrations = migrations;
		this.model = model;
	}

	public String name() {
		return this.name;
	}

	boolean uses(@Nullable DataSource other) {
		return isSame(this.dataSource, other);
	}

	boolean sharesDataSource(MigrationUnit other) {
		return uses(other.dataSource);
	}

	/**
	 * A proxy may hand {@code equals} to what it stands for, and not equal itself then.
	 */
	static boolean isSame(DataSource one, @Nullable DataSource other) {
		return one == other || one.equals(other);
	}

	/**
	 * Return where the running application finds its changelog.
	 * @return the location, read-only
	 */
	public ChangelogLocation changelog() {
		return this.changelog;
	}

	/**
	 * Return the work on this unit with the changelog that the application contains.
	 * @return the entry point of the library
	 */
	public Migrations migrations() {
		return migrations(this.changelog);
	}

	/**
	 * Return the work on this unit with a changelog elsewhere, the source tree above all.
	 * @param location where the changelog stands
	 * @return the entry point of the library
	 */
	public Migrations migrations(ChangelogLocation location) {
		return this.migrations.apply(location);
	}

	/**
	 * Return the classes with {@code @Entity} that are not part of the model.
	 * @return the entities
	 */
	public List<UnregisteredEntity> unregistered() {
		return this.model.get().map(EntityModel::unregistered).orElse(List.of());
	}

	Set<String> entities() {
		return this.model.get().map(EntityModel::entities).orElse(Set.of());
	}

	/**
	 * Return what the entities map in another database.
	 * @param database the database, which is not asked
	 * @return the model
	 */
	public Schema modelFor(TargetDatabase database) {
		return this.model.get()
			.map((found) -> found.elsewhere().apply(database))
			.orElseThrow(() -> new MigrationsException(
					Failure.refused("There is no model: no entity manager factory uses the data source of this unit.",
							"Add Spring Data JPA and entities, or leave out the other databases.")));
	}

	/**
	 * Look at the database, without the model.
	 * @return where the database stands
	 */
	UnitReport lookAtDatabase() {
		return keep(new UnitReport(this.name, new Overview(migrations().status(), null, null), List.of()));
	}

	/**
	 * Look at the database and compare it with the model.
	 * @return what was found
	 */
	public UnitReport refresh() {
		return keep(new UnitReport(this.name, migrations().overview(), unregistered()));
	}

	/**
	 * Return what was last found out, from memory.
	 * @return the report, empty before the first look
	 */
	public Optional<UnitReport> lastReport() {
		return Optional.ofNullable(this.lastReport.get());
	}

	private UnitReport keep(UnitReport report) {
		this.lastReport.set(report);
		return report;
	}

}
