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

package dev.migrations.policy.rename;

import java.util.List;
import java.util.Optional;

import dev.migrations.diff.Renaming.Outcome;
import dev.migrations.policy.Note;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Usage;

/**
 * What to know about renames that the model asks for and that are not made.
 */
public final class RenameNotes {

	private final NameDisplay spelling;

	private final Schema database;

	public RenameNotes(NameDisplay spelling, Schema database) {
		this.spelling = spelling;
		this.database = database;
	}

	/**
	 * Return what became of the renames that a person asked for.
	 * @param outcomes the renames
	 * @return a note for each that is worth one
	 */
	public List<Note> of(List<Outcome> outcomes) {
		return outcomes.stream().map(this::note).flatMap(Optional::stream).toList();
	}

	private Optional<Note> note(Outcome outcome) {
		Rename rename = outcome.rename();
		String from = (rename.column() != null) ? this.spelling.member(rename.table(), rename.column())
				: this.spelling.name(rename.table());
		String to = this.spelling.name(rename.to());
		return switch (outcome.fate()) {
			case TO_DO -> left(rename).map((readers) -> new Note(Note.Level.WARN, broken(readers, from)));
			case DONE -> Optional.of(new Note(Note.Level.NOTE,
					"this database already uses '%s' for '%s'. Once every database does, remove @RenamedFrom"
						.formatted(to, from)));
			case BOTH_EXIST -> Optional.of(new Note(Note.Level.WARN,
					"both '%s' and '%s' exist, so nothing is renamed: move what is in the former one with a revision of your own"
						.formatted(from, to)));
			case NEITHER_EXISTS -> isNew(rename) ? Optional.empty() : Optional.of(new Note(Note.Level.WARN,
					"there is no '%s' to rename to '%s', which is created instead: correct @RenamedFrom if it is misspelled"
						.formatted(from, to)));
		};
	}

	/**
	 * What goes on to read the former name, since the database changes no text of others.
	 */
	private Optional<List<String>> left(Rename rename) {
		boolean column = rename.column() != null;
		List<String> readers = FormerNames
			.readers(this.database, column ? rename.table() : rename.newTable(), column ? rename.to() : null)
			.map(Usage::name)
			.distinct()
			.toList();
		return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
	}

	private static String broken(List<String> readers, String from) {
		boolean one = readers.size() == 1;
		return "%s still %s '%s' and %s when it is renamed, so that the upgrade is not begun: make %s anew in the same revision"
			.formatted(String.join(", ", readers), one ? "reads" : "read", from, one ? "fails" : "fail",
					one ? "it" : "them");
	}

	/** Everything is new in a database that has never seen the table. */
	private boolean isNew(Rename rename) {
		return rename.column() == null || this.database.table(rename.table()).isEmpty();
	}

}
