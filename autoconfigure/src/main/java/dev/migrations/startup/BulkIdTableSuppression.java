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

import dev.migrations.model.TransactionalInsertStrategy;
import dev.migrations.schema.Product;

/**
 * Keeps Hibernate from creating tables for ids ({@code HTE_...}) when it starts. On H2
 * and SQLite it creates one for every entity whose rows are spread over several tables or
 * whose ids come from a sequence; bulk updates and deletes work without them, and on H2
 * bulk inserts, too. What the application has set stays.
 */
final class BulkIdTableSuppression {

	private static final Map<Product, String> CREATE = Map.of(Product.H2,
			"hibernate.query.mutation_strategy.global_temporary.create_tables", Product.SQLITE,
			"hibernate.query.mutation_strategy.persistent.create_tables");

	private static final String STRATEGY = "hibernate.query.mutation_strategy";

	private static final String INSERT_STRATEGY = "hibernate.query.insert_strategy";

	private static final String INLINE = "org.hibernate.query.sqm.mutation.internal.inline.InlineMutationStrategy";

	private BulkIdTableSuppression() {
	}

	static void keepHibernateFromCreating(Product product, Map<String, Object> properties) {
		String create = CREATE.get(product);
		if (create != null && !properties.containsKey(create) && !properties.containsKey(STRATEGY)) {
			properties.put(create, "false");
			properties.put(STRATEGY, INLINE);
			if (product == Product.H2) {
				properties.putIfAbsent(INSERT_STRATEGY, TransactionalInsertStrategy.class.getName());
			}
		}
	}

}
