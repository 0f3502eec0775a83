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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gets hold of the very {@link Metadata} a session factory is built from, through
 * Hibernate's setting {@value #SETTING}. That setting holds one provider, so a provider
 * of the application is kept and asked as well.
 */
public final class MetadataCapture implements IntegratorProvider {

	/** The setting that names the provider. */
	public static final String SETTING = "hibernate.integrator_provider";

	private final @Nullable IntegratorProvider application;

	private final Consumer<Map<String, Object>> settingsCheck;

	private final AtomicReference<@Nullable Metadata> metadata = new AtomicReference<>();

	/**
	 * Create a capture for one session factory.
	 * @param application the provider that the application had set, or {@code null}
	 * @param settingsCheck sees the session factory's settings before any of them acts;
	 * what it throws stops the session factory
	 */
	public MetadataCapture(@Nullable IntegratorProvider application, Consumer<Map<String, Object>> settingsCheck) {
		this.application = application;
		this.settingsCheck = settingsCheck;
	}

	@Override
	public List<Integrator> getIntegrators() {
		List<Integrator> integrators = new ArrayList<>();
		integrators.add(new Keep());
		if (this.application != null) {
			integrators.addAll(this.application.getIntegrators());
		}
		return integrators;
	}

	/**
	 * Return what was captured and let go of it: the metadata of 100 entities keeps about
	 * 2 MB alive.
	 * @return the metadata, or {@code null} when there is none yet or it was taken
	 */
	public @Nullable Metadata take() {
		return this.metadata.getAndSet(null);
	}

	/** Stores the reference only: columns are ordered after this point. */
	private final class Keep implements Integrator {

		@Override
		public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
				SessionFactoryImplementor sessionFactory) {
			MetadataCapture.this.settingsCheck
				.accept(bootstrapContext.getServiceRegistry().requireService(ConfigurationService.class).getSettings());
			MetadataCapture.this.metadata.set(metadata);
		}

	}

}
