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

package dev.migrations.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Evidence;
import dev.migrations.policy.Origins;
import dev.migrations.policy.Policy;
import dev.migrations.policy.PolicySettings;
import dev.migrations.schema.Schema;

/**
 * Schemas of live databases, and what would be done to make one of them the other.
 */
public final class LiveSchemas {

	private LiveSchemas() {
	}

	/**
	 * Return the whole schema of a database.
	 * @param dataSource the database
	 * @return its schema as the catalog tells it
	 */
	public static Schema read(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return CatalogReader.read(connection, List.of());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return what would be done to a database when nobody allowed anything and no rows
	 * were asked.
	 * @param from the schema of the database
	 * @param to the schema that is wanted
	 * @return the decision
	 */
	public static Decision decide(Schema from, Schema to) {
		return new Policy(PolicySettings.DEFAULTS).decide(SchemaComparison.compare(from, to), from, to,
				new Evidence(Allowances.NONE, Origins.NONE, Map.of(), Map.of()));
	}

}
