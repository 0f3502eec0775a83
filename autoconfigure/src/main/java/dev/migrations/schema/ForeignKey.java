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
 * A foreign key.
 *
 * @param name the stored name, {@code null} when the database chooses it
 * @param columns the referencing columns
 * @param referencedTable the referenced table
 * @param referencedColumns the referenced columns, in the order of {@code columns}
 * @param onDelete what happens when the referenced row is deleted
 * @param onUpdate what happens when the referenced key changes
 * @param deferral when it is checked
 * @param server what the database says of it beyond these values
 */
public record ForeignKey(@Nullable String name, List<String> columns, ObjectName referencedTable,
		List<String> referencedColumns, ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral,
		ServerDefinition server) implements TablePart {

	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
	}

	/**
	 * Create a foreign key of which a database says nothing more.
	 * @param name the stored name
	 * @param columns the referencing columns
	 * @param referencedTable the referenced table
	 * @param referencedColumns the referenced columns
	 * @param onDelete what happens when the referenced row is deleted
	 * @param onUpdate what happens when the referenced key changes
	 * @param deferral when it is checked
	 */
	public ForeignKey(@Nullable String name, List<String> columns, ObjectName referencedTable,
			List<String> referencedColumns, ReferentialAction onDelete, ReferentialAction onUpdate, Deferral deferral) {
		this(name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferral, ServerDefinition.NONE);
	}

	/**
	 * Return whether the values mean the same as those of another key.
	 * @param other the other key
	 * @return whether the same columns reference the same ones
	 */
	public boolean referencesLike(ForeignKey other) {
		return this.referencedTable.equals(other.referencedTable) && this.columns.equals(other.columns)
				&& this.referencedColumns.equals(other.referencedColumns);
	}

	@Override
	public ForeignKey withServer(ServerDefinition other) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
				this.onUpdate, this.deferral, other);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.foreignKey(this);
	}

}
