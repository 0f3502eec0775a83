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

package dev.migrations.product.h2;

import java.util.Locale;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.DriverUrl;
import dev.migrations.catalog.Session;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.counterpart.CounterpartTarget;
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
 * H2 in its regular mode: unquoted names are stored in upper case.
 */
public final class H2Product implements DatabaseProduct {

	private static final Stages STAGES = Stages.NONE.with(Catalog.class, H2Catalog::new)
		.with(Session.class, H2Session::new)
		.with(DriverUrl.class, H2Url::new)
		.with(ModelTarget.class, H2ModelTarget::new)
		.with(SqlForms.class, H2SqlForms::new)
		.with(ChangelogTarget.class, H2ChangelogTarget::new)
		.with(CounterpartTarget.class, H2CounterpartTarget::new)
		.with(AlterLimits.class, H2InPlace::new)
		.with(PolicyTarget.class, H2PolicyTarget::new)
		.with(RunTarget.class, H2RunTarget::new)
		.with(TranslationForms.class, H2TranslationForms::new)
		.with(TranslationSteps.class, H2TranslationSteps::new);

	@Override
	public String id() {
		return "h2";
	}

	@Override
	public String displayName() {
		return "H2";
	}

	@Override
	public String fold(String name) {
		return name.toUpperCase(Locale.ROOT);
	}

	@Override
	public String unquoted(String storedName) {
		return storedName.toLowerCase(Locale.ROOT);
	}

	@Override
	public NameSpaces nameSpaces() {
		return new H2NameSpaces();
	}

	@Override
	public Stages stages() {
		return STAGES;
	}

	@Override
	public String lastValue(Sequence sequence, String written) {
		String schema = sequence.name().schema();
		return "select base_value - " + sequence.increment()
				+ " from information_schema.sequences where sequence_schema = "
				+ ((schema != null) ? literal(schema) : "current_schema") + " and sequence_name = "
				+ literal(sequence.name().name());
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
