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

package dev.migrations.schema;

import java.util.List;

/**
 * A named enum type of the database.
 *
 * @param name the name
 * @param values the values in their order
 */
public record EnumType(ObjectName name, List<String> values) implements SchemaObject {

	public EnumType {
		values = List.copyOf(values);
	}

	/**
	 * Return whether a column has this type.
	 * @param column the column
	 * @return whether it has
	 */
	public boolean isTypeOf(Column column) {
		String type = column.type().replace("\"", "");
		return type.equals(this.name.name()) || type.equals(this.name.toString());
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.enumType(this);
	}

}
