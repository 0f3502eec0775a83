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
 * A sequence that is not owned by an identity column.
 *
 * @param name the name
 * @param start the first value
 * @param increment the distance between two values
 * @param options what its definition says besides, in the words of the product, for
 * example {@code maxvalue 900 cycle}; {@code null} for nothing
 */
public record Sequence(ObjectName name, long start, long increment, @Nullable String options) implements SchemaObject {

	/**
	 * Create a sequence of a model.
	 * @param name the name
	 * @param start the first value
	 * @param increment the distance between two values
	 */
	public Sequence(ObjectName name, long start, long increment) {
		this(name, start, increment, null);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.sequence(this);
	}

}
