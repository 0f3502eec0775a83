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

import org.jspecify.annotations.Nullable;

/**
 * What a database says of a part beyond the values that this model has for it, so that
 * what nobody here thought of is neither lost nor passed over.
 *
 * @param text the server's own text of the part: what stands behind the name of a
 * constraint, or behind the table of an index; {@code null} when the other values of the
 * part account for all of it
 * @param comment the comment on the part, {@code null} if there is none
 * @param marks what the table does with the part by its name, as it stands behind
 * {@code alter table}: {@code cluster on}, {@code replica identity using index}
 */
public record ServerDefinition(@Nullable String text, @Nullable String comment, List<String> marks) {

	/** Nothing that the part itself does not say. */
	public static final ServerDefinition NONE = new ServerDefinition(null, null);

	public ServerDefinition {
		marks = List.copyOf(marks);
	}

	/**
	 * Create a definition of a part that its table does nothing with.
	 * @param text the server's own text
	 * @param comment the comment on the part
	 */
	public ServerDefinition(@Nullable String text, @Nullable String comment) {
		this(text, comment, List.of());
	}

	/**
	 * Return this definition with another text.
	 * @param other the text, {@code null} when the part says all of it
	 * @return the definition
	 */
	public ServerDefinition withText(@Nullable String other) {
		return new ServerDefinition(other, this.comment, this.marks);
	}

}
