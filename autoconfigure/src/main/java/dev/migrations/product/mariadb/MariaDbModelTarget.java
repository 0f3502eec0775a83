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

package dev.migrations.product.mariadb;

import java.util.Optional;
import java.util.Set;

import dev.migrations.model.ModelTarget;

/**
 * MariaDB as Hibernate has it.
 */
public class MariaDbModelTarget implements ModelTarget {

	@Override
	public Optional<String> dialect() {
		return Optional.of("org.hibernate.dialect.MariaDBDialect");
	}

	@Override
	public Optional<Version> tested() {
		return Optional.of(new Version(11, 4));
	}

	@Override
	public boolean hasCatalogsForSchemas() {
		return true;
	}

	@Override
	public Set<String> clausesBehindDefault() {
		return Set.of("on", "invisible", "without");
	}

}
