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

package dev.migrations.test.zoo;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import dev.migrations.test.TestDatabase;

/**
 * Which sets of the catalogue can be tested where. A set is left out of a database only
 * when Hibernate itself cannot create it there.
 */
public final class Zoo {

	private static final Map<TestDatabase, Map<Mappings, String>> NOT_CREATABLE = Map.of(TestDatabase.MARIADB,
			Map.of(Mappings.INTERVALS, "the dialect has no type for INTERVAL_SECOND", Mappings.NAMED_ENUMS,
					"the dialect has no type for NAMED_ENUM; its enums are part of the column",
					Mappings.ZONED_COLUMN_DEFINITION, "there is no timestamp with time zone", Mappings.SECOND_SCHEMA,
					"there are no schemas, and the dialect leaves out their names: both tables are the same one"),
			TestDatabase.SQLITE,
			Map.of(Mappings.INTERVALS, "the dialect has no type for INTERVAL_SECOND", Mappings.NAMED_ENUMS,
					"the dialect has no type for NAMED_ENUM", Mappings.JSON_EMBEDDED,
					"the dialect does not support embeddables in JSON", Mappings.SECOND_SCHEMA,
					"another schema is another file, and the dialect leaves out its name: both tables are the same one"));

	/** What Hibernate refuses although it has created it just before. */
	private static final Map<TestDatabase, Map<Mappings, String>> NOT_VALIDATED = Map.of(TestDatabase.SQLITE,
			Map.of(Mappings.IDENTITY, "an identity is an integer in SQLite, and the validator expects a bigint",
					Mappings.ZONED_COLUMN_DEFINITION, "the driver calls the type VARCHAR"));

	private Zoo() {
	}

	/**
	 * Return whether Hibernate's validation accepts what Hibernate has created.
	 * @param database the database
	 * @param mappings the set
	 * @return whether it does
	 */
	public static boolean isValidated(TestDatabase database, Mappings mappings) {
		return !NOT_VALIDATED.getOrDefault(database, Map.of()).containsKey(mappings);
	}

	/**
	 * Return the sets for the given databases.
	 * @param databases the databases
	 * @return a database and a set an element
	 */
	public static Stream<Arguments> on(TestDatabase... databases) {
		return Arrays.stream(databases)
			.flatMap((database) -> Arrays.stream(Mappings.values())
				.filter((mappings) -> !NOT_CREATABLE.getOrDefault(database, Map.of()).containsKey(mappings))
				.map((mappings) -> Arguments.of(database, mappings)));
	}

}
