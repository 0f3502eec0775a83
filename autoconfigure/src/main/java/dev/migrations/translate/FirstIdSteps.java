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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import liquibase.change.Change;

import dev.migrations.policy.RowGuard;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;

/**
 * The steps after which what counts ids gives none that is in use. Hibernate's first ids
 * lie one increment below the first value.
 */
public final class FirstIdSteps {

	/** What a product writes that restarts a sequence by nothing but a number. */
	private static final Pattern RESTART = Pattern
		.compile("^(set @first = |execute immediate concat\\('alter sequence [^;']* restart with ', @first\\)$)");

	private static final String COMMENT = "Above every id that is already in use.";

	private FirstIdSteps() {
	}

	static Stream<Step> of(Sequence sequence, TranslationContext context) {
		List<String> firsts = new ArrayList<>(aboveRows(context));
		for (RowGuard guard : context.exact().guards()) {
			if (guard instanceof RowGuard.GoesOnFrom from && from.former() instanceof Sequence former) {
				firsts.add(next(former, sequence, context));
			}
		}
		return firsts.isEmpty() ? Stream.empty()
				: Stream.of(restart(sequence, String.valueOf(sequence.start()), firsts, context));
	}

	/**
	 * Return the step after which a sequence that takes larger strides than before gives
	 * no id again: those of a stride lie before its value.
	 * @param from the sequence as it was
	 * @param to the sequence as it becomes
	 * @param context the change
	 * @return at most one step
	 */
	static Stream<Step> ofAltered(Sequence from, Sequence to, TranslationContext context) {
		return (from.increment() <= 0 || to.increment() <= from.increment()) ? Stream.empty()
				: Stream.of(restart(to, next(from, to, context), aboveRows(context), context));
	}

	/**
	 * Return whether a statement is one that this writes, and so touches no row.
	 * @param sql the statement
	 * @return whether it is one of ours
	 */
	public static boolean isOne(String sql) {
		return RESTART.matcher(sql.strip()).find();
	}

	private static String next(Sequence former, Sequence sequence, TranslationContext context) {
		String last = context.product().lastValue(former, context.spelling().sql(former.name()));
		return "(" + last + ") + " + sequence.increment();
	}

	private static List<String> aboveRows(TranslationContext context) {
		return context.exact()
			.guards()
			.stream()
			.filter(RowGuard.StartsAbove.class::isInstance)
			.map((guard) -> aboveRows(((RowGuard.StartsAbove) guard).source(), context.spelling()))
			.toList();
	}

	private static Step restart(Sequence sequence, String least, List<String> firsts, TranslationContext context) {
		String first = firsts.isEmpty() ? least : "greatest(" + least + ", " + String.join(", ", firsts) + ")";
		return step(context.ddl()
			.restart(context.spelling().sql(sequence.name()), first)
			.stream()
			.<Change>map(Sql::change)
			.toList());
	}

	/**
	 * Return the steps for a table that counts.
	 * @param context the creation of the table
	 * @return a step for each table of which it gives the ids
	 */
	public static Stream<Step> ofTable(TranslationContext context) {
		IdentifierQuoting spelling = context.spelling();
		return context.exact().guards().stream().flatMap((guard) -> {
			if (guard instanceof RowGuard.StartsAbove above) {
				return Stream.of(update(above.source(), aboveRows(above.source(), spelling), spelling));
			}
			return (guard instanceof RowGuard.GoesOnFrom from)
					? Stream.of(update(from.source(), formerRow(from, spelling), spelling)) : Stream.empty();
		});
	}

	private static String aboveRows(IdSource source, IdentifierQuoting spelling) {
		return "(select coalesce(max(" + spelling.sql(source.column()) + "), 0) + " + source.increment() + " from "
				+ spelling.sql(source.table()) + ")";
	}

	private static String formerRow(RowGuard.GoesOnFrom from, IdentifierQuoting spelling) {
		return "(select " + spelling.sql(row(from.source()).value()) + " from " + spelling.sql(from.former().name())
				+ where(row(from.source()), spelling, " where ") + ")";
	}

	private static Step update(IdSource source, String first, IdentifierQuoting spelling) {
		ObjectName table = source.source();
		String value = spelling.sql(row(source).value());
		return step(List.of(Sql.change("update " + spelling.sql(table) + " set " + value + " = " + first + " where "
				+ value + " < " + first + where(row(source), spelling, " and "))));
	}

	private static String where(IdSource.Row row, IdentifierQuoting spelling, String before) {
		return (row.column() != null && row.key() != null)
				? before + spelling.sql(row.column()) + " = '" + row.key().replace("'", "''") + "'" : "";
	}

	private static IdSource.Row row(IdSource source) {
		return Objects.requireNonNull(source.row());
	}

	private static Step step(List<Change> changes) {
		return Step.of(changes, List.of()).withComment(COMMENT);
	}

}
