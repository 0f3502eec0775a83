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

package dev.migrations.model;

import java.util.Optional;

import org.hibernate.dialect.Dialect;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.Product;
import dev.migrations.schema.Products;

/**
 * Which product a dialect of Hibernate is for. Dialects extend one another, so that the
 * nearest one counts.
 */
final class DialectProduct {

	private DialectProduct() {
	}

	static Product of(Dialect dialect) {
		for (Class<?> type = dialect.getClass(); type != null; type = superclass(type)) {
			String name = type.getName();
			Optional<DatabaseProduct> product = Products.all()
				.stream()
				.filter((candidate) -> candidate.stages()
					.find(ModelTarget.class)
					.flatMap(ModelTarget::dialect)
					.filter(name::equals)
					.isPresent())
				.findFirst();
			if (product.isPresent()) {
				return Product.of(product.get());
			}
		}
		return Product.unknown();
	}

	private static @Nullable Class<?> superclass(Class<?> type) {
		return type.getSuperclass();
	}

}
