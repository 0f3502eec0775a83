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

package dev.migrations.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.RenamedSchema;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Rename;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * What a database would hold after the renames that a person gave. What the renames do
 * not explain is compared as ever, under the new names.
 *
 * @param database the database with the new names
 * @param changes the renames that have to be made
 * @param outcomes what became of each rename
 */
public record Renaming(Schema database, List<SchemaChange> changes, List<Outcome> outcomes) {

	public Renaming {
		changes = List.copyOf(changes);
		outcomes = List.copyOf(outcomes);
	}

	/**
	 * Apply renames to what a database holds.
	 * @param database the database
	 * @param renames the renames, tables before columns
	 * @return the renamed database
	 */
	public static Renaming of(Schema database, List<Rename> renames) {
		Schema renamed = database;
		List<SchemaChange> changes = new ArrayList<>();
		List<Outcome> outcomes = new ArrayList<>();
		for (Rename rename : renames) {
			Fate fate = fate(renamed, rename);
			outcomes.add(new Outcome(rename, fate));
			if (fate == Fate.TO_DO) {
				Table table = renamed.table(rename.table()).orElseThrow();
				SchemaChange change = change(rename, table);
				changes.add(change);
				renamed = change.appliedTo(renamed);
			}
		}
		return new Renaming(renamed, changes, outcomes);
	}

	/**
	 * Return what a database held before a rename.
	 * @param renamed the database after it
	 * @param back the rename that gives the former name back
	 * @return the database before it
	 */
	public static Schema undone(Schema renamed, Rename back) {
		return RenamedSchema.of(renamed, back);
	}

	private static SchemaChange change(Rename rename, Table table) {
		return (rename.column() != null)
				? new RenameColumn(table, table.column(rename.column()).orElseThrow(), rename.to())
				: new RenameTable(table, rename.newTable());
	}

	private static Fate fate(Schema database, Rename rename) {
		Optional<Table> table = database.table(rename.table());
		boolean before = table.isPresent();
		boolean after = database.table(rename.newTable()).isPresent();
		String column = rename.column();
		if (column != null) {
			before = table.flatMap((each) -> each.column(column)).isPresent();
			after = table.flatMap((each) -> each.column(rename.to())).isPresent();
		}
		if (before) {
			return after ? Fate.BOTH_EXIST : Fate.TO_DO;
		}
		return after ? Fate.DONE : Fate.NEITHER_EXISTS;
	}

	/**
	 * Return a question about rows in the names that the live database has.
	 * @param question the question in the new names
	 * @return the question in the former names
	 */
	public RowQuestion former(RowQuestion question) {
		RowQuestion former = question;
		for (int index = this.outcomes.size() - 1; index >= 0; index--) {
			if (this.outcomes.get(index).fate() == Fate.TO_DO) {
				former = new FormerNames(this.database.product(), this.outcomes.get(index).rename()).of(former);
			}
		}
		return former;
	}

	/** What became of a rename. */
	public enum Fate {

		/** It has to be made. */
		TO_DO,

		/** The database has the new name already. */
		DONE,

		/** The database has both names: nothing is renamed. */
		BOTH_EXIST,

		/** The database has neither name: what the model maps is new. */
		NEITHER_EXISTS

	}

	/**
	 * A rename and what became of it.
	 *
	 * @param rename the rename
	 * @param fate what became of it
	 */
	public record Outcome(Rename rename, Fate fate) {

	}

}
