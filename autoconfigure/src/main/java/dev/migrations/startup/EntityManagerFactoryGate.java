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

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.model.MetadataCapture;

/**
 * Looks over every entity manager factory before it is built: what it may not do to the
 * schema, and which model it maps.
 */
public final class EntityManagerFactoryGate implements BeanPostProcessor, ModelSource {

	private final DdlAutoAllowance ddlAuto;

	private final Supplier<UnregisteredEntityScan> scan;

	private final Supplier<MigrationUnits> units;

	private final Iterable<EntityManagerFactory> factories;

	private final Map<String, CapturedModel> models = new ConcurrentHashMap<>();

	/**
	 * Create a gate.
	 * @param ddlAuto which databases Hibernate may create and drop
	 * @param scan finds entities that are not part of the model
	 * @param units the units that are known so far
	 * @param factories creates the entity manager factories that nobody has asked for yet
	 */
	public EntityManagerFactoryGate(DdlAutoAllowance ddlAuto, Supplier<UnregisteredEntityScan> scan,
			Supplier<MigrationUnits> units, Iterable<EntityManagerFactory> factories) {
		this.ddlAuto = ddlAuto;
		this.scan = scan;
		this.units = units;
		this.factories = factories;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
			prepare(factory, beanName);
		}
		return bean;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		CapturedModel model = this.models.get(beanName);
		if (model != null && bean instanceof LocalContainerEntityManagerFactoryBean) {
			model.readIfCaptured();
		}
		return bean;
	}

	private void prepare(LocalContainerEntityManagerFactoryBean factory, String beanName) {
		Map<String, Object> properties = factory.getJpaPropertyMap();
		DdlAutoCheck check = new DdlAutoCheck(this.ddlAuto.covers(factory.getDataSource()));
		MetadataCapture capture = new MetadataCapture(
				(properties.get(MetadataCapture.SETTING) instanceof IntegratorProvider provider) ? provider : null,
				check::check);
		properties.put(MetadataCapture.SETTING, capture);
		BulkIdTableSuppression.keepHibernateFromCreating(this.units.get().product(factory.getDataSource()), properties);
		this.models.put(beanName, new CapturedModel(factory, capture, this.scan));
	}

	@Override
	public Optional<EntityModel> modelOf(DataSource dataSource) {
		this.factories.forEach((factory) -> {
		});
		return this.models.values()
			.stream()
			.filter((model) -> model.uses(dataSource))
			.map(CapturedModel::await)
			.reduce(EntityModel::and)
			.map((model) -> model.registered(knownEntities()));
	}

	private Set<String> knownEntities() {
		return this.models.values()
			.stream()
			.flatMap((model) -> model.knownEntities().stream())
			.collect(Collectors.toSet());
	}

}
