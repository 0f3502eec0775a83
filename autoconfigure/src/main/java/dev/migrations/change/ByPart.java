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
 * One value for each kind of part.
 *
 * @param ofColumn the value for a column
 * @param ofPrimaryKey the value for a primary key
 * @param ofUniqueKey the value for a unique key
 * @param ofForeignKey the value for a foreign key
 * @param ofIndex the value for an index
 * @param ofCheck the value for a check
 * @param <V> the type of the values
 */
public record ByPart<V>(V ofColumn, V ofPrimaryKey, V ofUniqueKey, V ofForeignKey, V ofIndex,
		V ofCheck) implements TablePart.Visitor<V> {

	@Override
	public V column(Column column) {
		return this.ofColumn;
	}

	@Override
	public V primaryKey(PrimaryKey primaryKey) {
		return this.ofPrimaryKey;
	}

	@Override
	public V uniqueKey(UniqueKey uniqueKey) {
		return this.ofUniqueKey;
	}

	@Override
	public V foreignKey(ForeignKey foreignKey) {
		return this.ofForeignKey;
	}

	@Override
	public V index(Index index) {
		return this.ofIndex;
	}

	@Override
	public V check(Check check) {
		return this.ofCheck;
	}

}
