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

package dev.migrations.change;

import java.util.function.BinaryOperator;

import dev.migrations.schema.Column;

/**
 * What can change of a column.
 */
public enum ColumnProperty {

	/** Its type, with the collation that belongs to it. */
	TYPE(ColumnTypes::changed),

	/** Whether it accepts NULL. */
	NULLABILITY((before, to) -> before.withNullable(to.nullable())),

	/** Its default. */
	DEFAULT((before, to) -> before.withDefaultValue(to.defaultValue())),

	/** Whether it is an identity. */
	IDENTITY(Column::withValueOf),

	/** The expression that it is computed from. */
	GENERATED(Column::withValueOf),

	/** Its comment. */
	COMMENT((before, to) -> before.withComment(to.comment())),

	/** The check that is a part of its definition. */
	CHECK(Column::withOwnCheckOf);

	private final BinaryOperator<Column> change;

	ColumnProperty(BinaryOperator<Column> change) {
		this.change = change;
	}

	/**
	 * Return a column with this property of another.
	 * @param before the column
	 * @param to the column that has the property
	 * @return the column
	 */
	Column changed(Column before, Column to) {
		return this.change.apply(before, to);
	}

}
