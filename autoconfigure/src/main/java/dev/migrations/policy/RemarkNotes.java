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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.AddPart;
import dev.migrations.change.PartColumns;
import dev.migrations.diff.Remark;
import dev.migrations.failure.NextStep;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * What is worth a line although nothing follows from it.
 */
final class RemarkNotes {

	/** So many objects are named in one line. */
	private static final int NAMED = 5;

	private final NameDisplay spelling;

	RemarkNotes(NameDisplay spelling) {
		this.spelling = spelling;
	}

	List<Note> of(List<Remark> remarks) {
		List<Note> notes = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Remark remark : remarks) {
			if (remark instanceof Remark.TwoIndexes twins) {
				notes.add(new Note(Note.Level.WARN,
						"the indexes '%s' and '%s' on %s have the same columns: one is enough, remove the other @Index"
							.formatted(this.spelling.name(String.valueOf(twins.kept().name())),
									this.spelling.name(String.valueOf(twins.other().name())),
									this.spelling.name(twins.table().name()))));
			}
			else if (remark instanceof Remark.OtherName other) {
				names.add("%s.%s as %s".formatted(this.spelling.name(other.table().name()),
						this.spelling.name(other.inModel()), this.spelling.name(other.inDatabase())));
			}
		}
		if (!names.isEmpty()) {
			notes.add(new Note(Note.Level.NOTE, "the database uses other names, which is no difference: " + some(names),
					NextStep.run("To rename", "generate", "--app.migrations.generate.align-names=true")));
		}
		return notes;
	}

	/**
	 * Not every product makes an index for a foreign key: whoever deletes what it
	 * references waits for a walk over the whole table.
	 * @param planned what is written
	 * @param model what the model maps
	 * @param database what is there, with the indexes that the model does not know
	 * @return at most one note
	 */
	List<Note> unindexed(List<PlannedChange> planned, Schema model, Schema database) {
		if (!PolicyTarget.of(model.product()).notesUnindexedForeignKeys()) {
			return List.of();
		}
		List<String> keys = planned.stream()
			.map(PlannedChange::change)
			.filter((change) -> change.adds(ForeignKey.class))
			.map((change) -> (AddPart<?>) change)
			.filter((add) -> Stream.of(model, database)
				.flatMap((schema) -> schema.table(add.object()).stream())
				.noneMatch((table) -> isIndexed(table, add.part().accept(new PartColumns(table)))))
			.map((add) -> this.spelling.name(add.object())
					+ this.spelling.columns(add.part().accept(new PartColumns(add.table()))))
			.toList();
		return keys.isEmpty() ? List.of() : List.of(new Note(Note.Level.NOTE, "no index supports the foreign key over "
				+ some(keys) + ": add an @Index if rows that are referenced are deleted or joined often"));
	}

	private static boolean isIndexed(Table table, List<String> columns) {
		return (table.primaryKey() != null && leads(table.primaryKey().columns(), columns))
				|| table.uniqueKeys().stream().anyMatch((key) -> leads(key.columns(), columns))
				|| table.indexes().stream().anyMatch((index) -> leads(index.columns(), columns));
	}

	private static boolean leads(List<String> indexed, List<String> columns) {
		return indexed.size() >= columns.size() && indexed.subList(0, columns.size()).containsAll(columns);
	}

	private static String some(List<String> objects) {
		String named = objects.stream().limit(NAMED).collect(Collectors.joining(", "));
		return (objects.size() > NAMED) ? named + " and " + (objects.size() - NAMED) + " more" : named;
	}

}
