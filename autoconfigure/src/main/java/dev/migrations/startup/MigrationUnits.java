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

	/** The units of each Liquibase bean: one, or one for each of its tenants. */
	private final Map<String, Map<String, MigrationUnit>> beans = new ConcurrentSkipListMap<>();

	private final UnitFactory factory;

	public MigrationUnits(UnitFactory factory) {
		this.factory = factory;
	}

	MigrationUnit add(String beanName, String name, SpringLiquibase liquibase, Map<String, String> parameters) {
		return this.beans.computeIfAbsent(beanName, (key) -> new ConcurrentSkipListMap<>())
			.computeIfAbsent(name, (key) -> this.factory.create(key, liquibase, parameters));
	}

	public Collection<MigrationUnit> all() {
		return this.beans.values().stream().flatMap((units) -> units.values().stream()).toList();
	}

	/**
	 * Return the units that a name stands for.
	 * @param name the name of a unit, or of a Liquibase bean for all its tenants;
	 * {@code null} when there is only one bean
	 * @return the units in the order of their names; empty when the name stands for none,
	 * or when there are several beans and no name
	 */
	public List<MigrationUnit> named(@Nullable String name) {
		String bean = (name == null && this.beans.size() == 1) ? this.beans.keySet().iterator().next() : name;
		if (bean != null && this.beans.containsKey(bean)) {
			return List.copyOf(this.beans.get(bean).values());
		}
		return all().stream().filter((unit) -> unit.name().equals(name)).toList();
	}

	/**
	 * Return what product a data source was found to be when its unit was last looked at.
	 * @param dataSource the data source
	 * @return the product, {@link Product#unknown()} when nothing is known
	 */
	Product product(@Nullable DataSource dataSource) {
		return all().stream()
			.filter((unit) -> unit.uses(dataSource))
			.flatMap((unit) -> unit.lastReport().stream())
			.map((report) -> report.overview().product())
			.findFirst()
			.orElse(Product.unknown());
	}

	/** Creates a unit from a configured Liquibase bean. */
	@FunctionalInterface
	public interface UnitFactory {

		/**
		 * Create a unit.
		 * @param name its name
		 * @param liquibase how Liquibase is configured
		 * @param parameters values of placeholders beside those of the application
		 * @return the unit
		 */
		MigrationUnit create(String name, SpringLiquibase liquibase, Map<String, String> parameters);

	}

}
