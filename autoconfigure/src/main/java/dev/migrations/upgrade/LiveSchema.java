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

package dev.migrations.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.schema.Schema;
import dev.migrations.sql.StatementEffect;

/**
 * Reads what is there now, as far as statements reach.
 */
final class LiveSchema {

	private LiveSchema() {
	}

	static Schema read(List<StatementEffect> effects, DatabaseIdentity identity, Database database)
			throws SQLException {
		Set<String> schemas = effects.stream()
			.map((effect) -> identity.relative(effect.table()).schema())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return CatalogReader.read(connection(database), schemas);
	}

	static Connection connection(Database database) {
		return ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
	}

}
