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

package dev.migrations.test.random;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.test.CatalogOracle;

/**
 * Compares schemas where something went away and came back, or the other way round: what
 * comes back is the same and may be written in another way.
 */
final class Resemblance {

	private Resemblance() {
	}

	static void check(String law, List<String> expected, List<String> actual) {
		BrokenLawException.unlessSame(law, lines(expected), lines(actual));
	}

	private static List<String> lines(List<String> schema) {
		return CatalogOracle.withoutCasts(schema)
			.stream()
			.map(Resemblance::plain)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.sorted()
			.toList();
	}

	private static String plain(String line) {
		// H2 makes an index for a foreign key, and its name of that of the key if there
		// is one
		if (line.matches("index .* named CONSTRAINT_INDEX_\\w+")) {
			return "";
		}
		// a counter goes on from the ids of the moment, and H2 counts what has no name
		String plain = line.replaceAll("\"CONSTRAINT_[0-9A-F]+\"", "\"CONSTRAINT\"")
			.replaceAll("(?i) (restart with |auto_increment=)\\d+", "")
			.replaceAll("^(sequence .*,[ft]),\\d*\\)", "$1)")
			.replaceAll("(?i)( trigger )`(\\w+)`", "$1$2")
			.replaceAll("^(sqlite_sequence \\S+|DO SETVAL\\(\\S+) \\d+", "$1");
		// a check or NOT NULL that comes back in SQLite stands at another place, and the
		// catalog reader compares them; the clauses of a column stand in another order
		if (plain.startsWith("check ")) {
			// SQLite quotes a name that it has renamed
			return plain.replace("\"", "");
		}
		return !plain.startsWith("CREATE TABLE ") ? plain
				: sorted(plain.replaceAll("(?is) not null|( \\|)? constraint \\S+ check .*$", "")
					.replaceAll("\"|[\\s;,)]+$", ""));
	}

	/**
	 * Return the words of a line in their order in the alphabet.
	 * @param line the line
	 * @return the words
	 */
	static String sorted(String line) {
		return Stream.of(line.split(" ")).sorted().collect(Collectors.joining(" "));
	}

}
