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
import java.util.Set;

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Rename a table, because a person said so. Everything after it speaks of the new name.
 *
 * @param table the table
 * @param to its new name
 */
public record RenameTable(Table table, ObjectName to) implements TableChange {

	@Override
	public Set<Name> added(NameSpaces spaces) {
		return spaces.table(this.to);
	}

	@Override
	public Set<Name> removed(NameSpaces spaces) {
		return spaces.table(object());
	}

	@Override
	public Schema appliedTo(Schema before) {
		return RenamedSchema.of(before, new Rename(object(), null, this.to.name()));
	}

	@Override
	public List<SchemaChange> reversed(Schema before) {
		return List.of(new RenameTable(appliedTo(before).table(this.to).orElse(WholeTable.renamed(this.table, this.to)),
				object()));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.rename(this);
	}

}
