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

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;

/**
 * A single difference between the database and the model, as the step that would bring
 * the database to the model. Where both sides are known, {@code from} is what the
 * database holds and {@code to} what the model maps.
 */
public sealed interface SchemaChange {

	/**
	 * Return the object that is changed: the table, sequence or type.
	 * @return its name
	 */
	ObjectName object();

	/** A change of a table or of something that belongs to it. */
	sealed interface TableChange extends SchemaChange {

		/**
		 * Return the table: as the database holds it, or as the model maps it when it is
		 * new.
		 * @return the table
		 */
		Table table();

		@Override
		default ObjectName object() {
			return table().name();
		}

	}

	/**
	 * Create a table with its columns and primary key; everything else of the table
	 * follows as changes of their own.
	 */
	record CreateTable(Table table) implements TableChange {

	}

	/**
	 * Rename a table, because a person said so. Everything after it speaks of the new
	 * name.
	 */
	record RenameTable(Table table, ObjectName to) implements TableChange {

	}

	/** Rename a column, because a person said so. */
	record RenameColumn(Table table, Column column, String to) implements TableChange {

	}

	/** Give a unique key or index the name that the model gives it. */
	record RenameKey(Table table, Kind kind, String from, String to) implements TableChange {

		/** What is renamed. */
		public enum Kind {

			/** A unique constraint. */
			CONSTRAINT,

			/** An index, unique or not. */
			INDEX

		}

	}

	/** Drop a table that the model does not map. */
	record DropTable(Table table) implements TableChange {

	}

	/** Set or remove the comment of a table. */
	record ChangeTableComment(Table table, @Nullable String to) implements TableChange {

	}

	/** Add a column. */
	record AddColumn(Table table, Column column) implements TableChange {

	}

	/** Drop a column that the model does not map. */
	record DropColumn(Table table, Column column) implements TableChange {

	}

	/** Change the type of a column. */
	record ChangeType(Table table, Column from, Column to, TypeChange kind) implements TableChange {

	}

	/** Refuse NULL in a column. */
	record SetNotNull(Table table, Column from, Column to) implements TableChange {

	}

	/** Accept NULL in a column. */
	record DropNotNull(Table table, Column from, Column to) implements TableChange {

	}

	/** Set, change or remove the default of a column. */
	record ChangeDefault(Table table, Column from, Column to) implements TableChange {

	}

	/** Make a column an identity, or an identity an ordinary column. */
	record ChangeIdentity(Table table, Column from, Column to) implements TableChange {

	}

	/** Change, set or remove the expression of a generated column. */
	record ChangeGenerated(Table table, Column from, Column to) implements TableChange {

	}

	/** Set or remove the comment of a column. */
	record ChangeColumnComment(Table table, Column from, Column to) implements TableChange {

	}

	/** Add a primary key. */
	record AddPrimaryKey(Table table, PrimaryKey primaryKey) implements TableChange {

	}

	/** Replace a primary key by one over other columns. */
	record ChangePrimaryKey(Table table, PrimaryKey from, PrimaryKey to) implements TableChange {

	}

	/** Drop a primary key. */
	record DropPrimaryKey(Table table, PrimaryKey primaryKey) implements TableChange {

	}

	/** Add a foreign key. */
	record AddForeignKey(Table table, ForeignKey foreignKey) implements TableChange {

	}

	/** Replace a foreign key over the same columns, since its actions differ. */
	record ReplaceForeignKey(Table table, ForeignKey from, ForeignKey to) implements TableChange {

	}

	/** Drop a foreign key that the model does not map. */
	record DropForeignKey(Table table, ForeignKey foreignKey) implements TableChange {

	}

	/** Add a unique constraint or unique index. */
	record AddUniqueKey(Table table, UniqueKey uniqueKey) implements TableChange {

	}

	/** Replace a named unique key by one over other columns. */
	record ReplaceUniqueKey(Table table, UniqueKey from, UniqueKey to) implements TableChange {

	}

	/** Drop a unique constraint or unique index that the model does not map. */
	record DropUniqueKey(Table table, UniqueKey uniqueKey) implements TableChange {

	}

	/** Create an index. */
	record CreateIndex(Table table, Index index) implements TableChange {

	}

	/** Replace a named index by one over other columns or directions. */
	record ReplaceIndex(Table table, Index from, Index to) implements TableChange {

	}

	/** Drop an index that the model does not map. */
	record DropIndex(Table table, Index index) implements TableChange {

	}

	/** Add a check. */
	record AddCheck(Table table, Check check) implements TableChange {

	}

	/**
	 * Replace a check.
	 *
	 * @param widening whether the new condition accepts everything that the old one
	 * accepts
	 */
	record ReplaceCheck(Table table, Check from, Check to, boolean widening) implements TableChange {

	}

	/** Drop a check that the model does not map. */
	record DropCheck(Table table, Check check) implements TableChange {

	}

	/** Create a view for which the model has the query. */
	record CreateView(View view) implements SchemaChange {

		@Override
		public ObjectName object() {
			return this.view.name();
		}

	}

	/** A change of a sequence. */
	sealed interface SequenceChange extends SchemaChange {

		/**
		 * Return the sequence.
		 * @return the sequence
		 */
		Sequence sequence();

		@Override
		default ObjectName object() {
			return sequence().name();
		}

	}

	/** Create a sequence. */
	record CreateSequence(Sequence sequence) implements SequenceChange {

	}

	/** Change the increment of a sequence. */
	record ChangeSequenceIncrement(Sequence sequence, Sequence to) implements SequenceChange {

	}

	/** Drop a sequence that the model does not map. */
	record DropSequence(Sequence sequence) implements SequenceChange {

	}

	/** A change of a named enum type. */
	sealed interface EnumTypeChange extends SchemaChange {

		/**
		 * Return the type.
		 * @return the type
		 */
		EnumType type();

		@Override
		default ObjectName object() {
			return type().name();
		}

	}

	/**
	 * Create the schema that objects of the model stand in.
	 *
	 * @param object its stored name
	 */
	record CreateSchema(ObjectName object) implements SchemaChange {

	}

	/** Create a named enum type. */
	record CreateEnumType(EnumType type) implements EnumTypeChange {

	}

	/** Add values to a named enum type, or remove or reorder them. */
	record ChangeEnumType(EnumType type, EnumType to) implements EnumTypeChange {

	}

	/** Drop a named enum type that the model does not map. */
	record DropEnumType(EnumType type) implements EnumTypeChange {

	}

	/** A change of a type that has parts. */
	sealed interface StructTypeChange extends SchemaChange {

		/**
		 * Return the type.
		 * @return the type
		 */
		StructType type();

		@Override
		default ObjectName object() {
			return type().name();
		}

	}

	/** Create a type that has parts. */
	record CreateStructType(StructType type) implements StructTypeChange {

	}

	/** Give a type other parts. */
	record ChangeStructType(StructType type, StructType to) implements StructTypeChange {

	}

}
