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

package dev.migrations.test.random;

import java.util.List;

/** What a field holds. */
sealed interface FieldType {

	/** A basic value. */
	record Basic(BasicKind kind) implements FieldType {

	}

	/** A constant of an enum. */
	record Enumeration(String type, Style style) implements FieldType {

	}

	/** How an enum is stored. */
	enum Style {

		STRING, ORDINAL, NAMED

	}

	/** Another entity. */
	record Reference(String entity, boolean oneToOne, OnDelete onDelete, boolean constrained) implements FieldType {

	}

	/** What happens when the target of a reference is deleted. */
	enum OnDelete {

		NOTHING, CASCADE, SET_NULL

	}

	/** A collection of basic values in a table of its own. */
	record Elements(BasicKind kind, Shape shape) implements FieldType {

	}

	/** Entities by a join table, or by a column in their own table. */
	record Links(String entity, boolean toMany, Shape shape) implements FieldType {

	}

	/** What a collection is. */
	enum Shape {

		SET, BAG, LIST, MAP

	}

	/** A component. */
	record Embedded(List<FieldDescription> fields) implements FieldType {

		public Embedded {
			fields = List.copyOf(fields);
		}

	}

}
