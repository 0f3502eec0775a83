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

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * A part under another name, and otherwise as it was.
 *
 * @param name the stored name
 */
record RenamedPart(String name) implements TablePart.Visitor<TablePart> {

	@Override
	public TablePart column(Column column) {
		return column.withName(this.name);
	}

	@Override
	public TablePart primaryKey(PrimaryKey key) {
		return new PrimaryKey(this.name, key.columns());
	}

	@Override
	public TablePart uniqueKey(UniqueKey key) {
		return new UniqueKey(this.name, key.columns(), key.index());
	}

	@Override
	public TablePart foreignKey(ForeignKey key) {
		return new ForeignKey(this.name, key.columns(), key.referencedTable(), key.referencedColumns(), key.onDelete(),
				key.onUpdate(), key.deferrable());
	}

	@Override
	public TablePart index(Index index) {
		return new Index(this.name, index.parts(), index.definition());
	}

	@Override
	public TablePart check(Check check) {
		return new Check(this.name, check.expression());
	}

}
