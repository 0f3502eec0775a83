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

import java.lang.reflect.Proxy;

import org.hibernate.boot.model.TypeDefinitionRegistry;
import org.hibernate.boot.model.naming.ObjectNameNormalizer;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.EffectiveMappingDefaults;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * The part of a building context that a naming strategy asks for, after the metadata is
 * built and the real context is gone: the options and the database.
 */
final class NamingContext implements MetadataBuildingContext {

	private final MetadataImplementor metadata;

	NamingContext(MetadataImplementor metadata) {
		this.metadata = metadata;
	}

	@Override
	public MetadataBuildingOptions getBuildingOptions() {
		return this.metadata.getMetadataBuildingOptions();
	}

	@Override
	public InFlightMetadataCollector getMetadataCollector() {
		return (InFlightMetadataCollector) Proxy.newProxyInstance(InFlightMetadataCollector.class.getClassLoader(),
				new Class<?>[] { InFlightMetadataCollector.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("getDatabase")) {
						return this.metadata.getDatabase();
					}
					throw over();
				});
	}

	@Override
	public ObjectNameNormalizer getObjectNameNormalizer() {
		return new ObjectNameNormalizer(this);
	}

	@Override
	public BootstrapContext getBootstrapContext() {
		throw over();
	}

	@Override
	public EffectiveMappingDefaults getEffectiveDefaults() {
		throw over();
	}

	@Override
	public TypeDefinitionRegistry getTypeDefinitionRegistry() {
		throw over();
	}

	@Override
	public String getCurrentContributorName() {
		return "orm";
	}

	private static UnsupportedOperationException over() {
		return new UnsupportedOperationException("The metadata is built");
	}

}
