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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import liquibase.change.Change;
import liquibase.precondition.core.NotPrecondition;
import liquibase.precondition.core.TableExistsPrecondition;

import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.View;
import dev.migrations.translate.Step.Condition;

/**
 * Tables to steps.
 */
public final class TableTranslation {

	private TableTranslation() {
	}

	static void register(Translators translators) {
		translators.createObject(Table.class, TableTranslation::create);
		translators.createObject(View.class, (change, context) -> List.of(Step.of(create(change.created(), context))));
		translators.dropObject(View.class, (change, context) -> List
			.of(Step.of(Sql.change("drop view " + context.spelling().sql(change.object())))));
		translators.dropObject(Table.class, (change, context) -> List.of(Dependents
			.leavingSequences(context.tables().dropTable(change.object()), change.object(), null, context)));
		translators.add(ChangeTableComment.class,
				(change, context) -> List.of(Step.of(context.tables().tableComment(change.object(), change.to()))));
	}

	private static Change create(View view, TranslationContext context) {
		return Sql.change(
				"create view " + context.spelling().sql(view.name()) + " as " + Objects.requireNonNull(view.query()));
	}

	private static List<Step> create(CreateObject<Table> change, TranslationContext context) {
		Table table = change.created();
		List<Step> steps = new ArrayList<>();
		steps.add(Step.of(context.tables().createTable(table)).when(List.of(absent(table, context.spelling()))));
		Optional.ofNullable(table.primaryKey())
			.filter((key) -> TranslationForms.of(context.product()).commentsOnConstraints())
			.ifPresent((key) -> steps.addAll(new ServerParts(context.spelling()).comment(table.name(), key)));
		steps.addAll(firstRows(context, table));
		return steps;
	}

	public static List<Step> firstRows(TranslationContext context, Table table) {
		Stream<Step> given = table.firstRows().stream().map((row) -> Step.of(Sql.change(row), List.of()));
		Stream<Step> moved = context.movesRows().stream().map((moves) -> BackfillSteps.moving(moves, context));
		return Stream.of(given, FirstIdSteps.ofTable(context), moved).flatMap((steps) -> steps).toList();
	}

	private static Condition absent(Table table, IdentifierQuoting spelling) {
		TableExistsPrecondition exists = new TableExistsPrecondition();
		exists.setSchemaName(spelling.nullable(table.name().schema()));
		exists.setTableName(spelling.name(table.name().name()));
		NotPrecondition absent = new NotPrecondition();
		absent.addNestedPrecondition(exists);
		return new Condition(absent, existsAlready(table.name(), spelling));
	}

	public static UnaryOperator<String> existsAlready(ObjectName table, IdentifierQuoting spelling) {
		return existsAlready("Table '%s'".formatted(spelling.shown(table)));
	}

	/**
	 * Say what to do when a changeset finds what it creates. Its revision may do more,
	 * which nobody has done yet.
	 * @param object what exists already
	 * @return the sentences for the id of the changeset
	 */
	public static UnaryOperator<String> existsAlready(String object) {
		return (changeSet) -> object + " exists already. If it is the one that this changeset creates,"
				+ " record the changeset as applied: migrations stamp --changeset " + changeSet;
	}

}
