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

package dev.migrations;

import jakarta.persistence.PersistenceException;
import org.hibernate.boot.Metadata;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.model.ModelReader;
import dev.migrations.schema.Schema;

/**
 * Reads a model that an application hands over.
 */
final class GivenModel {

	private GivenModel() {
	}

	/**
	 * Read the model.
	 * @param metadata the model as Hibernate has it
	 * @return what it maps
	 * @throws MigrationsException when Hibernate cannot tell what it would create of it
	 */
	static Schema read(Metadata metadata) {
		try {
			return new ModelReader(null).read(metadata);
		}
		catch (PersistenceException ex) {
			throw new MigrationsException(Failure.refused("The JPA model cannot be read: %s".formatted(ex.getMessage()),
					"Correct the mapping that the message names."), ex);
		}
	}

}
