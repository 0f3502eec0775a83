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

import java.util.List;
import java.util.Optional;

import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TypeForm;
import dev.migrations.sql.TypeNames;

/**
 * The SQL of PostgreSQL.
 */
final class PostgresSqlForms implements SqlForms {

	private static final TypeNames TYPES = types();

	@Override
	public Optional<TypeForm> type(String spelling, List<String> arguments) {
		return TYPES.form(spelling, arguments);
	}

	private static TypeNames types() {
		TypeNames types = TypeNames.STANDARD.withTimePrecision("6")
			.with("smallint", "tinyint", "smallserial", "serial2")
			.with("integer", "serial", "serial4")
			.with("bigint", "bigserial", "serial8")
			.with("bit varying", "varbit");
		for (String own : List.of("text", "bytea", "jsonb", "xml", "oid", "inet", "cidr", "macaddr", "money", "bit",
				"tsvector", "tsquery", "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange")) {
			types = types.with(own);
		}
		return types;
	}

}
