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

import dev.migrations.schema.Column;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Rename a column, because a person said so.
 *
 * @param table the table
 * @param column the column
 * @param to its new name
 */
public record RenameColumn(Table table, Column column, String to) implements TableChange {

	@Override
	public Schema appliedTo(Schema before) {
		return RenamedSchema.of(before, new Rename(object(), this.column.name(), this.to));
	}

	@Override
	public List<SchemaChange> reversed(Schema before) {
		Table after = appliedTo(before).table(object()).orElse(this.table);
		return List.of(new RenameColumn(after, this.column.withName(this.to), this.column.name()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.rename(this);
	}

}
