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

package dev.migrations.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

import dev.migrations.test.TestDatabase;

/**
 * Which scenario a product cannot have, and why. A key is the id, or as much of a
 * method's name as tells it from others of the same id.
 */
final class NotThere {

	private static final Map<String, Map<TestDatabase, String>> REASONS = new TreeMap<>();

	static {
		none("b11", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("b12", TestDatabase.SQLITE, "lengths mean nothing, and no type can be changed in place");
		none("b14", TestDatabase.SQLITE, "a UUID is a blob like any other, and the slot stays empty");
		none("b18", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys: a reference is a number");
		none("c04", TestDatabase.SQLITE,
				"a column of a unique constraint or foreign key cannot be dropped: see t05, y03");
		none("c15", TestDatabase.H2, "no table has columns of the server");
		none("c15", TestDatabase.MARIADB, "no table has columns of the server");
		none("c15", TestDatabase.SQLITE, "no table has columns of the server that an entity could need");
		none("c19", TestDatabase.SQLITE, "there are no comments");
		none("c20", TestDatabase.SQLITE, "there are no comments");
		none("c21", TestDatabase.SQLITE, "neither default nor type can be changed in place");
		none("f0", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("f1", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("f09LeavesADeferral", TestDatabase.H2, "no foreign key can be deferred");
		none("f09LeavesADeferral", TestDatabase.MARIADB, "no foreign key can be deferred");
		none("f16SaysThat", TestDatabase.H2, "a foreign key brings its index");
		none("f16SaysThat", TestDatabase.MARIADB, "a foreign key brings its index");
		none("g01Adds", TestDatabase.SQLITE, "a column that is computed and stored cannot be added in place");
		none("h05", TestDatabase.SQLITE, "a check without a name cannot be changed in place");
		none("h06", TestDatabase.SQLITE, "a check without a name cannot be changed in place");
		none("i06Renames", TestDatabase.SQLITE, "an index cannot be renamed");
		none("i08", TestDatabase.MARIADB, "the server refuses a name that is too long, whoever writes it");
		none("i10", TestDatabase.H2, "an index is columns and directions, and nothing else");
		none("i11", TestDatabase.H2, "there is no index over an expression");
		none("i11", TestDatabase.MARIADB, "there is no index over an expression");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("i14CreatesAnIndexConcurrently", database, "no index is created concurrently");
		}
		for (String scenario : List.of("u01AddsAUniqueConstraint", "u06", "u08", "u10", "u11", "u13")) {
			none(scenario, TestDatabase.SQLITE, "Hibernate's dialect writes only what a column says of itself");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("s04", database, "there are no enum types with a name");
			none("s05", database, "there are no enum types with a name");
			none("s06", database, "there are no enum types with a name");
		}
		none("s01", TestDatabase.SQLITE, "there are no sequences");
		none("s02", TestDatabase.SQLITE, "there are no sequences");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.POSTGRESQL)) {
			none("t14KeepsApart", database, "a letter is folded like any other, or none is");
		}
		none("t14", TestDatabase.MARIADB, "names of tables are not folded");
		none("t16", TestDatabase.MARIADB, "the server refuses a name that is too long, whoever writes it");
		none("t18", TestDatabase.SQLITE, "there are no comments");
		none("t19", TestDatabase.SQLITE, "there are no comments");
		none("t23", TestDatabase.H2, "extensions bring no tables");
		none("t23", TestDatabase.MARIADB, "extensions bring no tables");
		none("t23", TestDatabase.SQLITE, "extensions bring no tables");
		none("t24", TestDatabase.H2, "there are no partitions");
		none("t24", TestDatabase.SQLITE, "there are no partitions");
		for (String scenario : List.of("y01WritesALongerText", "y01WithholdsAText", "y04", "y07", "y08", "y09", "y20",
				"y21", "y23")) {
			none(scenario, TestDatabase.SQLITE, "no type can be changed in place, and a length means nothing");
		}
		none("x04AsksAboutForeignKeys", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("y03", TestDatabase.SQLITE, "a length means nothing");
		none("y10", TestDatabase.MARIADB, "there is no timestamp with a time zone");
		none("y10", TestDatabase.SQLITE, "a timestamp is a text or a number, with or without a time zone");
		none("y13", TestDatabase.H2, "a number has no display width");
		none("y13", TestDatabase.POSTGRESQL, "a number has no display width");
		none("y13", TestDatabase.SQLITE, "a number has no display width that anybody reads");
		none("y15ComparesADomain", TestDatabase.MARIADB, "there are no domains");
		none("y15ComparesADomain", TestDatabase.SQLITE, "there are no domains");
		none("y18", TestDatabase.SQLITE, "a length means nothing");
		none("y19", TestDatabase.SQLITE, "a UUID is a blob, and any column holds it");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("y21", database, "no change of type needs a cast in the statement");
		}
		none("y24", TestDatabase.H2, "the order of an enum is what its values sort by: see s05");
		none("y24", TestDatabase.POSTGRESQL, "an enum is a type of its own, or a check: see s04, h05");
		none("y24", TestDatabase.SQLITE, "there are no enums");
		none("b03StopsBeforeValues", TestDatabase.SQLITE,
				"Hibernate's dialect writes no unique key over several columns");
		none("d01", TestDatabase.SQLITE, "no default can be changed in place");
		none("d09", TestDatabase.SQLITE, "neither default nor type can be changed in place");
		none("d07", TestDatabase.SQLITE, "there are no sequences");
		none("p03", TestDatabase.SQLITE, "there are no sequences: a counter is a table");
		none("p04", TestDatabase.SQLITE, "there are no sequences: a counter is a table, and the warning stands");
		none("p05", TestDatabase.SQLITE, "which column is the row id cannot be changed in place");
		none("p07", TestDatabase.SQLITE, "a single key of the type integer is the row id, mapped or not");
		none("p08", TestDatabase.SQLITE, "no primary key can be changed in place");
		none("p11", TestDatabase.SQLITE, "no primary key can be added in place");
		none("p12", TestDatabase.SQLITE, "there is no identity but the row id");
		none("p14", TestDatabase.SQLITE, "there are no sequences");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL)) {
			none("v13NumbersNoRows", database, "the rows are numbered when the column is added");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.POSTGRESQL)) {
			none("v13ChangesNoTypeThatH2Computes", database, "the type is changed in place");
		}
		none("v01CountsConstants", TestDatabase.MARIADB, "there are no enum types with a name");
		none("v01", TestDatabase.SQLITE, "no type can be changed in place, and a length means nothing");
		none("v05CountsValues", TestDatabase.SQLITE, "a unique key cannot be dropped in place");
		none("v05CountsRowsThatWouldGet", TestDatabase.SQLITE, "a unique key cannot be dropped in place");
		none("v05CountsRowsThatAForeignKey", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("v07Keeps", TestDatabase.POSTGRESQL, "no column is set by every update");
		none("v07Keeps", TestDatabase.SQLITE, "no column is set by every update");
		none("v07Names", TestDatabase.H2, "a trigger is a class of Java");
		none("v10Replaces", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("v12OffersAKeyOfOneToOne", TestDatabase.SQLITE, "a unique key cannot be dropped in place");
		none("v12Waits", TestDatabase.SQLITE, "no type can be changed in place");
		none("v13ChangesNoTypeThatAForeignKey", TestDatabase.H2, "the key does not stand in the way");
		none("v13", TestDatabase.SQLITE, "no type can be changed in place");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v31CreatesNoForeignKeyBetween", database, "texts of two collations are compared");
			none("v31NumbersNoRowsTwice", database, "any column can be numbered, or the row id alone");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.POSTGRESQL)) {
			none("v31AddsNoColumn", database, "there are no strict tables");
		}
		none("v31CreatesNoForeignKeyThat", TestDatabase.H2, "any two tables can have one");
		none("v31CreatesNoForeignKeyThat", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB)) {
			none("v13UpdatesNoRows", database, "what is replicated is told by the whole row");
		}
		for (TestDatabase database : List.of(TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v14Warns", database, "views read it by its new name from then on");
			none("v32Renames", database, "views read it by its new name from then on");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB)) {
			none("v14GoesOn", database, "views go on to read the former name");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v14Copies", database, "there are no synonyms");
			none("v30GoesNoWayBackThatASynonym", database, "there are no synonyms");
			none("v14RenamesNothing", database, "names are followed, or fail when they are used and not before");
		}
		none("v17CreatesASequence", TestDatabase.SQLITE, "there are no sequences");
		none("v18", TestDatabase.SQLITE, "a default is kept as it is spelled, and cannot be changed in place");
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("v15", database, "no sequence belongs to a column");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("v18FindsADefaultWithAZone", database, "no time has a zone");
			none("v19", database, "no time has a zone");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v11", database, "a foreign key and an index have different names");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB)) {
			none("v13Casts", database, "every type can be cast to every other, and a value that cannot stops it");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("v32ChangesNoType", database, "a view does not keep a column from another type");
			none("v33", database, "a user sees all rows or none");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v32ReadsWhatIsWritten", database, "there are no synonyms");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("v32LetsGoWhatIsTold", database, "no statement takes a view along");
			none("v30LetsGo", database, "a column with a foreign key cannot be dropped");
			none("v32DropsNoTableThatAnotherSchema", database, "other databases are not searched");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.SQLITE)) {
			none("v32TakesNoStatistics", database, "no statistics have a name");
			none("v35Asks", database, "no operator is a question mark");
			none("v30TakesThePartitions", database, "no partition is a table");
		}
		for (TestDatabase database : List.of(TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v34", database, "no table keeps what its rows were");
		}
		for (TestDatabase database : List.of(TestDatabase.MARIADB, TestDatabase.POSTGRESQL, TestDatabase.SQLITE)) {
			none("v37", database, "no table is copied under its views");
		}
		none("v35FillsNoRowsWithAReference", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("v28", TestDatabase.SQLITE, "no foreign key tells that two tables belong together");
		none("v24", TestDatabase.SQLITE, "there are no comments");
		none("v21", TestDatabase.SQLITE, "there are no sequences");
		none("v25", TestDatabase.SQLITE, "Hibernate's dialect writes no foreign keys");
		none("v26", TestDatabase.MARIADB, "Hibernate's create is refused: a second has six digits at most");
		none("y17", TestDatabase.SQLITE, "no type can be changed in place");
	}

	private NotThere() {
	}

	private static void none(String scenario, TestDatabase database, String reason) {
		REASONS.computeIfAbsent(scenario, (key) -> new TreeMap<>()).put(database, reason);
	}

	private static boolean has(TestDatabase database, String method) {
		return REASONS.entrySet()
			.stream()
			.noneMatch((entry) -> method.startsWith(entry.getKey()) && entry.getValue().containsKey(database));
	}

	static final class Elsewhere implements ArgumentsProvider {

		@Override
		public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
			String method = context.getRequiredTestMethod().getName();
			if (Stream.of(TestDatabase.values()).noneMatch((database) -> has(database, method))) {
				throw new IllegalStateException("There is no database for " + method);
			}
			return TestDatabase.available().filter((database) -> has(database, method)).map(Arguments::of);
		}

	}

}
