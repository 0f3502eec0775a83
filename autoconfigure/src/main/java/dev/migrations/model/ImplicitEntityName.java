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

package dev.migrations.model;

import jakarta.persistence.Entity;
import org.hibernate.boot.model.naming.EntityNaming;
import org.hibernate.boot.model.naming.ImplicitEntityNameSource;
import org.hibernate.boot.spi.MetadataBuildingContext;

/**
 * The names of an entity, as an implicit naming strategy is given them.
 *
 * @param entity the class
 * @param context the context of the strategy
 */
record ImplicitEntityName(Class<?> entity,
		MetadataBuildingContext context) implements ImplicitEntityNameSource, EntityNaming {

	@Override
	public EntityNaming getEntityNaming() {
		return this;
	}

	@Override
	public MetadataBuildingContext getBuildingContext() {
		return this.context;
	}

	@Override
	public String getClassName() {
		return this.entity.getName();
	}

	@Override
	public String getEntityName() {
		return this.entity.getName();
	}

	@Override
	public String getJpaEntityName() {
		Entity annotation = this.entity.getAnnotation(Entity.class);
		if (annotation != null && !annotation.name().isBlank()) {
			return annotation.name();
		}
		return this.entity.getName().substring(this.entity.getName().lastIndexOf('.') + 1);
	}

}
