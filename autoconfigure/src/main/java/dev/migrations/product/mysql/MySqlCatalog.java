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

package dev.migrations.product.mysql;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.Expressions;
import dev.migrations.product.mariadb.MariaDbCatalog;

/**
 * What the information schema of MySQL says in another way than that of MariaDB.
 */
final class MySqlCatalog {

	/** MySQL has no checks of columns, and does not say whose table a check is. */
	private static final String CHECKS = """
			select nullif(t.table_schema, database()) as schema_name, t.table_name as name, c.constraint_name,
				c.check_clause as clause, false as of_column
			from information_schema.check_constraints c join information_schema.table_constraints t
				on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
			where t.constraint_type = 'CHECK' and t.table_schema = coalesce(?, database())""";

	private MySqlCatalog() {
	}

	static Catalog create() {
		return new MariaDbCatalog(CHECKS, MySqlCatalog::defaultValue);
	}

	/** A literal stands without its quotes unless the default is said to be generated. */
	static @Nullable String defaultValue(@Nullable String text, String extra) {
		if (extra.contains("default_generated")) {
			return Expressions.defaultValue(text);
		}
		boolean bits = text != null && text.matches("b'[01]+'");
		return (text == null || bits) ? text : "'" + text.replace("'", "''") + "'";
	}

}
