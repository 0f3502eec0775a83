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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import javax.sql.DataSource;

import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * The units of the application, in the order of their names. A unit is known as soon as
 * its Liquibase bean is.
 */
public final class MigrationUnits {

	private final Map<String, MigrationUnit> units = new ConcurrentSkipListMap<>();

	private final UnitFactory factory;

	public MigrationUnits(UnitFactory factory) {
		this.factory = factory;
	}

	MigrationUnit add(String name, SpringLiquibase liquibase) {
		return this.units.computeIfAbsent(name, (key) -> this.factory.create(key, liquibase));
	}

	public Collection<MigrationUnit> all() {
		return List.copyOf(this.units.values());
	}

	/**
	 * Return what product a data source was found to be when its unit was last looked at.
	 * @param dataSource the data source
	 * @return the product, {@link Product#OTHER} when nothing is known
	 */
	Product product(@Nullable DataSource dataSource) {
		return this.units.values()
			.stream()
			.filter((unit) -> unit.uses(dataSource))
			.flatMap((unit) -> unit.lastReport().stream())
			.map((report) -> report.overview().product())
			.findFirst()
			.orElse(Product.OTHER);
	}

	/** Creates a unit from a configured Liquibase bean. */
	@FunctionalInterface
	public interface UnitFactory {

		MigrationUnit create(String name, SpringLiquibase liquibase);

	}

}
