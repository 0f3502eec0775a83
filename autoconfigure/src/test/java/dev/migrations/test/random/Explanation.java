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

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Decision;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.ChangeKind;

/**
 * Tells which lines of a description differ for a documented reason: what is withheld,
 * indexes that nobody maps, and what a model that is silent does not take away: the
 * actions of a foreign key and a comment.
 */
final class Explanation {

	private static final Set<ColumnProperty> NAMED = EnumSet.of(ColumnProperty.TYPE, ColumnProperty.DEFAULT,
			ColumnProperty.IDENTITY);

	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-f]{4})");

	/** Of a table called a.b, Hibernate makes a sequence in the schema a. */
	private static final Pattern IN_ANOTHER_SCHEMA = Pattern.compile("sequence \"?[aA]\"?\\..*");

	private final Decision decision;

	private final List<String> expected;

	private final List<String> actual;

	Explanation(Decision decision, List<String> expected, List<String> actual) {
		this.decision = decision;
		this.expected = List.copyOf(expected);
		this.actual = List.copyOf(actual);
	}

	/**
	 * Return the differences that are not documented.
	 * @return the lines, with a sign
	 */
	List<String> unexplained() {
		List<String> unexplained = new ArrayList<>();
		this.expected.stream()
			.filter((line) -> !this.actual.contains(line) && !explains(line, false))
			.filter((line) -> this.actual.stream().noneMatch((each) -> silent(each, line)))
			.forEach((line) -> unexplained.add("- " + line));
		this.actual.stream()
			.filter((line) -> !this.expected.contains(line) && !explains(line, true))
			.filter((line) -> this.expected.stream().noneMatch((each) -> silent(line, each)))
			.forEach((line) -> unexplained.add("+ " + line));
		return unexplained;
	}

	/**
	 * Return what could not be done while an index stood that the same revision drops.
	 * @param decision the decision of that revision
	 * @return the changes, which the next one writes
	 */
	static Stream<SchemaChange> waited(Decision decision) {
		return decision.withheld()
			.stream()
			.filter((withheld) -> withheld.reason().endsWith("drops the index or key first"))
			.map(Withheld::change);
	}

	/** A default or comment that the model does not speak about stays. */
	private static boolean silent(String has, String lacks) {
		String comment = has.replaceFirst(" comment '.*", "");
		String both = comment.replaceFirst(" default .*", "");
		return has.matches("(column|table|view) .*") && (lacks.equals(comment) || lacks.equals(both)
				|| lacks.equals(has.replaceFirst(" default .*?(?= comment |$)", "")));
	}

	/**
	 * Return whether a difference is documented.
	 * @param line the line
	 * @param surplus whether the database has what the model has not
	 * @return whether something in the decision speaks of it
	 */
	private boolean explains(String line, boolean surplus) {
		String plain = ESCAPE.matcher(line)
			.replaceAll((match) -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
		String object = plain.replace("index of foreign key ", "fk ");
		return this.decision.withheld().stream().anyMatch((each) -> names(each).stream().allMatch(object::contains))
				|| (surplus && plain.startsWith("index ") && protectedIndex(plain))
				|| (surplus && inSchemaOfNobody(plain)) || (plain.startsWith("fk ") && silentKey(plain))
				|| (plain.startsWith("unique ") && hasInAnotherOrder(plain, surplus))
				|| (plain.startsWith("column ") && sameValues(plain)) || (!surplus && hasAnotherIndex(plain));
	}

	/** MariaDB makes no index for a foreign key where one begins with its columns. */
	private boolean hasAnotherIndex(String line) {
		String columns = line.replaceFirst("^index of foreign key (.*)\\)$", "$1");
		return !columns.equals(line) && this.actual.stream()
			.anyMatch((each) -> each.matches("(index|unique|primary key) .*")
					&& each.replaceFirst("^(index|unique|primary key) ", "").replace(" desc", "").startsWith(columns));
	}

	/** The order of its columns means nothing to a unique key. */
	private boolean hasInAnotherOrder(String line, boolean surplus) {
		return (surplus ? this.expected : this.actual).stream()
			.anyMatch((each) -> each.startsWith("unique ") && sortedColumns(each).equals(sortedColumns(line)));
	}

	private static String sortedColumns(String line) {
		String[] parts = line.split("[()]");
		return (parts.length < 2) ? line
				: parts[0] + Stream.of(parts[1].split(", ")).sorted().collect(Collectors.joining(", "));
	}

	private boolean protectedIndex(String line) {
		String table = line.substring("index ".length(), line.indexOf('(')).toLowerCase(Locale.ROOT);
		return this.decision.protectedObjects()
			.stream()
			.map((each) -> each.toLowerCase(Locale.ROOT))
			.anyMatch((each) -> each.startsWith("index ") && each.contains(table));
	}

	/** A schema that no entity maps is not looked at. */
	private boolean inSchemaOfNobody(String line) {
		return IN_ANOTHER_SCHEMA.matcher(line).matches()
				&& this.expected.stream().noneMatch((each) -> IN_ANOTHER_SCHEMA.matcher(each).matches());
	}

	/** SQLite keeps the same values whatever the length or the name of a type. */
	private boolean sameValues(String line) {
		return this.decision.notCompared()
			.stream()
			.filter((each) -> each.reason().startsWith("SQLite keeps the same values"))
			.anyMatch((each) -> line.startsWith("column " + each.object().replaceFirst("^type of ", "") + " "));
	}

	private boolean silentKey(String line) {
		return this.decision.notCompared()
			.stream()
			.anyMatch((each) -> each.toString().contains("which the mapping does not mention") && each.toString()
				.contains(line.substring(line.indexOf('(') + 1, line.indexOf(')')).replace(", ", ",")));
	}

	private static List<String> names(Withheld withheld) {
		SchemaChange change = withheld.change();
		List<String> names = new ArrayList<>();
		names.add(change.object().name());
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			names.add(column.name());
		}
		else if (change instanceof AlterColumn alter && NAMED.contains(alter.property())) {
			names.add(alter.from().name());
		}
		else if (ChangeKind.CHANGE_ENUM_TYPE.is(change)) {
			names.set(0, "");
		}
		else if (change instanceof DropPart<?> key && key.part() instanceof UniqueKey uniqueKey) {
			names.add("unique ");
			names.addAll(uniqueKey.columns());
		}
		else if (change instanceof DropPart<?> key && key.part() instanceof ForeignKey foreignKey) {
			names.add("fk ");
			names.addAll(foreignKey.columns());
		}
		else if (change.drops(Check.class) || change.adds(Check.class) || change.replaces(Check.class)) {
			names.add("check ");
		}
		return names;
	}

}
