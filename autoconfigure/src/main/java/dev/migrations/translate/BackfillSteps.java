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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.SqlPrecondition;

import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Column;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;
import dev.migrations.translate.Step.Condition;

/**
 * What gives every row a value before NULL is refused, and the slot that a person has to
 * fill in when nobody can know the value.
 */
public final class BackfillSteps {

	/** What stands in a slot until a person has filled it in. */
	public static final String MARKER = "FILL_IN";

	private static final Pattern MARKED = Pattern.compile("\\b" + MARKER + "\\b");

	/** What is never NULL. */
	private static final Pattern LITERAL = Pattern.compile("-?\\d+(\\.\\d+)?|'([^']|'')*'|true|false",
			Pattern.CASE_INSENSITIVE);

	private BackfillSteps() {
	}

	/**
	 * Return whether a changeset is a slot that nobody has filled in yet. An upgrade must
	 * not start as long as one is pending.
	 * @param changeSet a parsed changeset
	 * @return whether a person has to fill it in
	 */
	public static boolean isUnfilled(ChangeSet changeSet) {
		return hasPlaceholder(changeSet) || (changeSet.getPreconditions() != null
				&& changeSet.getPreconditions().getNestedPreconditions().stream().anyMatch(BackfillSteps::isMarked));
	}

	/**
	 * Return whether the value itself is missing. A slot without a placeholder waits for
	 * a person to confirm the value in it, by deleting the preconditions.
	 * @param changeSet a parsed changeset
	 * @return whether a placeholder stands in its statements
	 */
	public static boolean hasPlaceholder(ChangeSet changeSet) {
		return changeSet.getChanges().stream().anyMatch(BackfillSteps::isMarked);
	}

	/**
	 * Return the step that refuses NULL in a column, and fills it before where it has to.
	 * Both stand in one changeset, outside a transaction: an application that goes on
	 * writing is not locked out meanwhile, and where it has written NULL again, another
	 * upgrade fills that too.
	 * @param refuse the step that refuses NULL
	 * @param context the change and how to write it
	 * @return the step
	 */
	public static Step filling(Step refuse, TranslationContext context) {
		return context.backfills()
			.stream()
			.findFirst()
			.map((backfill) -> filled(backfill, refuse, context))
			.orElse(refuse);
	}

	private static Step filled(RowGuard.Backfill backfill, Step refuse, TranslationContext context) {
		List<Change> changes = new ArrayList<>();
		changes.add(new RawSQLChange(update(backfill, context)));
		changes.addAll(refuse.changes());
		Step step = new Step(changes, refuse.undo(), refuse.conditions(), refuse.traits(), refuse.comment())
			.outsideTransaction();
		if (backfill.expression() != null) {
			return step.when(conditions(backfill, backfill.expression(), context));
		}
		IdentifierQuoting spelling = context.spelling();
		String name = spelling.shown(backfill.table()) + "." + spelling.shown(backfill.column());
		String todo = (backfill.suggestion() != null) ? "check the value in the update below"
				: "replace " + MARKER + " in the update below with an SQL expression";
		return step
			.withComment("Column '%s' becomes NOT NULL. Choose a value for existing rows: %s,".formatted(name, todo)
					+ " then delete the preConditions of this changeset.")
			.when(List.of(slot(name, todo)));
	}

	/**
	 * Return the step that copies rows into a new table, which a person completes.
	 * @param moves what is copied
	 * @param context the change and how to write it
	 * @return the step
	 */
	static Step moving(RowGuard.MovesRows moves, TranslationContext context) {
		IdentifierQuoting spelling = context.spelling();
		String columns = spelling.sql(moves.columns());
		String missing = moves.missing().isEmpty() ? "" : ", " + spelling.sql(moves.missing());
		String which = (moves.discriminator() != null) ? spelling.sql(moves.discriminator()) + " = " + MARKER : MARKER;
		String insert = "insert into " + spelling.sql(moves.to()) + " (" + columns + missing + ") select " + columns
				+ (", " + MARKER).repeat(moves.missing().size()) + " from " + spelling.sql(moves.from()) + " where "
				+ which;
		String todo = "replace " + MARKER + " in the insert below with what tells them";
		String rows = "Rows of '%s' that belong to '%s' need a row there".formatted(spelling.shown(moves.from()),
				spelling.shown(moves.to()));
		return Step.of(new RawSQLChange(insert), List.of())
			.withComment(rows + ": " + todo + ", then delete the preConditions of this changeset.")
			.when(List.of(unfilled(rows + ": " + todo
					+ ", delete these preConditions, then run the upgrade again. When there are none, delete the changeset.")));
	}

