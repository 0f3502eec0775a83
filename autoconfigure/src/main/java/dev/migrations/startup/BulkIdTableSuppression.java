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

package dev.migrations.startup;

import java.util.Map;

import dev.migrations.model.ModelTarget;
import dev.migrations.schema.Product;

/**
 * Keeps Hibernate from creating tables for ids ({@code HTE_...}) when it starts. On some
 * products it creates one for every entity whose rows are spread over several tables or
 * whose ids come from a sequence; bulk updates and deletes work without them, and on some
 * bulk inserts, too. What the application has set stays.
 */
final class BulkIdTableSuppression {

	private static final String STRATEGY = "hibernate.query.mutation_strategy";

	private static final String INSERT_STRATEGY = "hibernate.query.insert_strategy";

	private static final String INLINE = "org.hibernate.query.sqm.mutation.internal.inline.InlineMutationStrategy";

	private BulkIdTableSuppression() {
	}

	static void keepHibernateFromCreating(Product product, Map<String, Object> properties) {
		ModelTarget target = ModelTarget.of(product);
		target.bulkIdTables()
			.filter((create) -> !properties.containsKey(create) && !properties.containsKey(STRATEGY))
			.ifPresent((create) -> {
				properties.put(create, "false");
				properties.put(STRATEGY, INLINE);
				target.bulkInsertStrategy().ifPresent((strategy) -> properties.putIfAbsent(INSERT_STRATEGY, strategy));
			});
	}

}
