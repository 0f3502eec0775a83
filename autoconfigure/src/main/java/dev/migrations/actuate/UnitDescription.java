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

package dev.migrations.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.Overview;
import dev.migrations.actuate.UnitDescriptor.DatabaseDescriptor;
import dev.migrations.actuate.UnitDescriptor.EntityDescriptor;
import dev.migrations.actuate.UnitDescriptor.ProblemDescriptor;
import dev.migrations.actuate.UnitDescriptor.RevisionDescriptor;
import dev.migrations.actuate.UnitDescriptor.WithheldDescriptor;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.failure.NextCommand;
import dev.migrations.failure.NextStep;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Withheld;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.ObjectName;
import dev.migrations.startup.UnitReport;
import dev.migrations.status.Problem;
import dev.migrations.status.RevisionStatus;
import dev.migrations.status.UnexpectedChangeSet;
import dev.migrations.status.UnitStatus;

/**
 * Turns a report into what may be published of it.
 */
final class UnitDescription {

	private final UnitReport report;

	private final Overview overview;

	private final ChangeText text;

	UnitDescription(UnitReport report) {
		this.report = report;
		this.overview = report.overview();
		this.text = ChangeText.withoutLiterals(this.overview.product());
	}

	UnitDescriptor descriptor() {
		UnitStatus status = this.overview.status();
		return new UnitDescriptor(this.overview.drifted() ? "DRIFT" : status.state().name(), status.checkedAt(),
				database(status.database()), status.changelog(), status.current(), status.heads(),
				status.revisions().stream().map(UnitDescription::revision).toList(),
				status.pending().stream().map(RevisionStatus::id).toList(),
				status.unexpected().stream().map(UnitDescription::changeSet).toList(),
				this.overview.problems().stream().map(UnitDescription::problem).toList(), drift(), withheld(),
				names(this.overview.managedTables()), names(this.overview.missingTables()),
				names(this.overview.protectedTables()), unregistered());
	}

	private static @Nullable DatabaseDescriptor database(@Nullable DatabaseIdentity database) {
		if (database == null) {
			return null;
		}
		return new DatabaseDescriptor(database.productName(), database.version(), database.name(), database.url());
	}

	private static RevisionDescriptor revision(RevisionStatus revision) {
		return new RevisionDescriptor(revision.id(), revision.message(), revision.file(), revision.state(),
				revision.appliedAt());
	}

	private static String changeSet(UnexpectedChangeSet changeSet) {
		return "%s::%s::%s".formatted(changeSet.path(), changeSet.id(), changeSet.author());
	}

	private static ProblemDescriptor problem(Problem problem) {
		NextStep next = problem.next();
		return new ProblemDescriptor(problem.kind(),
				isOfOthers(problem.kind()) ? LiteralHiding.hide(problem.text()) : problem.text(),
				(next != null) ? next.toString() : null,
				(next != null) ? next.commands().stream().map(NextCommand::toString).toList() : List.of());
	}

	/** What a driver or a parser says may quote a value. */
	private static boolean isOfOthers(Problem.Kind kind) {
		return kind == Problem.Kind.UNREACHABLE || kind == Problem.Kind.BROKEN_CHANGELOG;
	}

	private List<String> drift() {
		Decision decision = this.overview.decision();
		if (decision == null || !this.overview.drifted()) {
			return List.of();
		}
		return decision.planned().stream().map((planned) -> this.text.of(planned.change())).toList();
	}

	private List<WithheldDescriptor> withheld() {
		Decision decision = this.overview.decision();
		return (decision != null) ? decision.withheldOfOurs().stream().map(this::withheld).toList() : List.of();
	}

	private WithheldDescriptor withheld(Withheld withheld) {
		return new WithheldDescriptor(this.text.of(withheld.change()), withheld.kind().name(), withheld.reason(),
				(withheld.option() != null) ? withheld.option().toString() : null);
	}

	private List<String> names(List<ObjectName> tables) {
		return tables.stream().map(this.overview.product()::spell).toList();
	}

	private List<EntityDescriptor> unregistered() {
		return this.report.unregistered()
			.stream()
			.map((entity) -> new EntityDescriptor(entity.className(), entity.tableName()))
			.toList();
	}

}
