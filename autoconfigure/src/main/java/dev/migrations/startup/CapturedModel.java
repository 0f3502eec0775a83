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

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.model.MetadataCapture;
import dev.migrations.model.ModelReader;

/**
 * The model of one entity manager factory: Hibernate's metadata until it is read, and
 * only the small value model after that.
 */
final class CapturedModel {

	private final LocalContainerEntityManagerFactoryBean factory;

	private final MetadataCapture capture;

	private final Supplier<UnregisteredEntityScan> scan;

	private @Nullable EntityModel model;

	CapturedModel(LocalContainerEntityManagerFactoryBean factory, MetadataCapture capture,
			Supplier<UnregisteredEntityScan> scan) {
		this.factory = factory;
		this.capture = capture;
		this.scan = scan;
	}

	boolean uses(DataSource dataSource) {
		return MigrationUnit.isSame(dataSource, this.factory.getDataSource());
	}

	synchronized void readIfCaptured() {
		Metadata metadata = this.capture.take();
		if (metadata != null) {
			this.model = new EntityModel(new ModelReader(null).read(metadata), this.scan.get().among(metadata),
					new ModelElsewhere(this.factory)::read, entities(metadata));
		}
	}

	private static Set<String> entities(Metadata metadata) {
		return metadata.getEntityBindings()
			.stream()
			.map(PersistentClass::getClassName)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/**
	 * Return the names of the classes that are known to be entities by now.
	 * @return the names, none as long as the model has not been read
	 */
	synchronized Set<String> knownEntities() {
		return (this.model != null) ? this.model.entities() : Set.of();
	}

	/**
	 * Return the model, waiting for an entity manager factory that is built in the
	 * background.
	 * @return the model
	 */
	synchronized EntityModel await() {
		EntityManagerFactory built = this.factory.getObject();
		if (this.model == null && built != null) {
			built.getMetamodel();
			readIfCaptured();
		}
		if (this.model == null) {
			throw new MigrationsException(Failure.refused(
					"The model of the persistence unit '%s' was not captured."
						.formatted(this.factory.getPersistenceUnitName()),
					"Check that Hibernate is the JPA provider and that nothing replaces the setting '%s'."
						.formatted(MetadataCapture.SETTING)));
		}
		return this.model;
	}

}
