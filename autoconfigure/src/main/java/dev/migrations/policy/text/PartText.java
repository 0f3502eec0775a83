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

package dev.migrations.policy.text;

import java.util.function.Function;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * What a part of a table is called in the line of the change that adds or drops it.
 *
 * @param key the words for keys and indexes
 * @param check the words for checks
 */
record PartText(KeyText key, CheckText check) {

	/**
	 * Return the line of a change that adds or drops a part.
	 * @param verb what is done, with a blank behind it
	 * @return the text of any such change
	 */
	Function<SchemaChange, String> said(String verb) {
		return (change) -> verb + ((change instanceof AddPart<?> add) ? of(add.table(), add.part())
				: of(((DropPart<?>) change).table(), ((DropPart<?>) change).part()));
	}

	private String of(Table table, TablePart part) {
		return part.accept(new TablePart.Visitor<String>() {

			@Override
			public String column(Column column) {
				throw new IllegalArgumentException(column.toString());
			}

			@Override
			public String primaryKey(PrimaryKey primaryKey) {
				return PartText.this.key.primaryKey(table, primaryKey);
			}

			@Override
			public String uniqueKey(UniqueKey uniqueKey) {
				return PartText.this.key.uniqueKey(table, uniqueKey);
			}

			@Override
			public String foreignKey(ForeignKey foreignKey) {
				return PartText.this.key.foreignKey(table, foreignKey);
			}

			@Override
			public String index(Index index) {
				return PartText.this.key.index(table, index);
			}

			@Override
			public String check(Check each) {
				return PartText.this.check.check(table, each);
			}

		});
	}

}
