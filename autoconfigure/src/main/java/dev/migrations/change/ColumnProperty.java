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

import dev.migrations.schema.Column;

/**
 * What can change of a column.
 */
public enum ColumnProperty {

	/** Its type, with the collation that belongs to it. */
	TYPE,

	/** Whether it accepts NULL. */
	NULLABILITY,

	/** Its default. */
	DEFAULT,

	/** Whether it is an identity. */
	IDENTITY,

	/** The expression that it is computed from. */
	GENERATED,

	/** Its comment. */
	COMMENT,

	/** The check that is a part of its definition. */
	CHECK;

	/**
	 * Return a column with this property of another.
	 * @param before the column
	 * @param to the column that has the property
	 * @return the column
	 */
	Column changed(Column before, Column to) {
		return switch (this) {
			case TYPE -> ColumnTypes.changed(before, to);
			case NULLABILITY -> before.withNullable(to.nullable());
			case DEFAULT -> before.withDefaultValue(to.defaultValue());
			case IDENTITY, GENERATED -> before.withValueOf(to);
			case COMMENT -> before.withComment(to.comment());
			case CHECK -> before.withAttributes(before.attributes().withCheck(to.attributes().check()));
		};
	}

}
