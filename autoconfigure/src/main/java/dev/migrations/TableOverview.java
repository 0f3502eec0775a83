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

package dev.migrations;

import java.util.List;
import java.util.function.Predicate;

import dev.migrations.policy.Decision;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * The tables of a database and a model, by whose they are. Names are written as a user
 * would write them.
 *
 * @param managed the tables that the model maps and the database holds
 * @param missing the tables that the model maps and the database does not hold yet
 * @param protectedOnes the tables that the model does not map
 * @param ignored the tables that belong to a tool or are excluded
 */
public record TableOverview(List<String> managed, List<String> missing, List<String> protectedOnes,
		List<String> ignored) {

	public TableOverview {
		managed = List.copyOf(managed);
		missing = List.copyOf(missing);
		protectedOnes = List.copyOf(protectedOnes);
		ignored = List.copyOf(ignored);
	}

	static TableOverview of(Schema database, Decision decision) {
		List<ObjectName> present = names(database);
		List<ObjectName> mapped = decision.managedTables();
		List<ObjectName> others = decision.protectedTables();
		Product product = database.product();
		return new TableOverview(spell(product, mapped, (table) -> true),
				spell(product, decision.missingTables(), (table) -> true), spell(product, others, (table) -> true),
				spell(product, present, (table) -> !mapped.contains(table) && !others.contains(table)));
	}

	private static List<ObjectName> names(Schema schema) {
		return schema.tables().stream().map(Table::name).sorted().toList();
	}

	private static List<String> spell(Product product, List<ObjectName> tables, Predicate<ObjectName> condition) {
		return tables.stream().filter(condition).map(product::spell).toList();
	}

}
