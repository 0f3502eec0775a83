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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.policy.text.TypeText;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.IdSource.Block;
import dev.migrations.schema.RowQuestion.IdsAhead;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * What counts already, and has to give the ids of a table from now on that has ids: those
 * in use would be given again. A new counter begins above them by itself.
 */
final class IdCounters {

	private final Differences ground;

	private final Schema model;

	IdCounters(Differences ground, Schema model) {
		this.ground = ground;
		this.model = model;
	}

	/**
	 * Return what the rows have to tell. Where nothing speaks of another counter than
	 * before, they are not asked.
	 * @return the questions
	 */
	List<IdsAhead> questions() {
		boolean other = this.ground.changes().stream().anyMatch(IdCounters::countedBefore);
		List<IdsAhead> questions = new ArrayList<>();
		for (IdSource source : this.model.idSources()) {
			// no change tells who has ids from a row
			boolean asked = (other || source.row() != null) && source.block() != Block.MULTIPLIES;
			if (asked && source.increment() > 0 && hasIds(source)) {
				counter(source).forEach(questions::add);
			}
		}
		return questions;
	}

	private static boolean countedBefore(SchemaChange change) {
		return (change instanceof DropObject<?> drop && isCounter(drop))
				|| (change instanceof AlterColumn alter && alter.property() == ColumnProperty.IDENTITY);
	}

	private static boolean isCounter(DropObject<?> drop) {
		return drop.dropped() instanceof Sequence
				|| (drop.dropped() instanceof Table table && table.columns().size() == 1);
	}

	private boolean hasIds(IdSource source) {
		return this.ground.database()
			.table(source.table())
			.flatMap((table) -> table.column(source.column()))
			.filter((column) -> TypeText.parse(column.type()).family().number())
			.isPresent();
	}

	private Stream<IdsAhead> counter(IdSource source) {
		Schema database = this.ground.database();
		if (source.row() != null) {
			return database.table(source.source()).stream().map((table) -> new IdsAhead(source, null));
		}
		return database.sequences()
			.stream()
			.filter((sequence) -> sequence.name().equals(source.source()) && !restarts(sequence))
			.map((sequence) -> new IdsAhead(source, sequence));
	}

	private boolean restarts(Sequence sequence) {
		return this.ground.changes()
			.stream()
			.anyMatch((change) -> change instanceof AlterObject<?> && change.object().equals(sequence.name()));
	}

	/**
	 * Return which inserts can fail.
	 * @param evidence what the rows told
	 * @param spelling how names are shown
	 * @return a warning for each table
	 */
	List<Note> notes(Evidence evidence, NameDisplay spelling) {
		List<Note> notes = new ArrayList<>();
		for (IdsAhead question : questions()) {
			IdSource source = question.source();
			boolean below = source.row() != null && source.block() == Block.ENDS;
			if (evidence.answer(question).orElse(0) > (below ? 0 : source.increment())) {
				notes.add(new Note(Note.Level.WARN,
						"inserts into %s can fail: %s gives ids below the largest %s; %s %sabove that".formatted(
								spelling.name(source.table()), spelling.name(source.source()),
								spelling.member(source.table(), source.column()), next(source),
								(below && source.increment() > 1) ? "at least " + source.increment() + " " : "")));
			}
		}
		return notes;
	}

	private static String next(IdSource source) {
		if (source.row() == null) {
			return "restart it";
		}
		return (source.row().key() != null) ? "set its row '" + source.row().key() + "'" : "set its row";
	}

}
