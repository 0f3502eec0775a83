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

import java.util.List;

import dev.migrations.change.ColumnChange;
import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;

/**
 * What MariaDB needs other steps for: every change of a column is a new definition of the
 * whole column, for which none of Liquibase's own changes will do.
 */
final class MariaDbTranslation {

	private MariaDbTranslation() {
	}

	static void register(Translators translators) {
		translators.add(ChangeType.class, MariaDbTranslation::modify);
		translators.add(DropNotNull.class, MariaDbTranslation::modify);
		translators.add(ChangeDefault.class, MariaDbTranslation::modify);
		translators.add(ChangeIdentity.class, MariaDbTranslation::modify);
		translators.add(ChangeColumnComment.class, MariaDbTranslation::modify);
		translators.add(ChangeColumnCheck.class, MariaDbTranslation::modify);
		translators.add(SetNotNull.class,
				(change, context) -> BackfillSteps.before(change, modify(change, context).get(0), context));
		MariaDbVersioning.register(translators);
	}

	private static List<Step> modify(ColumnChange change, TranslationContext context) {
		MariaDbDdl ddl = new MariaDbDdl(context.spelling());
		return List.of(Step.of(Sql.change(ddl.modify(change.object(), context.columnAfter(change)))));
	}

}
