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

package dev.migrations.status;

import dev.migrations.changelog.Changelog;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.changelog.ChangelogReader;
import dev.migrations.changelog.ChangelogSettings;
import dev.migrations.schema.Product;

/**
 * Where a changelog comes from once the product is known: it decides what {@code dbms}
 * attributes leave out.
 */
public interface ChangelogSource {

	/**
	 * Return the path of the master changelog.
	 * @return the path
	 */
	String master();

	/**
	 * Read the changelog.
	 * @param product the product that answered
	 * @return the changelog
	 */
	Changelog read(Product product);

	/**
	 * Return a source that reads the files each time.
	 * @param location where the changelog stands
	 * @param settings what it is read with, the product aside
	 * @return the source
	 */
	static ChangelogSource of(ChangelogLocation location, ChangelogSettings settings) {
		return new ChangelogSource() {

			@Override
			public String master() {
				return location.master();
			}

			@Override
			public Changelog read(Product product) {
				return ChangelogReader.read(location, settings.withProduct(product));
			}

		};
	}

}
