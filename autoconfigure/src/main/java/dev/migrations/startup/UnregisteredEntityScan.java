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
import java.util.Collection;
import java.util.List;

import jakarta.persistence.Entity;
import org.hibernate.boot.Metadata;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import dev.migrations.model.UnregisteredEntities;
import dev.migrations.model.UnregisteredEntity;

/**
 * Finds classes with {@code @Entity} below the application's base packages that are not
 * part of the model: the way in which tables were lost.
 */
public final class UnregisteredEntityScan {

	private final Collection<String> basePackages;

	private final Environment environment;

	private final ResourceLoader resourceLoader;

	public UnregisteredEntityScan(Collection<String> basePackages, Environment environment,
			ResourceLoader resourceLoader) {
		this.basePackages = List.copyOf(basePackages);
		this.environment = environment;
		this.resourceLoader = resourceLoader;
	}

	List<UnregisteredEntity> among(Metadata metadata) {
		return UnregisteredEntities.among(entityClasses(), metadata);
	}

	private List<Class<?>> entityClasses() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false,
				this.environment);
		scanner.setResourceLoader(this.resourceLoader);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
		List<Class<?>> classes = new ArrayList<>();
		for (String basePackage : this.basePackages) {
			for (BeanDefinition candidate : scanner.findCandidateComponents(basePackage)) {
				String className = candidate.getBeanClassName();
				if (className != null) {
					classes.add(ClassUtils.resolveClassName(className, this.resourceLoader.getClassLoader()));
				}
			}
		}
		return classes;
	}

}
