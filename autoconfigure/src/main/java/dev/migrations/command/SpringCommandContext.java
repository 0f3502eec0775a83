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

package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.MissingChangelogException;
import dev.migrations.changelog.Revision;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.startup.CommandHint;
import dev.migrations.startup.MigrationUnit;
import dev.migrations.startup.MigrationUnits;
import dev.migrations.startup.SharedEntities;
import dev.migrations.startup.TargetDatabases;

/**
 * Finds the unit of a command in the application.
 */
final class SpringCommandContext implements CommandContext {

	private final BeanFactory beans;

	SpringCommandContext(BeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public List<CommandTarget> targets(@Nullable String unit, @Nullable Path directory) {
		return units(unit).stream().map((found) -> target(found, directory)).toList();
	}

	private CommandTarget target(MigrationUnit found, @Nullable Path directory) {
		SourceTree sources = new SourceTree(found.changelog(), Path.of("").toAbsolutePath());
		ChangelogLocation location = sources.find(directory, (directory != null) ? List.of() : files(found));
		return new CommandTarget(found.name(), found.migrations(location), found::unregistered,
				this.beans.getBean(TargetDatabases.class).all(), found::modelFor, hint(),
				() -> this.beans.getBean(SharedEntities.class)
					.requireNoOther(found, this.beans.getBean(MigrationUnits.class)));
	}

	@Override
	public CommandHint hint() {
		return this.beans.getBean(CommandHint.class);
	}

	private static List<String> files(MigrationUnit unit) {
		try {
			return unit.migrations().changelog().revisions().stream().map(Revision::file).toList();
		}
		catch (MissingChangelogException ex) {
			return List.of();
		}
	}

	private List<MigrationUnit> units(@Nullable String name) {
		MigrationUnits units = this.beans.getBean(MigrationUnits.class);
		List<MigrationUnit> found = units.named(name);
		if (!found.isEmpty()) {
			return found;
		}
		if (units.all().isEmpty()) {
			throw new MigrationsException(
					Failure.refused("The application has no Liquibase bean and no single data source.",
							"Configure 'spring.datasource.url', or declare a SpringLiquibase bean."));
		}
		String names = units.all().stream().map(MigrationUnit::name).collect(Collectors.joining(", "));
		throw new MigrationsException(Failure.usage((name != null) ? "There is no unit '%s'.".formatted(name)
				: "There are several units: %s.".formatted(names), "Name one of them: --unit " + names));
	}

}
