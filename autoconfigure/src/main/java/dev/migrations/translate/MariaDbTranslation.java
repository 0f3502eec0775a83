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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import liquibase.change.Change;

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.TableChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;

/**
 * What MariaDB needs other steps for: every change of a column is a new definition of the
 * whole column, for which none of Liquibase's own changes will do.
 */
final class MariaDbTranslation {

	private MariaDbTranslation() {
	}

	static void register(Translators translators) {
		translators.add(ChangeType.class, (change, attempt) -> modify(change, change.from(), attempt));
		translators.add(DropNotNull.class, (change, attempt) -> modify(change, change.from(), attempt));
		translators.add(ChangeDefault.class, (change, attempt) -> modify(change, change.from(), attempt));
		translators.add(ChangeIdentity.class, (change, attempt) -> modify(change, change.from(), attempt));
		translators.add(ChangeColumnComment.class, (change, attempt) -> modify(change, change.from(), attempt));
		translators.add(ChangeColumnCheck.class, (change, attempt) -> modify(change, change.from(), attempt));
		MariaDbVersioning.register(translators);
		translators.add(SetNotNull.class, MariaDbTranslation::setNotNull);
		translators.add(DropCheck.class,
				(change, attempt) -> owner(change, change.check()).map((column) -> modify(change, column, attempt))
					.orElseGet(() -> IndexTranslation.drop(change, attempt)));
		translators.add(ReplaceCheck.class, (change, attempt) -> {
			Optional<Column> owner = owner(change, change.from());
			if (owner.isEmpty()) {
				return IndexTranslation.replace(change, attempt);
			}
			List<Step> steps = new ArrayList<>(modify(change, owner.get(), attempt));
			steps.add(0, IndexTranslation.add(change, attempt));
			return steps;
		});
	}

	private static List<Step> modify(TableChange change, Column column, Attempt attempt) {
		return List.of(modify(change.object(), attempt.columnBefore(change.object(), column),
				attempt.columnAfter(change.object(), column), attempt));
	}

	private static Step modify(ObjectName table, Column from, Column to, Attempt attempt) {
		MariaDbDdl ddl = new MariaDbDdl(attempt.spelling());
		Change change = Sql.change(ddl.modify(table, to));
		return Step.of(List.of(change), List.of(Sql.change(ddl.modify(table, from))));
	}

	private static List<Step> setNotNull(SetNotNull change, Attempt attempt) {
		List<Step> steps = new ArrayList<>();
		attempt.backfills().forEach((backfill) -> steps.add(Backfills.step(backfill, attempt.spelling())));
		Step refuse = modify(change, change.from(), attempt).get(0);
		steps.add(steps.isEmpty() ? refuse : refuse
			.when(List.of(new GuardConditions(attempt.spelling()).noNulls(change.object(), change.from().name()))));
		return steps;
	}

	private static Optional<Column> owner(TableChange change, Check check) {
		return change.table().columns().stream().filter((column) -> column.owns(check)).findFirst();
	}

}
