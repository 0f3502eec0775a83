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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;
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

	/**
	 * Return the condition under which a part of a table allows the value that rows with
	 * NULL get.
	 * @param part a part that speaks of the column
	 * @param backfill the column
	 * @param value the value, an expression of SQL
	 * @param context the change
	 * @return the condition, empty when the part has no word in it
	 */
	Optional<Condition> allowing(TablePart part, RowGuard.Backfill backfill, String value, TranslationContext context) {
		String column = backfill.column();
		String assigned = context.before()
			.table(backfill.table())
			.flatMap((table) -> table.column(column))
			.map((filled) -> TranslationForms.of(context.product()).assigned(value, filled.type()))
			.orElse(value);
		if (part instanceof UniqueKey key) {
			return Optional.of(distinct(backfill.table(), column, assigned, key.columns()));
		}
		if (part instanceof Check check) {
			List<String> columns = context.before()
				.table(backfill.table())
				.map((table) -> Mention.in(check, table.columns()))
				.orElse(List.of());
			return Optional.of(satisfied(check, backfill.table(), column, assigned, columns));
		}
		return (part instanceof ForeignKey key && key.columns().equals(List.of(column)))
				? Optional.of(referenced(key, backfill.table(), column, assigned)) : Optional.empty();
	}

	/** One value for several rows can make what is unique equal. */
	private Condition distinct(ObjectName table, String column, String value, List<String> key) {
		return Condition.none(duplicates(filled(table, column, value, key, "") + " filled", key),
				"With one value for all rows that hold NULL in column '%s.%s', (%s) would not be unique. Give each a value of its own. "
					.formatted(shown(table), this.spelling.shown(column), shown(key)) + AGAIN);
	}

	/** A check may name its table. */
	private Condition satisfied(Check check, ObjectName table, String column, String value, List<String> columns) {
		String rows = filled(table, column, value, columns, " where " + this.spelling.sql(column) + " is null");
		return Condition.none(
				"select count(*) from " + rows + " " + this.spelling.sql(table.name()) + " where not ("
						+ check.expression() + ")",
				"The value for column '%s.%s' would not be allowed by a check: %s. Give another one. "
					.formatted(shown(table), this.spelling.shown(column), check.expression()) + AGAIN);
	}

	private Condition referenced(ForeignKey key, ObjectName table, String column, String value) {
		String filled = this.spelling.sql(column);
		return Condition.none(
				"select count(*) from %s child where %s is not null and not exists (select 1 from %s parent where parent.%s = child.%s)"
					.formatted(filled(table, column, value, List.of(column), " where " + filled + " is null"), filled,
							sql(key.referencedTable()), this.spelling.sql(key.referencedColumns().get(0)), filled),
				"The value for column '%s.%s' would reference no row of '%s'. Give another one. "
					.formatted(shown(table), this.spelling.shown(column), shown(key.referencedTable())) + AGAIN);
	}

	private String filled(ObjectName table, String column, String value, List<String> columns, String which) {
		String filled = this.spelling.sql(column);
		return columns.stream()
			.map(this.spelling::sql)
			.map((each) -> each.equals(filled) ? "coalesce(" + filled + ", " + value + ") as " + filled : each)
			.collect(Collectors.joining(", ", "(select ", " from " + sql(table) + which + ")"));
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
