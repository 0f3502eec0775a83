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

package dev.migrations.scenario;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/**
 * Notes and memos whose ids something counts.
 */
final class CountedModels {

	private CountedModels() {
	}

	/** Its ids are given by a sequence. */
	@Entity(name = "Note")
	@Table(name = "note")
	static class CountedNote {

		@Id
		@GeneratedValue
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfAnotherSequence {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "notes", sequenceName = "notes", allocationSize = 10)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteCountedInATable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfOneFromATable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "notes")
		@TableGenerator(name = "notes", table = "counters", pkColumnValue = "notes", valueColumnName = "next_val",
				allocationSize = 1)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfTenFromATable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "notes")
		@TableGenerator(name = "notes", table = "counters", pkColumnValue = "notes", valueColumnName = "next_val",
				allocationSize = 10)
		private Long id;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class CountedMemo {

		@Id
		@GeneratedValue
		private Long id;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class MemoCountedInATable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		private Long id;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class MemoCountedWithNotes {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "note_seq", sequenceName = "note_seq")
		private Long id;

	}

	@Entity(name = "CountedNotes")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class AssignedNotes {

		@Id
		private Long id;

	}

	@Entity(name = "GiftNote")
	@Table(name = "gift_note")
	static class AssignedGiftNote extends AssignedNotes {

	}

	@Entity(name = "ReceiptNote")
	@Table(name = "receipt_note")
	static class AssignedReceiptNote extends AssignedNotes {

	}

	@Entity(name = "CountedNotes")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class CountedNotes {

		@Id
		@GeneratedValue
		private Long id;

	}

	@Entity(name = "GiftNote")
	@Table(name = "gift_note")
	static class GiftNote extends CountedNotes {

	}

	@Entity(name = "ReceiptNote")
	@Table(name = "receipt_note")
	static class ReceiptNote extends CountedNotes {

	}

}
