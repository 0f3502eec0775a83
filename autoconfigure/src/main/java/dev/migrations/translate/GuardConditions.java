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

package dev.migrations.translate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.policy.RowGuard;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.translate.Step.Condition;

/**
 * Guards as counts that must be zero, in SQL that every product understands.
 */
final class GuardConditions {

	private static final String AGAIN = "Then run the upgrade again.";

	private final IdentifierQuoting spelling;

	GuardConditions(IdentifierQuoting spelling) {
		this.spelling = spelling;
	}

	Condition of(RowGuard guard) {
		if (guard instanceof RowGuard.NoRows noRows) {
			return Condition.none("select count(*) from " + sql(noRows.table()),
					"Table '%s' holds rows, and this changeset was written for an empty table."
						.formatted(shown(noRows.table()))
							+ " Remove it and generate the revision again against a database with rows.");
		}
		if (guard instanceof RowGuard.NoNulls noNulls) {
			return noNulls(noNulls.table(), noNulls.column());
		}
		if (guard instanceof RowGuard.NoDuplicates noDuplicates) {
			return noDuplicates(noDuplicates.table(), noDuplicates.columns());
		}
		if (guard instanceof RowGuard.NoOrphans noOrphans) {
			return noOrphans(noOrphans.table(), noOrphans.foreignKey());
		}
		if (guard instanceof RowGuard.NoViolations noViolations) {
			return Condition.none(
					"select count(*) from " + sql(noViolations.table()) + " where not (" + noViolations.expression()
							+ ")",
					"Table '%s' holds rows that do not satisfy: %s. Correct them. "
						.formatted(shown(noViolations.table()), noViolations.expression()) + AGAIN);
		}
		if (guard instanceof RowGuard.NoLongerText longer) {
			String column = this.spelling.sql(longer.column());
			return Condition.none(
					"select count(*) from " + sql(longer.table()) + " where char_length(" + column + ") > "
							+ longer.length(),
					"Column '%s.%s' holds a text longer than %d character%s. Shorten it. ".formatted(
							shown(longer.table()), this.spelling.shown(longer.column()), longer.length(),
							(longer.length() == 1) ? "" : "s") + AGAIN);
		}
		throw new IllegalStateException("No condition for " + guard);
	}

	private Condition noNulls(ObjectName table, String column) {
		boolean history = this.spelling.keepsHistory();
		return Condition.none(
				"select count(*) from " + sql(table) + (history ? " for system_time all where " : " where ")
						+ this.spelling.sql(column) + " is null",
				"Column '%s.%s' holds NULL in some rows%s. Give them a value. ".formatted(shown(table),
						this.spelling.shown(column), history ? ", or did so in their history" : "") + AGAIN);
	}

	Condition noNulls(ObjectName table, String column, String value) {
		return Condition.none(
				"select count(*) from %s where %s is null and (%s) is null".formatted(sql(table),
						this.spelling.sql(column), value),
				"The value for column '%s.%s' is NULL for some rows. Give them another one. ".formatted(shown(table),
						this.spelling.shown(column)) + AGAIN);
	}

	/** One value for several rows can make what is unique equal. */
	Condition distinct(ObjectName table, String column, String value, List<String> key) {
		String filled = this.spelling.sql(column);
		String rows = key.stream()
			.map(this.spelling::sql)
			.map((each) -> each.equals(filled) ? "coalesce(" + filled + ", " + value + ") as " + filled : each)
			.collect(Collectors.joining(", ", "(select ", " from " + sql(table) + ") filled"));
		return Condition.none(duplicates(rows, key),
				"With one value for all rows that hold NULL in column '%s.%s', (%s) would not be unique. Give each a value of its own. "
					.formatted(shown(table), this.spelling.shown(column), shown(key)) + AGAIN);
	}

	private Condition noDuplicates(ObjectName table, List<String> columns) {
		return Condition.none(duplicates(sql(table), columns),
				"Several rows of table '%s' share the same values in (%s). Make them distinct. ".formatted(shown(table),
						shown(columns)) + AGAIN);
	}

	private String duplicates(String rows, List<String> columns) {
		String list = this.spelling.sql(columns);
		String present = columns.stream()
			.map((column) -> this.spelling.sql(column) + " is not null")
			.collect(Collectors.joining(" and "));
		return "select count(*) from (select %s from %s where %s group by %s having count(*) > 1) duplicates"
			.formatted(list, rows, present, list);
	}

	private Condition noOrphans(ObjectName table, ForeignKey key) {
		String present = key.columns()
			.stream()
			.map((column) -> "child." + this.spelling.sql(column) + " is not null")
			.collect(Collectors.joining(" and "));
		String match = IntStream.range(0, key.columns().size())
			.mapToObj((i) -> "parent." + this.spelling.sql(key.referencedColumns().get(i)) + " = child."
					+ this.spelling.sql(key.columns().get(i)))
			.collect(Collectors.joining(" and "));
		return Condition.none(
				"select count(*) from %s child where %s and not exists (select 1 from %s parent where %s)"
					.formatted(sql(table), present, sql(key.referencedTable()), match),
				"Rows of table '%s' reference rows of '%s' that do not exist. Correct or delete them. "
					.formatted(shown(table), shown(key.referencedTable())) + AGAIN);
	}

	private String shown(ObjectName name) {
		return this.spelling.shown(name);
	}

	private String shown(List<String> columns) {
		return columns.stream().map(this.spelling::shown).collect(Collectors.joining(", "));
	}

	private String sql(ObjectName name) {
		return this.spelling.sql(name);
	}

}
