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
 * A view, or another object that can be read like a table and is not one.
 *
 * @param name the name
 * @param kind what it is, in the words of the database, for example
 * {@code materialized view}
 * @param columns the stored names of its columns
 * @param query the query that the model has for it, {@code null} if it has none; a
 * database keeps another text
 */
public record View(ObjectName name, String kind, List<String> columns, @Nullable String query) implements SchemaObject {

	public View {
		columns = List.copyOf(columns);
	}

	public View(ObjectName name, String kind, List<String> columns) {
		this(name, kind, columns, null);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.view(this);
	}

}
