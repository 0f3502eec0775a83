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

package dev.migrations.product.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import liquibase.change.Change;

import dev.migrations.change.AlterObject;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.Sql;
import dev.migrations.translate.Step;
import dev.migrations.translate.TranslationContext;

/**
 * Gives a named enum type other values on H2, where it is a domain. The length of a
 * domain cannot be changed, so the domain is made anew and each column moves to it: one
 * statement a step, since H2 commits each.
 */
final class EnumDomainRebuild {

	private EnumDomainRebuild() {
	}

	static List<Step> steps(AlterObject<EnumType> change, TranslationContext context) {
		ObjectName name = change.object();
		EnumType before = new EnumType(new ObjectName(name.schema(), name.name() + "_before"), change.from().values());
		Ddl ddl = context.ddl();
		List<Step> steps = new ArrayList<>();
		steps.add(step(rename(name, before.name(), context), rename(before.name(), name, context)));
		steps.add(step(ddl.createType(change.to()), ddl.dropType(change.to())));
		for (Table table : context.before().tables()) {
			steps.addAll(moved(table, name, before.name(), context));
		}
		steps.add(step(ddl.dropType(before), ddl.createType(before)));
		return steps;
	}

	private static List<Step> moved(Table table, ObjectName from, ObjectName before, TranslationContext context) {
		List<Change> comments = H2TranslationSteps.triggerComments(table.name(), context.before());
		List<Step> steps = new ArrayList<>();
		for (Column column : table.columns()) {
			if (column.type().equals(from.toString())) {
				Change undo = Sql.change(convert(table, column, before, context));
				steps.add(Step.of(Sql.change(convert(table, column, from, context)),
						Stream.concat(Stream.of(undo), comments.stream()).toList()));
			}
		}
		if (!steps.isEmpty()) {
			comments.forEach((comment) -> steps.add(Step.of(comment, List.of())));
		}
		return steps;
	}

	private static Step step(String statement, String undo) {
		return Step.of(Sql.change(statement), List.of(Sql.change(undo)));
	}

	private static String rename(ObjectName from, ObjectName to, TranslationContext context) {
		return "alter domain " + context.spelling().sql(from) + " rename to "
				+ context.spelling().sql(ObjectName.of(to.name()));
	}

	private static String convert(Table table, Column column, ObjectName domain, TranslationContext context) {
		return context.ddl().alterColumn(table.name(), column.name()) + "set data type "
				+ context.spelling().sql(domain);
	}

}
