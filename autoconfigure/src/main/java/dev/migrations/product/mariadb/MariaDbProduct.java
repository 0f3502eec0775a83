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

package dev.migrations.product.mariadb;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.Session;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.counterpart.CounterpartTarget;
import dev.migrations.history.HistoryQueries;
import dev.migrations.model.ModelTarget;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Stages;
import dev.migrations.sql.SqlForms;
import dev.migrations.translate.TranslationForms;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.upgrade.RunTarget;

/**
 * MariaDB: names are stored as they are written. Names of columns, keys and indexes are
 * the same in any case.
 */
public class MariaDbProduct implements DatabaseProduct {

	private static final Stages STAGES = Stages.NONE.with(Catalog.class, MariaDbCatalog::new)
		.with(Session.class, MariaDbSession::new)
		.with(ModelTarget.class, MariaDbModelTarget::new)
		.with(SqlForms.class, MariaDbSqlForms::new)
		.with(HistoryQueries.class, MariaDbHistoryQueries::new)
		.with(ChangelogTarget.class, MariaDbChangelogTarget::new)
		.with(CounterpartTarget.class, MariaDbCounterpartTarget::new)
		.with(AlterLimits.class, MariaDbInPlace::new)
		.with(PolicyTarget.class, MariaDbPolicyTarget::new)
		.with(RunTarget.class, MariaDbRunTarget::new)
		.with(TranslationForms.class, MariaDbTranslationForms::new)
		.with(TranslationSteps.class, MariaDbTranslationSteps::new);

	@Override
	public String id() {
		return "mariadb";
	}

	@Override
	public String displayName() {
		return "MariaDB";
	}

	@Override
	public boolean ignoresCaseOfColumns() {
		return true;
	}

	@Override
	public String identifierQuote() {
		return "`";
	}

	@Override
	public NameSpaces nameSpaces() {
		return new MariaDbNameSpaces();
	}

	@Override
	public Stages stages() {
		return STAGES;
	}

	@Override
	public String lastValue(Sequence sequence, String written) {
		return "select next_not_cached_value - " + sequence.increment() + " from " + written;
	}

}
