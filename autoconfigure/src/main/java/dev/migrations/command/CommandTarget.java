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

package dev.migrations.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.migrations.Migrations;
import dev.migrations.model.TargetDatabase;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.schema.Schema;
import dev.migrations.startup.CommandHint;

/**
 * What a command works on.
 *
 * @param migrations the work on one unit
 * @param unregistered finds the entities that are not part of the model
 * @param databases the databases that revisions are written for
 * @param elsewhere reads the model for another database
 * @param hint how commands are typed
 */
record CommandTarget(String name, Migrations migrations, Supplier<List<UnregisteredEntity>> unregistered,
		List<TargetDatabase> databases, Function<TargetDatabase, Schema> elsewhere, CommandHint hint,
		Runnable requireOwnEntities) {

}
