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

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name the stored name, {@code null} when the model does not name it
 * @param expression the condition as the product or the model spells it, without
 * {@code CHECK} and the outer parentheses
 * @param server what the database says of it beyond these values
 */
public record Check(@Nullable String name, String expression, ServerDefinition server) implements TablePart {

	/**
	 * Create a check of which a database says nothing more.
	 * @param name the stored name
	 * @param expression the condition
	 */
	public Check(@Nullable String name, String expression) {
		this(name, expression, ServerDefinition.NONE);
	}

	@Override
	public Check withServer(ServerDefinition other) {
		return new Check(this.name, this.expression, other);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.check(this);
	}

}
