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

package dev.migrations.change.order;

import java.util.Set;

import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.Usage;

/**
 * What one change needs and another one can bring about.
 */
public sealed interface Resource {

	/**
	 * Ask a visitor about this resource.
	 * @param <R> the type of the answer
	 * @param visitor the visitor
	 * @return its answer
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * Something that has to be there, or what needs it cannot be written.
	 */
	sealed interface Existence extends Resource permits TableExists, ColumnExists, TypeExists, ValueExists, KeyExists {

	}

	/**
	 * A schema is there.
	 *
	 * @param schema its stored name
	 */
	record SchemaExists(String schema) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.schemaExists(this);
		}

	}

	/**
	 * A table is there.
	 *
	 * @param table the table
	 */
	record TableExists(ObjectName table) implements Existence {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.tableExists(this);
		}

	}

	/**
	 * A column is there.
	 *
	 * @param table its table
	 * @param column its stored name
	 */
	record ColumnExists(ObjectName table, String column) implements Existence {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.columnExists(this);
		}

	}

	/**
	 * A named type is there.
	 *
	 * @param type the type
	 */
	record TypeExists(ObjectName type) implements Existence {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.typeExists(this);
		}

	}

	/**
	 * A named enum type has a value.
	 *
	 * @param type the type
	 * @param value the value
	 */
	record ValueExists(ObjectName type, String value) implements Existence {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.valueExists(this);
		}

	}

	/**
	 * A primary or unique key is there, which a foreign key can reference.
	 *
	 * @param table its table
	 * @param columns the columns that it is over, in any order
	 */
	record KeyExists(ObjectName table, Set<String> columns) implements Existence {

		public KeyExists {
			columns = Set.copyOf(columns);
		}

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.keyExists(this);
		}

	}

	/**
	 * A column has the type that the model gives it.
	 *
	 * @param table its table
	 * @param column its stored name
	 */
	record ColumnTyped(ObjectName table, String column) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.columnTyped(this);
		}

	}

	/**
	 * A column gets the type that the model gives it, before or after what needs this.
	 *
	 * @param table its table
	 * @param column its stored name
	 */
	record ColumnToBeTyped(ObjectName table, String column) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.columnToBeTyped(this);
		}

	}

	/**
	 * The database does not generate the values of a column any more.
	 *
	 * @param table its table
	 * @param column its stored name
	 */
	record IdentityGone(ObjectName table, String column) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.identityGone(this);
		}

	}

	/**
	 * Nothing has a name.
	 *
	 * @param name the name where it has to be the only one
	 */
	record NameFree(Name name) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.nameFree(this);
		}

	}

	/**
	 * A part of a table is not there any more.
	 *
	 * @param table the table
	 * @param part the part
	 */
	record PartGone(ObjectName table, TablePart part) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.partGone(this);
		}

	}

	/**
	 * Something that reads an object is not there any more.
	 *
	 * @param usage what reads it
	 */
	record UsageGone(Usage usage) implements Resource {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.usageGone(this);
		}

	}

	/**
	 * Answers for each kind of resource.
	 *
	 * @param <R> the type of the answer
	 */
	interface Visitor<R> {

		R schemaExists(SchemaExists resource);

		R tableExists(TableExists resource);

		R columnExists(ColumnExists resource);

		R typeExists(TypeExists resource);

		R valueExists(ValueExists resource);

		R keyExists(KeyExists resource);

		R columnTyped(ColumnTyped resource);

		R columnToBeTyped(ColumnToBeTyped resource);

		R identityGone(IdentityGone resource);

		R nameFree(NameFree resource);

		R partGone(PartGone resource);

		R usageGone(UsageGone resource);

	}

}
