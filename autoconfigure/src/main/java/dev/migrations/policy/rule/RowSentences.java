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

package dev.migrations.policy.rule;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropPart;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.text.Counted;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.UniqueKey;

/**
 * What is said about rows: those that are there, and those that an application will
 * insert.
 *
 * @param sentences the prose that it goes with
 * @param spelling how names are shown
 */
record RowSentences(Sentences sentences, NameDisplay spelling) {

	static final String NAMES_FOR_NUMBERS = "its numbers are no names of constants: write a revision by hand that adds"
			+ " a column, fills it from this one, drops this one and gives the new one its name";

	static final String HISTORY = "refuse NULL in a column while the history of its rows holds it: write a revision by"
			+ " hand that adds the column with a default, which the history gets too, and drops the default";

	static final String HIDDEN = "fill rows that row-level security hides from this user: generate and upgrade as a role"
			+ " that bypasses it";

	static String unchanged(String publication) {
		return "update rows of a table in " + publication
				+ ", which needs a replica identity for that: give the table one,"
				+ " or take it out of the publication";
	}

	static RowSentences of(RuleContext context) {
		return new RowSentences(context.sentences(), context.sentences().spelling());
	}

	String firstId(ObjectName counter, RowGuard guard) {
		if (guard instanceof RowGuard.GoesOnFrom from) {
			return this.spelling.name(counter) + " goes on where " + this.spelling.name(from.former().name())
					+ " stands when the upgrade runs";
		}
		IdSource source = ((RowGuard.StartsAbove) guard).source();
		return this.spelling.name(counter) + " starts above the largest "
				+ this.spelling.member(source.table(), source.column()) + " of the moment when the upgrade runs";
	}

	String emptyHere(ObjectName table, String instead) {
		return this.spelling.name(table) + " is empty here: where it holds rows, the upgrade stops before this change"
				+ instead;
	}

	String newColumn(ObjectName table, String column) {
		return emptyHere(table, "; generate with --default " + this.spelling.member(table, column)
				+ "=<expression> to give them a value");
	}

	String movesRows(RowGuard.MovesRows moves) {
		String from = this.spelling.name(moves.from());
		String to = this.spelling.name(moves.to());
		return "rows of " + from + " that belong to " + to
				+ " get no row there by themselves: complete the step that copies "
				+ this.spelling.columns(moves.columns()) + ", or delete it when there are none";
	}

	String firesTriggers(ObjectName table, String triggers) {
		return "filling the rows of " + this.spelling.name(table) + " updates them, which fires " + triggers;
	}

	String constantsOnly(AlterColumn change) {
		return "inserts into " + this.spelling.name(change.object()) + " can fail: "
				+ this.spelling.member(change.object(), change.from().name())
				+ " still takes no other values than its constants";
	}

	String references(ForeignKey from, ForeignKey to) {
		return "the same values would reference " + target(to) + ", and they reference " + target(from) + " today";
	}

	private String target(ForeignKey key) {
		return this.spelling.name(key.referencedTable()) + " " + this.spelling.columns(key.referencedColumns());
	}

	/** It was mapped before, so the model meant what it refused. */
	String stillRefuses(DropPart<?> change) {
		String refused = (change.part() instanceof UniqueKey) ? "values that are there already"
				: (change.part() instanceof ForeignKey) ? "values that it does not find"
						: "values that no entity knew when it was made";
		return "inserts into " + this.spelling.name(change.object()) + " can fail: " + this.sentences.named(change)
				+ " still refuses " + refused;
	}

	String lostValues(ObjectName table, String column, long values) {
		return "dropping %s loses %s: a downgrade brings the column back without %s"
			.formatted(this.spelling.member(table, column), Counted.of(values, "value"), (values == 1) ? "it" : "them");
	}

	String lostRows(ObjectName table, long rows) {
		return "dropping %s loses %s: a downgrade brings the table back without %s".formatted(this.spelling.name(table),
				Counted.of(rows, "row"), (rows == 1) ? "it" : "them");
	}

}
