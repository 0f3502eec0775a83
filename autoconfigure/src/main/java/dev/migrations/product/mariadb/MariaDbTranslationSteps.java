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

import java.util.List;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Schema;
import dev.migrations.translate.TranslationSteps;
import dev.migrations.translate.Translators;

/**
 * What MariaDB needs other steps for.
 */
final class MariaDbTranslationSteps implements TranslationSteps {

	@Override
	public void register(Translators translators) {
		MariaDbTranslation.register(translators);
	}

	@Override
	public boolean keepsHistory(SchemaChange change, List<SchemaChange> all) {
		return MariaDbVersioning.concerns(change, all);
	}

	/** The numbers of the values of an enum stay what they are. */
	@Override
	public SchemaChange exact(SchemaChange change, Schema before) {
		return (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)) ? EnumOrder.kept(type, before)
				: change;
	}

}
