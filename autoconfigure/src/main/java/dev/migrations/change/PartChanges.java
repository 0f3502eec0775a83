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

import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * The change that adds or drops a part, for each kind of part.
 */
public final class PartChanges {

	private PartChanges() {
	}

	/**
	 * Return the change that adds a part.
	 * @param table the table
	 * @param part the part
	 * @return the change
	 */
	public static SchemaChange add(Table table, TablePart part) {
		return part.accept(new TablePart.Visitor<SchemaChange>() {

			@Override
			public SchemaChange column(Column column) {
				return new AddColumn(table, column);
			}

			@Override
			public SchemaChange primaryKey(PrimaryKey primaryKey) {
				return new AddPrimaryKey(table, primaryKey);
			}

			@Override
			public SchemaChange uniqueKey(UniqueKey uniqueKey) {
				return new AddUniqueKey(table, uniqueKey);
			}

			@Override
			public SchemaChange foreignKey(ForeignKey foreignKey) {
				return new AddForeignKey(table, foreignKey);
			}

			@Override
			public SchemaChange index(Index index) {
				return new CreateIndex(table, index);
			}

			@Override
			public SchemaChange check(Check check) {
				return new AddCheck(table, check);
			}

		});
	}

	/**
	 * Return the change that drops a part.
	 * @param table the table
	 * @param part the part
	 * @return the change
	 */
	public static SchemaChange drop(Table table, TablePart part) {
		return part.accept(new TablePart.Visitor<SchemaChange>() {

			@Override
			public SchemaChange column(Column column) {
				return new DropColumn(table, column);
			}

			@Override
			public SchemaChange primaryKey(PrimaryKey primaryKey) {
				return new DropPrimaryKey(table, primaryKey);
			}

			@Override
			public SchemaChange uniqueKey(UniqueKey uniqueKey) {
				return new DropUniqueKey(table, uniqueKey);
			}

			@Override
			public SchemaChange foreignKey(ForeignKey foreignKey) {
				return new DropForeignKey(table, foreignKey);
			}

			@Override
			public SchemaChange index(Index index) {
				return new DropIndex(table, index);
			}

			@Override
			public SchemaChange check(Check check) {
				return new DropCheck(table, check);
			}

		});
	}

}
