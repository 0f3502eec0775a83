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

package dev.migrations.policy.rule;

import java.util.Optional;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropObject;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Table;

/**
 * A named enum type goes when a person asked for it and no column that stays has it.
 */
final class EnumTypeRemoval {

	private EnumTypeRemoval() {
	}

	static Verdict judge(DropObject<EnumType> change, RuleContext context) {
		if (!context.allowed(change)) {
			return Removals.standaloneObject(change, context);
		}
		return context.ground()
			.database()
			.tables()
			.stream()
			.filter((table) -> !context.dropsTable(table.name()))
			.flatMap((table) -> user(change, table, context).stream())
			.findFirst()
			.map((reason) -> context.withhold(change, Withheld.Kind.PROTECTED, reason))
			.orElseGet(() -> Verdict.plan(change));
	}

	private static Optional<String> user(DropObject<EnumType> change, Table table, RuleContext context) {
		return table.columns()
			.stream()
			.filter((column) -> column.type().equals(change.object().toString()))
			.filter((column) -> !context.drops(table.name(), column.name()) && !converts(table, column, context))
			.findFirst()
			.map((column) -> context.sentences().typeInUse(table.name(), column.name()));
	}

	private static boolean converts(Table table, Column column, RuleContext context) {
		return context.ground()
			.changes()
			.stream()
			.anyMatch((each) -> each instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)
					&& type.object().equals(table.name()) && type.from().equals(column) && context.allowed(type));
	}

}
