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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param entities the names of the classes that the persistence unit contains
 */
public record EntityModel(Schema schema, List<UnregisteredEntity> unregistered,
		Function<TargetDatabase, Schema> elsewhere, Set<String> entities) {

	public EntityModel {
		unregistered = List.copyOf(unregistered);
		entities = Set.copyOf(entities);
	}

	/**
	 * Return this model together with that of another persistence unit on the same data
	 * source.
	 * @param other the other model
	 * @return what both map
	 */
	EntityModel and(EntityModel other) {
		Set<String> all = new HashSet<>(this.entities);
		all.addAll(other.entities);
		List<UnregisteredEntity> neither = new ArrayList<>(this.unregistered);
		neither.addAll(other.unregistered);
		return new EntityModel(this.schema.and(other.schema), neither.stream().distinct().toList(),
				(database) -> this.elsewhere.apply(database).and(other.elsewhere.apply(database)), all)
			.registered(all);
	}

	/**
	 * Return this model where other persistence units contain further entities.
	 * @param elsewhereRegistered the names of their classes
	 * @return the model, which does not miss them
	 */
	EntityModel registered(Set<String> elsewhereRegistered) {
		return new EntityModel(this.schema,
				this.unregistered.stream()
					.filter((entity) -> !elsewhereRegistered.contains(entity.className()))
					.toList(),
				this.elsewhere, this.entities);
	}

}
