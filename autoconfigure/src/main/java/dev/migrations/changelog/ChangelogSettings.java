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

package dev.migrations.changelog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Product;

/**
 * What decides which changesets of a changelog apply, and what its placeholders hold.
 *
 * @param contexts the contexts that are active, comma separated, empty for all
 * @param labels the expression that labels must match, empty for all
 * @param parameters the values of placeholders
 * @param product the database product, for {@code dbms} attributes and {@code database.*}
 * placeholders
 * @param defaultSchema the schema in which objects are created, or {@code null} for the
 * default of the connection
 */
public record ChangelogSettings(String contexts, String labels, Map<String, String> parameters, Product product,
		@Nullable String defaultSchema) {

	public ChangelogSettings {
		parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
	}

	/**
	 * Return settings without filters and placeholders.
	 * @param product the database product
	 * @return the settings
	 */
	public static ChangelogSettings of(Product product) {
		return new ChangelogSettings("", "", Map.of(), product, null);
	}

	/**
	 * Return these settings for another product.
	 * @param product the product that a connection reported
	 * @return the settings
	 */
	public ChangelogSettings withProduct(Product product) {
		return new ChangelogSettings(this.contexts, this.labels, this.parameters, product, this.defaultSchema);
	}

}
