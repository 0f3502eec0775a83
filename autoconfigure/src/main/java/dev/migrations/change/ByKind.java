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

/**
 * One value for each kind of change. Java 17 has no switch over sealed types; here the
 * compiler finds the kind that was forgotten.
 *
 * @param create the values for objects that are created
 * @param drop the values for objects that are dropped
 * @param alter the values for objects that are altered
 * @param add the values for parts that are added
 * @param dropPart the values for parts that are dropped
 * @param replace the values for parts that are replaced
 * @param column the values for changes of a column
 * @param rename the values for what is renamed
 * @param tableComment the value for the comment of a table
 * @param <V> the type of the values
 */
public record ByKind<V>(ByObject<V> create, ByObject<V> drop, ByObject<V> alter, ByPart<V> add, ByPart<V> dropPart,
		ByPart<V> replace, ByProperty<V> column, Renames<V> rename, V tableComment) implements SchemaChange.Visitor<V> {

	@Override
	public V create(CreateObject<?> change) {
		return change.created().accept(this.create);
	}

	@Override
	public V drop(DropObject<?> change) {
		return change.dropped().accept(this.drop);
	}

	@Override
	public V alter(AlterObject<?> change) {
		return change.from().accept(this.alter);
	}

	@Override
	public V add(AddPart<?> change) {
		return change.part().accept(this.add);
	}

	@Override
	public V drop(DropPart<?> change) {
		return change.part().accept(this.dropPart);
	}

	@Override
	public V replace(ReplacePart<?> change) {
		return change.from().accept(this.replace);
	}

	@Override
	public V alter(AlterColumn change) {
		return this.column.of(change);
	}

	@Override
	public V rename(RenameTable change) {
		return this.rename.ofTable();
	}

	@Override
	public V rename(RenameColumn change) {
		return this.rename.ofColumn();
	}

	@Override
	public V rename(RenameKey change) {
		return this.rename.ofKey();
	}

	@Override
	public V comment(ChangeTableComment change) {
		return this.tableComment;
	}

	/**
	 * One value for each kind of rename.
	 *
	 * @param ofTable the value for a table
	 * @param ofColumn the value for a column
	 * @param ofKey the value for a key or an index
	 * @param <V> the type of the values
	 */
	public record Renames<V>(V ofTable, V ofColumn, V ofKey) {

	}

}