	private static List<Condition> conditions(RowGuard.Backfill backfill, String expression,
			TranslationContext context) {
		GuardConditions guards = new GuardConditions(context.spelling());
		Stream<Condition> ofValue = LITERAL.matcher(expression).matches() ? Stream.empty()
				: Stream.of(guards.noNulls(backfill.table(), backfill.column(), expression));
		Stream<Condition> ofParts = context.before()
			.table(backfill.table())
			.stream()
			.flatMap((table) -> table.column(backfill.column())
				.stream()
				.flatMap((column) -> ColumnUse.of(column, table).stream()))
			.flatMap((part) -> left(part, backfill.table(), context))
			.flatMap((part) -> guards.allowing(part, backfill, expression, context).stream());
		return Stream.concat(ofValue, ofParts).toList();
	}

	/** What goes or is replaced is so before the rows are filled. */
	private static Stream<TablePart> left(TablePart part, ObjectName table, TranslationContext context) {
		List<SchemaChange> changes = context.all().stream().filter((change) -> change.object().equals(table)).toList();
		if (changes.stream().anyMatch((change) -> change instanceof DropPart<?> drop && drop.part().equals(part))) {
			return Stream.empty();
		}
		return changes.stream()
			.filter((change) -> change instanceof ReplacePart<?> replace && replace.from().equals(part))
			.<TablePart>map((change) -> ((ReplacePart<?>) change).to())
			.findFirst()
			.or(() -> Optional.of(part))
			.stream();
	}

	private static String update(RowGuard.Backfill backfill, TranslationContext context) {
		String column = context.spelling().sql(backfill.column());
		String expression = (backfill.expression() != null) ? backfill.expression() : backfill.suggestion();
		return "update " + context.spelling().sql(backfill.table()) + " set " + column + " = "
				+ ((expression != null) ? expression : MARKER) + kept(backfill, context) + " where " + column
				+ " is null";
	}

	/** A column that the database sets with every update keeps its value. */
	private static String kept(RowGuard.Backfill backfill, TranslationContext context) {
		Stream<String> attributes = context.before()
			.table(backfill.table())
			.stream()
			.flatMap((table) -> table.columns().stream())
			.filter((column) -> column.attributes().onUpdate() != null)
			.map(Column::name);
		Stream<String> settings = context.before()
			.dependents(backfill.table())
			.stream()
			.filter(Dependent::setsOnUpdate)
			.map((dependent) -> Objects.requireNonNull(dependent.column()));
		return Stream.concat(attributes, settings)
			.filter((column) -> !column.equals(backfill.column()))
			.distinct()
			.map(context.spelling()::sql)
			.map((column) -> ", " + column + " = " + column)
			.collect(Collectors.joining());
	}

	private static Condition slot(String name, String todo) {
		return unfilled("No value was chosen yet for column '%s' in existing rows: %s,".formatted(name, todo)
				+ " delete these preConditions, then run the upgrade again.");
	}

	private static Condition unfilled(String otherwise) {
		SqlPrecondition precondition = new SqlPrecondition();
		precondition.setExpectedResult("filled in");
		precondition.setSql("select '" + MARKER + "'");
		return new Condition(precondition, otherwise);
	}

	private static boolean isMarked(Change change) {
		return change instanceof RawSQLChange sql && sql.getSql() != null && MARKED.matcher(sql.getSql()).find();
	}

	private static boolean isMarked(Precondition precondition) {
		return precondition instanceof SqlPrecondition sql && sql.getSql() != null
				&& MARKED.matcher(sql.getSql()).find();
	}

}
