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
 * domain cannot be changed, so the columns become texts until the domain has been made
 * anew. A domain must not get another name meanwhile: H2 writes down its check under the
 * former one, and does not open the database again. One statement a step, since H2
 * commits each.
 */
final class EnumDomainRebuild {

	private EnumDomainRebuild() {
	}

	static List<Step> steps(AlterObject<EnumType> change, TranslationContext context) {
		Ddl ddl = context.ddl();
		String type = context.spelling().sql(change.object());
		String text = "varchar(" + Math.max(H2Ddl.length(change.from()), H2Ddl.length(change.to())) + ")";
		List<Step> steps = new ArrayList<>(moved(change.object(), type, text, context));
		steps.add(step(ddl.dropType(change.from()), ddl.createType(change.from())));
		steps.add(step(ddl.createType(change.to()), ddl.dropType(change.to())));
		steps.addAll(moved(change.object(), text, type, context));
		return steps;
	}

	private static List<Step> moved(ObjectName type, String from, String to, TranslationContext context) {
		List<Step> steps = new ArrayList<>();
		for (Table table : context.before().tables()) {
			List<Change> comments = H2TranslationSteps.triggerComments(table.name(), context.before());
			List<Column> columns = table.columns()
				.stream()
				.filter((column) -> column.type().equals(type.toString()))
				.toList();
			for (Column column : columns) {
				String alter = context.ddl().alterColumn(table.name(), column.name()) + "set data type ";
				steps.add(Step.of(Sql.change(alter + to),
						Stream.concat(Stream.of(Sql.change(alter + from)), comments.stream()).toList()));
			}
			if (!columns.isEmpty()) {
				comments.forEach((comment) -> steps.add(Step.of(comment, List.of())));
			}
		}
		return steps;
	}

	private static Step step(String statement, String undo) {
		return Step.of(Sql.change(statement), List.of(Sql.change(undo)));
	}

}
