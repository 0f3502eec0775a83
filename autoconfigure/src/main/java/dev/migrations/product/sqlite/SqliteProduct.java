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

package dev.migrations.product.sqlite;

import java.util.Locale;
import java.util.regex.Pattern;

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
import dev.migrations.schema.Stages;
import dev.migrations.sql.SqlForms;
import dev.migrations.translate.TranslationForms;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.upgrade.RunTarget;

/**
 * SQLite: names are stored as they are written, and are the same in any case.
 */
public final class SqliteProduct implements DatabaseProduct {

	private static final Pattern ASCII_CAPITALS = Pattern.compile("[A-Z]+");

	private static final Stages STAGES = Stages.NONE.with(Catalog.class, SqliteCatalog::new)
		.with(Session.class, SqliteSession::new)
		.with(ModelTarget.class, SqliteModelTarget::new)
		.with(SqlForms.class, SqliteSqlForms::new)
		.with(HistoryQueries.class, SqliteHistoryQueries::new)
		.with(ChangelogTarget.class, SqliteChangelogTarget::new)
		.with(CounterpartTarget.class, SqliteCounterpartTarget::new)
		.with(AlterLimits.class, SqliteInPlace::new)
		.with(PolicyTarget.class, SqlitePolicyTarget::new)
		.with(RunTarget.class, SqliteRunTarget::new)
		.with(TranslationForms.class, SqliteTranslationForms::new)
		.with(TranslationSteps.class, SqliteTranslationSteps::new);

	@Override
	public String id() {
		return "sqlite";
	}

	@Override
	public String displayName() {
		return "SQLite";
	}

	@Override
	public boolean ignoresCase() {
		return true;
	}

	/** Of letters beyond ASCII it knows no case. */
	@Override
	public String withoutCase(String name) {
		return ASCII_CAPITALS.matcher(name).replaceAll((letters) -> letters.group().toLowerCase(Locale.ROOT));
	}

	@Override
	public NameSpaces nameSpaces() {
		return new SqliteNameSpaces();
	}

	@Override
	public Stages stages() {
		return STAGES;
	}

}
