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

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Notes whose column {@code text} is a text of one type or another.
 */
final class TextModels {

	private TextModels() {
	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfText30 {

		@Id
		private Long id;

		@Column(length = 30)
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfPaddedText {

		@Id
		private Long id;

		@Column(columnDefinition = "char(30)")
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfText40 {

		@Id
		private Long id;

		@Column(length = 40)
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfText255 {

		@Id
		private Long id;

		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfCollatedText {

		@Id
		private Long id;

		@Collate("ucs_basic")
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfLongText {

		@Id
		private Long id;

		@Column(length = Length.LONG32)
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfTextOfAnyLength {

		@Id
		private Long id;

		@Column(columnDefinition = "varchar")
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfDefinedText {

		@Id
		private Long id;

		@Column(columnDefinition = "VarChar( 30 )")
		private String text;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfComputedText30 {

		@Id
		private Long id;

		@Column(length = 30)
		private String text;

		@GeneratedColumn("upper(text)")
		private String shout;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfComputedText40 {

		@Id
		private Long id;

		@Column(length = 40)
		private String text;

		@GeneratedColumn("upper(text)")
		private String shout;

	}

	@Entity(name = "Note")
	@Table(name = "note", comment = "one\r\ntwo")
	static class NoteOfACommentOfTwoLines {

		@Id
		private Long id;

		@Column(comment = "one\r\ntwo")
		private String a;

	}

	@Entity(name = "Tag")
	@Table(name = "tag")
	static class NamedTag {

		@Id
		@Column(length = 20)
		private String name;

	}

	@Entity(name = "Mark")
	@Table(name = "mark")
	static class MarkOfTag {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "tag")
		private NamedTag tag;

	}

}
