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

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;
import dev.migrations.status.RevisionStatus;
import dev.migrations.status.UnitState;
import dev.migrations.status.UnitStatus;

/**
 * What happens at start-up: the database is looked at before JPA, and compared with the
 * model and reported after JPA is up.
 */
public final class StartupCheck implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger("dev.migrations");

	private final StartupSettings settings;

	private final MigrationUnits units;

	private final ReportText text;

	public StartupCheck(StartupSettings settings, MigrationUnits units, CommandHint hint) {
		this.settings = settings;
		this.units = units;
		this.text = new ReportText(hint);
	}

	/**
	 * Let Liquibase empty the database of a unit only when it runs at all and a user
	 * named that very database.
	 * @param unit the unit
	 * @throws MigrationsException when it may not
	 */
	void requireDropFirstAllowed(MigrationUnit unit) {
		DatabaseIdentity database = unit.lookAtDatabase().overview().status().database();
		if (this.settings.mode() == StartupMode.UPGRADE && database != null
				&& this.settings.allowDropFirst().contains(database.name())) {
			return;
		}
		throw new MigrationsException(Failure.refused(
				"'spring.liquibase.drop-first' would drop every object of %s at start-up."
					.formatted((database != null) ? "the database '" + database.name() + "'" : "the database"),
				"Remove 'spring.liquibase.drop-first'. If that is what you want, name the database in "
						+ "'app.migrations.startup.allow-drop-first' and set 'app.migrations.startup.mode' to 'upgrade'."));
	}

	void beforeJpa(MigrationUnit unit) {
		switch (this.settings.mode()) {
			case REPORT -> unit.lookAtDatabase();
			case VALIDATE -> validate(unit.lookAtDatabase().overview().status());
			case UPGRADE -> upgrade(unit);
			case OFF -> {
			}
		}
	}

	private void upgrade(MigrationUnit unit) {
		UnitStatus status = unit.lookAtDatabase().overview().status();
		if (status.state() == UnitState.UNREACHABLE) {
			validate(status);
		}
		unit.migrations().upgrade("head");
		unit.lookAtDatabase();
	}

	private void validate(UnitStatus status) {
		if (status.state() != UnitState.UP_TO_DATE) {
			throw new MigrationsException(Failure.refused(happened(status), next(status)
				.and(System.lineSeparator() + "To start anyway, set 'app.migrations.startup.mode' to 'report'.")));
		}
	}

	private static String happened(UnitStatus status) {
		List<String> lines = new ArrayList<>();
		lines.add(ReportText.headline(status));
		status.problems().forEach((problem) -> lines.add(problem.text()));
		if (!status.pending().isEmpty()) {
			lines.add(
					"Pending: " + String.join(", ", status.pending().stream().map(StartupCheck::named).toList()) + ".");
		}
		return String.join(System.lineSeparator(), lines);
	}

	private static String named(RevisionStatus revision) {
		return revision.id().equals(revision.message()) ? "'" + revision.id() + "'"
				: "'" + revision.id() + " " + revision.message() + "'";
	}

	private static NextStep next(UnitStatus status) {
		if (!status.pending().isEmpty()) {
			return NextStep.run("Review and apply them", "upgrade");
		}
		List<NextStep> steps = new ArrayList<>(status.nextSteps());
		steps.add(NextStep.run("To look again", "status"));
		return NextStep.lines(steps);
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.settings.mode() != StartupMode.OFF) {
			for (MigrationUnit unit : this.units.all()) {
				// by now the pool has its connections: the first one is what took time
				Duration connectTime = unit.lastReport().map(UnitReport::connectTime).orElse(null);
				log(unit.refresh(), connectTime);
			}
		}
	}

	private void log(UnitReport report, @Nullable Duration connectTime) {
		String block = this.text.of(report.overview(), report.unregistered(), connectTime);
		if (ReportText.isWell(report.overview(), report.unregistered())) {
			logger.info(block);
		}
		else {
			logger.warn(block);
		}
	}

}
