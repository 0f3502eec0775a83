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

package dev.migrations.counterpart;

import java.util.Map;

import dev.migrations.schema.Product;

/**
 * What is special about a product when its schema is retold for another product, or that
 * of another for it.
 */
public interface CounterpartTarget {

	/** A product that says nothing. */
	CounterpartTarget STANDARD = new CounterpartTarget() {
	};

	/**
	 * Return how the product spells types that it does not know by the canonical name.
	 * @return the spellings by canonical name
	 */
	default Map<String, String> spellings() {
		return Map.of();
	}

	/**
	 * Return whether the constants of an enum are part of the type of a column.
	 * @return whether such a type can be written
	 */
	default boolean hasEnumColumns() {
		return false;
	}

	/**
	 * Return whether a primary key has a name of its own.
	 * @return whether it has
	 */
	default boolean namesPrimaryKeys() {
		return true;
	}

	/**
	 * Return whether the database keeps comments.
	 * @return whether a comment that is not there was taken away
	 */
	default boolean keepsComments() {
		return true;
	}

	static CounterpartTarget of(Product product) {
		return product.stage(CounterpartTarget.class, STANDARD);
	}

}
