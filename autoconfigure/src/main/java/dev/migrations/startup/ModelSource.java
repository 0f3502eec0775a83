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

import java.util.Optional;

import javax.sql.DataSource;

/**
 * Where the model of a unit comes from. Knows nothing of Hibernate, so that an
 * application without JPA can be told that there is none.
 */
@FunctionalInterface
public interface ModelSource {

	/**
	 * An application without JPA.
	 */
	ModelSource NONE = (dataSource) -> Optional.empty();

	/**
	 * Return the model of the entity manager factory on the given data source, waiting
	 * for it to be built if need be.
	 * @param dataSource the data source of the unit
	 * @return the model, empty when no entity manager factory uses the data source
	 */
	Optional<EntityModel> modelOf(DataSource dataSource);

}
