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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import liquibase.changelog.ChangeSet;
import liquibase.database.Database;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.failure.NextStep;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.ChangesType;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsConstraint;
import dev.migrations.sql.StatementEffect.DropsIndex;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.DropsType;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementEffect.RefusesNull;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;

/**
 * What others made that an upgrade would break, or that would stop it half-way: a
 * revision does not know every database that it is applied to, nor what was made there
 * since.
 */
final class UpgradeObstacles {

	private static final Set<Class<? extends StatementEffect>> TOUCHING = Set.of(AddsColumn.class, ChangesType.class,
			DropsColumn.class, DropsConstraint.class, DropsIndex.class, DropsTable.class, DropsType.class,
			MakesEnumType.class, RefusesNull.class, RenamesColumn.class, RenamesTable.class);

	/** What writes rows or settings moves no object. */
	private static final Pattern OF_ROWS = Pattern.compile("(?i)^\\s*(insert|update|set|select)\\b");

	private final DatabaseIdentity identity;

	private final Database database;

	/** The changesets that are applied, too: what they made is not of others. */
	private final List<ChangeSet> all;

	UpgradeObstacles(RunContext context, Database database) {
		this.identity = context.database();
		this.all = context.changelog().changeLog().getChangeSets();
		this.database = database;
	}

	/**
	 * Refuse the upgrade when something stands in its way.
	 * @param toRun the changesets, in the order in which they run
	 * @throws Exception when the database cannot be asked, or when it is refused
	 */
	void refuse(List<ChangeSet> toRun) throws Exception {
		ChangeStatements statements = new ChangeStatements(this.database);
		List<StatementEffect> effects = effects(statements.forward(toRun));
		if (effects.stream().map(StatementEffect::getClass).noneMatch(TOUCHING::contains)) {
			return;
		}
		List<String> obstacles = Obstacles.of(effects, new OthersParts(() -> statements.texts(this.all)), this.identity,
				LiveSchema.read(effects, this.identity, this.database), false);
		if (!obstacles.isEmpty()) {
			throw RunPreconditions.refused("The upgrade is not begun: " + String.join("; ", obstacles) + ".",
					NextStep.run("Drop what stands in the way, and create it again afterwards. Then run", "upgrade"));
		}
	}

	/** Behind a statement that nobody can read, the names may be others. */
	private List<StatementEffect> effects(List<ChangeStatement> statements) {
		List<StatementEffect> effects = new ArrayList<>();
		for (ChangeStatement statement : statements) {
			Optional<List<StatementEffect>> read = statement.effects(this.identity.product());
			if (read.isEmpty() && !OF_ROWS.matcher(statement.sql()).find()) {
				return effects;
			}
			read.ifPresent(effects::addAll);
		}
		return effects;
	}

}
