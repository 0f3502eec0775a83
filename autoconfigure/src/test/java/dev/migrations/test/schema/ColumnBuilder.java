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

package dev.migrations.test.schema;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;

/**
 * Builds a column, which accepts NULL unless it is said otherwise.
 */
public final class ColumnBuilder {

	private final String name;

	private final String type;

	private boolean nullable = true;

	private @Nullable String defaultValue;

	private boolean identity;

	private @Nullable String generatedAs;

	private @Nullable String comment;

	private ColumnAttributes attributes = ColumnAttributes.NONE;

	private ColumnBuilder(String name, String type) {
		this.name = name;
		this.type = type;
	}

	/**
	 * Begin a column.
	 * @param name the stored name
	 * @param type the type as the product spells it
	 * @return the builder
	 */
	public static ColumnBuilder column(String name, String type) {
		return new ColumnBuilder(name, type);
	}

	public ColumnBuilder notNull() {
		return with((copy) -> copy.nullable = false);
	}

	/**
	 * Give the column a default.
	 * @param expression the SQL expression
	 * @return the builder
	 */
	public ColumnBuilder withDefault(String expression) {
		return with((copy) -> copy.defaultValue = expression);
	}

	/**
	 * Let the database number the rows, none of which can be NULL.
	 * @return the builder
	 */
	public ColumnBuilder identity() {
		return notNull().with((copy) -> copy.identity = true);
	}

	public ColumnBuilder generatedAs(String expression) {
		return with((copy) -> copy.generatedAs = expression);
	}

	public ColumnBuilder comment(String text) {
		return with((copy) -> copy.comment = text);
	}

	/**
	 * Say what else belongs to the column.
	 * @param others the attributes
	 * @return the builder
	 */
	public ColumnBuilder attributes(ColumnAttributes others) {
		return with((copy) -> copy.attributes = others);
	}

	public Column build() {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.comment, this.attributes);
	}

	private ColumnBuilder with(Consumer<ColumnBuilder> change) {
		ColumnBuilder copy = new ColumnBuilder(this.name, this.type);
		copy.nullable = this.nullable;
		copy.defaultValue = this.defaultValue;
		copy.identity = this.identity;
		copy.generatedAs = this.generatedAs;
		copy.comment = this.comment;
		copy.attributes = this.attributes;
		change.accept(copy);
		return copy;
	}

}
