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

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.TableChange;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * Proposes a value for the rows that exist when a column begins to refuse NULL. It knows
 * only values that Java or the database would have given; a text, a key and a reference
 * are never invented.
 */
final class Suggestion {

	private Suggestion() {
	}

	static @Nullable String of(TableChange change, Column column, RuleContext context) {
		Optional<Table> mapped = context.model().table(change.object());
		if (mapped.filter((table) -> references(table, column.name())).isPresent()) {
			return null;
		}
		if (column.defaultValue() != null) {
			return column.defaultValue();
		}
		TypeText type = TypeText.parse(column.type());
		if (type.family() == TypeText.Family.UUID) {
			return PolicyTarget.of(context.model().product()).randomUuid();
		}
		return mapped.filter((table) -> unique(table, column.name())).isPresent() ? null : constant(type);
	}

	private static @Nullable String constant(TypeText type) {
		if (type.base().equals("bit")) {
			return "false";
		}
		return switch (type.family()) {
			case INTEGER, DECIMAL, FLOATING -> "0";
			case BOOLEAN -> "false";
			case TIMESTAMP -> "CURRENT_TIMESTAMP";
			case DATE -> "CURRENT_DATE";
			case TIME -> "CURRENT_TIME";
			case TEXT, UUID, OTHER -> null;
		};
	}

	private static boolean references(Table table, String column) {
		return table.foreignKeys().stream().anyMatch((key) -> key.columns().contains(column));
	}

	private static boolean unique(Table table, String column) {
		List<String> alone = List.of(column);
		return table.uniqueKeys().stream().anyMatch((key) -> key.columns().equals(alone))
				|| (table.primaryKey() != null && table.primaryKey().columns().contains(column));
	}

}
