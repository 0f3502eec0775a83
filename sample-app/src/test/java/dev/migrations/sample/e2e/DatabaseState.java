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

package dev.migrations.sample.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happened to a database before a test begins. The application makes one of each
 * product, tests get copies.
 */
enum DatabaseState {

	/** Every revision of the application has been applied. */
	AT_HEAD {
		@Override
		void bringAbout(Workplace workplace) {
			assertThat(workplace.migrations("upgrade")).succeeds();
		}
	},

	/** Hibernate has created the tables. */
	MADE_BY_HIBERNATE {
		@Override
		void bringAbout(Workplace workplace) {
			workplace.database().execute(workplace.hibernateScript());
		}
	};

	private final Map<Database, LiveDatabase> originals = new EnumMap<>(Database.class);

	/**
	 * Create a database in this state.
	 * @param product the product of the database
	 * @param directory the working directory of the application
	 * @return the database
	 */
	LiveDatabase copy(Database product, Path directory) {
		return product.copy(this.originals.computeIfAbsent(product, this::original), directory);
	}

	private LiveDatabase original(Database product) {
		try {
			Path directory = Files.createTempDirectory(ExtractedApplication.get().home(), "database");
			Workplace workplace = Workplace.checkOut(directory, product);
			bringAbout(workplace);
			return workplace.database();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	abstract void bringAbout(Workplace workplace);

}
