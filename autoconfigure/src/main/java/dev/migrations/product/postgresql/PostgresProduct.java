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

package dev.migrations.product.postgresql;

import java.util.Locale;
import java.util.Set;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.DriverUrl;
import dev.migrations.catalog.Session;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.counterpart.CounterpartTarget;
import dev.migrations.history.HistoryQueries;
import dev.migrations.model.ModelTarget;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.Stages;
import dev.migrations.sql.SqlForms;
import dev.migrations.translate.TranslationForms;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.upgrade.RunTarget;

/**
 * PostgreSQL: unquoted names are stored in lower case.
 */
public final class PostgresProduct implements DatabaseProduct {

	private static final Stages STAGES = Stages.NONE.with(Catalog.class, PostgresCatalog::new)
		.with(Session.class, PostgresSession::new)
		.with(DriverUrl.class, PostgresUrl::new)
		.with(ModelTarget.class, PostgresModelTarget::new)
		.with(SqlForms.class, PostgresSqlForms::new)
		.with(HistoryQueries.class, PostgresHistoryQueries::new)
		.with(ChangelogTarget.class, PostgresChangelogTarget::new)
		.with(CounterpartTarget.class, PostgresCounterpartTarget::new)
		.with(AlterLimits.class, PostgresInPlace::new)
		.with(PolicyTarget.class, PostgresPolicyTarget::new)
		.with(RunTarget.class, PostgresRunTarget::new)
		.with(TranslationForms.class, PostgresTranslationForms::new)
		.with(TranslationSteps.class, PostgresTranslationSteps::new);

	private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

	@Override
	public String id() {
		return "postgresql";
	}

	@Override
	public String displayName() {
		return "PostgreSQL";
	}

	@Override
	public boolean isSystemColumn(String storedName) {
		return SYSTEM_COLUMNS.contains(storedName);
	}

	@Override
	public String fold(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	@Override
	public String unquoted(String storedName) {
		return storedName.toLowerCase(Locale.ROOT);
	}

	@Override
	public NameSpaces nameSpaces() {
		return new PostgresNameSpaces();
	}

	@Override
	public Stages stages() {
		return STAGES;
	}

}
