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

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Table;

/**
 * Set or remove the comment of a table.
 *
 * @param table the table
 * @param to the new comment, {@code null} for none
 */
public record ChangeTableComment(Table table, @Nullable String to) implements TableEdition {

	@Override
	public Table appliedTo(Table before) {
		return new TableEdit(before).comment(this.to).done();
	}

	@Override
	public List<SchemaChange> reversed(Table before, Table after) {
		return List.of(new ChangeTableComment(after, before.comment()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.comment(this);
	}

}
