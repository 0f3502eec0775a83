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

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

import dev.migrations.scenario.LifeModels.Note;
import dev.migrations.scenario.LifeModels.State;

/**
 * Notes, and pages that reference them.
 */
final class NeighbourModels {

	private NeighbourModels() {
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class FlaggedNote {

		@Id
		private Long id;

		private boolean flag;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfItsSerial {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_id")
		@SequenceGenerator(name = "note_id", sequenceName = "note_id_seq", allocationSize = 1)
		private Long id;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfState {

		@Id
		private Long id;

		@Enumerated(EnumType.STRING)
		private State a;

	}

	/** Its state is stored by number. */
	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfNumberedState {

		@Id
		private Long id;

		@Enumerated(EnumType.ORDINAL)
		private State a;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfOneNote {

		@Id
		private Long id;

		@OneToOne
		private Note note;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class Page {

		@Id
		private Long id;

		@ManyToOne
		private Note note;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfCases {

		@Id
		private Long id;

		@Column(check = @CheckConstraint(constraint = "case when pages > 1 then 'many' else 'few' end <> 'none'"))
		private Integer pages;

		@Column(check = @CheckConstraint(constraint = "active = true or id > 1 and active <> false"))
		private Boolean active;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageThatGoesWithItsNote {

		@Id
		private Long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		private Note note;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageThatKeepsItsNote {

		@Id
		private Long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.RESTRICT)
		private Note note;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageWithANamedKeyThatGoesWithItsNote {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "note_id", foreignKey = @ForeignKey(name = "fk_note"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		private Note note;

	}

	/** Its note is a number and nothing more. */
	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfAnyNumber {

		@Id
		private Long id;

		@Column(name = "note_id")
		private Long note;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class NamedPage {

		@Id
		private Long id;

		@Column(unique = true)
		private String code;

		@ManyToOne
		private Note note;

	}

	@Entity(name = "Leaf")
	@Table(name = "leaf")
	static class NamedLeaf {

		@Id
		private Long id;

		@Column(unique = true)
		private String code;

		@ManyToOne
		private Note note;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfText {

		@Id
		@Column(length = 12)
		private String id;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfNoteOfText {

		@Id
		private Long id;

		@ManyToOne
		private NoteOfText note;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteWithDouble {

		@Id
		private Long id;

		private Integer a;

		@GeneratedColumn("a * 2")
		private Integer doubled;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteWithLongDouble {

		@Id
		private Long id;

		private Integer a;

		@GeneratedColumn("a * 2")
		private Long doubled;

	}

	@Entity(name = "Mark")
	@Table(name = "mark")
	@IdClass(MarkId.class)
	static class Mark {

		@Id
		private Long note;

		@Id
		private Long page;

	}

	record MarkId(Long note, Long page) {

	}

	@Entity(name = "Mark")
	@Table(name = "mark")
	static class NumberedMark {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		private Long note;

		private Long page;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageWithANamedKey {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "note_id", foreignKey = @ForeignKey(name = "fk_note"))
		private Note note;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageWithARequiredKey {

		@Id
		private Long id;

		@ManyToOne(optional = false)
		@JoinColumn(name = "note_id", foreignKey = @ForeignKey(name = "fk_note"))
		private Note note;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfUniqueB {

		@Id
		private Long id;

		@Column(unique = true)
		private String b;

	}

	@Entity(name = "Craft")
	@Table(name = "craft")
	@Inheritance
	static class Craft {

		@Id
		private Long id;

		private String name;

	}

	@Entity(name = "Boat")
	static class Boat extends Craft {

		private Integer doors;

	}

	@Entity(name = "Craft")
	@Table(name = "craft")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class JoinedCraft {

		@Id
		private Long id;

		private String name;

	}

	@Entity(name = "Boat")
	@Table(name = "boat")
	static class JoinedBoat extends JoinedCraft {

		private Integer doors;

	}

}
