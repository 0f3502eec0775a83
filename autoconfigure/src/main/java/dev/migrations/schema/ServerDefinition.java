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
 * What a database says of a part beyond the values that this model has for it, so that
 * what nobody here thought of is neither lost nor passed over.
 *
 * @param text the server's own text of the part: what stands behind the name of a
 * constraint, or behind the table of an index; {@code null} when the other values of the
 * part account for all of it
 * @param comment the comment on the part, {@code null} if there is none
 */
public record ServerDefinition(@Nullable String text, @Nullable String comment) {

	/** Nothing that the part itself does not say. */
	public static final ServerDefinition NONE = new ServerDefinition(null, null);

}
