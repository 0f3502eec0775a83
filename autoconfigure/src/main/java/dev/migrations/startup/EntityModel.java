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

package dev.migrations.startup;

import java.util.List;
import java.util.function.Function;

import dev.migrations.model.TargetDatabase;
import dev.migrations.model.UnregisteredEntity;
import dev.migrations.schema.Schema;

/**
 * What the entities of an application map.
 *
 * @param schema what the persistence unit maps
 * @param unregistered classes with {@code @Entity} below the application's base packages
 * that the persistence unit does not contain
 * @param elsewhere reads what the persistence unit maps in another database
 */
public record EntityModel(Schema schema, List<UnregisteredEntity> unregistered,
		Function<TargetDatabase, Schema> elsewhere) {

	public EntityModel {
		unregistered = List.copyOf(unregistered);
	}

}
