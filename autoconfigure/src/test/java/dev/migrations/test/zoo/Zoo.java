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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.test.Breadth;
import dev.migrations.test.QuickRun;
import dev.migrations.test.TestDatabase;

/**
 * Which sets of the catalogue can be tested where. A set is left out of a database only
 * when Hibernate itself cannot create it there.
 */
public final class Zoo {

	private static final String OTHER_COLLATIONS = "its collations have other names";

	private static final Map<TestDatabase, Map<Mappings, String>> NOT_CREATABLE = Map.of(TestDatabase.H2,
			Map.of(Mappings.STRUCTS, "the dialect has no structured types", Mappings.COLLATIONS_OF_POSTGRESQL,
					"a column has no collation of its own", Mappings.COLLATIONS_OF_MARIADB,
					"a column has no collation of its own", Mappings.COLLATIONS_OF_SQLITE,
					"a column has no collation of its own"),
			TestDatabase.POSTGRESQL,
			Map.of(Mappings.COLLATIONS_OF_MARIADB, OTHER_COLLATIONS, Mappings.COLLATIONS_OF_SQLITE, OTHER_COLLATIONS),
			TestDatabase.MARIADB,
			Map.of(Mappings.INTERVALS, "the dialect has no type for INTERVAL_SECOND", Mappings.NAMED_ENUMS,
					"the dialect has no type for NAMED_ENUM; its enums are part of the column",
					Mappings.ZONED_COLUMN_DEFINITION, "there is no timestamp with time zone", Mappings.SECOND_SCHEMA,
					"there are no schemas, and the dialect leaves out their names: both tables are the same one",
					Mappings.STRUCTS, "the dialect has no structured types", Mappings.HIBERNATE_AUDITS,
					"Hibernate itself fails to build the model", Mappings.COLLATIONS_OF_POSTGRESQL, OTHER_COLLATIONS,
					Mappings.COLLATIONS_OF_SQLITE, OTHER_COLLATIONS, Mappings.DOMAINS, "there are no domains"),
			TestDatabase.SQLITE,
			Map.of(Mappings.INTERVALS, "the dialect has no type for INTERVAL_SECOND", Mappings.NAMED_ENUMS,
					"the dialect has no type for NAMED_ENUM", Mappings.JSON_EMBEDDED,
					"the dialect does not support embeddables in JSON", Mappings.SECOND_SCHEMA,
					"another schema is another file, and the dialect leaves out its name: both tables are the same one",
					Mappings.STRUCTS, "the dialect has no structured types", Mappings.COLLATIONS_OF_POSTGRESQL,
					OTHER_COLLATIONS, Mappings.COLLATIONS_OF_MARIADB, OTHER_COLLATIONS, Mappings.DOMAINS,
					"there are no domains"));

	private static final String WITH_TIME_ZONE = "the validator expects a timestamp without time zone";

	/** What Hibernate refuses although it has created it just before. */
	private static final Map<TestDatabase, Map<Mappings, String>> NOT_VALIDATED = Map.of(TestDatabase.H2,
			Map.of(Mappings.HIBERNATE_AUDITS, WITH_TIME_ZONE, Mappings.NAMES_WITH_UMLAUTS,
					"the validator takes the upper case of ß for another letter"),
			TestDatabase.POSTGRESQL,
			Map.of(Mappings.CONTRIBUTED_TYPES, "the validator does not know the code of the type"), TestDatabase.SQLITE,
			Map.of(Mappings.IDENTITY, "an identity is an integer in SQLite, and the validator expects a bigint",
					Mappings.ZONED_COLUMN_DEFINITION, "the driver calls the type VARCHAR"));

	/** What stands in the database before, since Hibernate does not create it. */
	private static final Map<Mappings, List<String>> PREPARED = Map.of(Mappings.DOMAINS,
			List.of("create domain positive_amount as numeric(12, 2) check (value > 0)",
					"create domain postcode as varchar(5) check (char_length(value) = 5)"));

	/** The section of the quick run that lists sets. */
	public static final String MAPPINGS = "mappings";

	private static final Set<Mappings> WANTED = Arrays.stream(System.getProperty("zoo.sets", "").split(","))
		.filter((name) -> !name.isEmpty())
		.map(Mappings::valueOf)
		.collect(Collectors.toUnmodifiableSet());

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
	 * Create a database that is ready for a set.
	 * @param database what it is
	 * @param mappings the set
	 * @return the database
	 */
	public static DataSource database(TestDatabase database, Mappings mappings) {
		DataSource dataSource = database.create();
		TestDatabase.execute(dataSource, PREPARED.getOrDefault(mappings, List.of()).toArray(String[]::new));
		return dataSource;
	}

	/**
	 * Return what the laws show of a set.
	 * @param database the database
	 * @param mappings the set
	 * @return {@code exact}, or why not
	 */
	public static String result(TestDatabase database, Mappings mappings) {
		return obstacle(database, mappings).map((reason) -> "no: " + reason).orElse("exact");
	}

	private static Optional<String> obstacle(TestDatabase database, Mappings mappings) {
		return Optional.ofNullable(NOT_CREATABLE.getOrDefault(database, Map.of()).get(mappings));
	}

	/**
	 * Return whether Hibernate can create a set.
	 * @param database where
	 * @param mappings the set
	 * @return whether it can
	 */
	public static boolean isCreatable(TestDatabase database, Mappings mappings) {
		return obstacle(database, mappings).isEmpty();
	}

	/**
	 * Return the sets that a run has on a database: all, or those that the system
	 * property {@code zoo.sets} lists by name, or those of the quick run.
	 * @param database the database
	 * @return the sets
	 */
	public static Stream<Mappings> on(TestDatabase database) {
		return Arrays.stream(Mappings.values())
			.filter((mappings) -> isCreatable(database, mappings))
			.filter((mappings) -> WANTED.isEmpty() ? isRun(database, mappings) : WANTED.contains(mappings));
	}

	/**
	 * Return whether this run has a set on a database. The fast run has each on the first
	 * of its databases that needs no server.
	 * @param database the database
	 * @param mappings the set
	 * @return whether it has
	 */
	public static boolean isRun(TestDatabase database, Mappings mappings) {
		if (!Breadth.hasServers()) {
			return TestDatabase.available()
				.filter((each) -> isQuick(each, mappings))
				.findFirst()
				.stream()
				.anyMatch((first) -> first == database);
		}
		return Breadth.isThorough() || isQuick(database, mappings);
	}

	/**
	 * Return whether a set is compared with its twin on another database: where both are
	 * run, and in the fast run where both need no server.
	 * @param database the other database
	 * @param mappings the set
	 * @return whether it is
	 */
	public static boolean hasTwin(TestDatabase database, Mappings mappings) {
		return isCreatable(database, mappings)
				&& (!WANTED.isEmpty() || Breadth.isThorough() || isQuick(database, mappings));
	}

	/**
	 * Return whether the quick run has a set on a database.
	 * @param database the database
	 * @param mappings the set
	 * @return whether it has
	 */
	public static boolean isQuick(TestDatabase database, Mappings mappings) {
		return QuickRun.has(MAPPINGS, mappings.name(), database.name());
	}

}
