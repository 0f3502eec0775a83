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

import java.util.Optional;
import java.util.Set;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.ForeignKeys;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * What PostgreSQL cannot do in place: the two ends of a foreign key are compared, so that
 * neither becomes something else while the key is there.
 */
final class PostgresInPlace implements AlterLimits {

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> TEXTS = Set.of("varchar", "char", "text");

	private static final String WITH_KEY = "give a column of a foreign key a type that is not compared with the other"
			+ " end: write a revision by hand that drops the key, changes both columns and adds the key again";

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		return (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)
				&& !isCompared(type, ground.database().product())
				&& ForeignKeys.use(type.object(), type.from().name(), ground.database())) ? Optional.of(WITH_KEY)
						: Optional.empty();
	}

	private static boolean isCompared(AlterColumn change, Product product) {
		String from = TypeForm.of(change.from().type(), product).name();
		String to = TypeForm.of(change.to().type(), product).name();
		return from.equals(to)
				|| Set.of(NUMBERS, TEXTS).stream().anyMatch((family) -> family.contains(from) && family.contains(to));
	}

}
