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

import java.util.regex.Pattern;

import dev.migrations.schema.Check;
import dev.migrations.schema.ObjectName;
import dev.migrations.sql.ListedValues;
import dev.migrations.translate.IdentifierQuoting;
import dev.migrations.translate.KeyOperations;

/**
 * Keys, indexes and checks of PostgreSQL.
 */
final class PostgresKeyOperations extends KeyOperations {

	private static final Pattern ARRAY = Pattern.compile("(?i)= any \\(");

	private final IdentifierQuoting spelling;

	PostgresKeyOperations(IdentifierQuoting spelling, ObjectName table) {
		super(spelling, table);
		this.spelling = spelling;
	}

	/**
	 * The server stores a list of values as an array with casts, and gives that another
	 * form again when it is written.
	 */
	@Override
	public Check writable(Check check) {
		return ARRAY.matcher(check.expression()).find() ? ListedValues.of(check, this.spelling.product())
			.map((listed) -> listed.inOrderOf(check.expression()))
			.map((listed) -> new Check(check.name(), listed.condition(this.spelling.sql(listed.column()))))
			.orElse(check) : check;
	}

}
