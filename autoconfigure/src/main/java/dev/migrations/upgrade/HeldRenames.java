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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.RenameTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.failure.NextStep;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;
import dev.migrations.sql.StatementReader;

/**
 * The renames of an upgrade that what others made since would not survive: a revision
 * does not know every database that it is applied to.
 */
final class HeldRenames {

	private final DatabaseIdentity identity;

	private final Database database;

	HeldRenames(DatabaseIdentity identity, Database database) {
		this.identity = identity;
		this.database = database;
	}

	/**
	 * Refuse the upgrade when it has such a rename.
	 * @param toRun the changesets, in the order in which they run
	 * @throws Exception when the database cannot be asked, or when it is refused
	 */
	void refuse(List<ChangeSet> toRun) throws Exception {
		List<StatementEffect> renames = toRun.stream()
			.flatMap((changeSet) -> changeSet.getChanges().stream().flatMap((change) -> renames(changeSet, change)))
			.toList();
		if (renames.isEmpty()) {
			return;
		}
		Connection connection = ((JdbcConnection) this.database.getConnection()).getUnderlyingConnection();
		List<String> obstacles = Obstacles.of(renames, this.identity, CatalogReader.read(connection, new HashSet<>()));
		if (!obstacles.isEmpty()) {
			throw RunPreconditions.refused("The upgrade is not begun: " + String.join("; ", obstacles) + ".",
					NextStep.run("Drop that, and create it again afterwards with the new name. Then run", "upgrade"));
		}
	}

	private Stream<StatementEffect> renames(ChangeSet changeSet, Change change) {
		boolean renames = change instanceof RenameTableChange || change instanceof RenameColumnChange
				|| (change instanceof AbstractSQLChange sql && String.valueOf(sql.getSql()).contains("rename"));
		if (!renames) {
			return Stream.empty();
		}
		this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
		return Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(change, this.database))
			.map(Sql::toSql)
			.map((sql) -> StatementReader.effects(sql, this.identity.product()))
			.flatMap(Optional::stream)
			.flatMap(List::stream)
			.filter((effect) -> effect instanceof RenamesTable || effect instanceof RenamesColumn);
	}

}
