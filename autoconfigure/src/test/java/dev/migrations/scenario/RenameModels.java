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

import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;

/**
 * Pages, persons and companies before and after a rename.
 */
final class RenameModels {

	private RenameModels() {
	}

	@Entity(name = "Tag")
	@Table(name = "tag")
	static class Tag {

		@Id
		private Long id;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfTags {

		@Id
		private Long id;

		@ManyToMany
		@JoinTable(name = "page_tags")
		private List<Tag> tags;

	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfLabels {

		@Id
		private Long id;

		@ManyToMany
		@JoinTable(name = "page_labels")
		private List<Tag> tags;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfTwoNames {

		@Id
		private Long id;

		@Column(length = 40)
		private String firstName;

		@Column(length = 40)
		private String lastName;

	}

	@Entity(name = "Person")
	@Table(name = "person")
	static class PersonOfName {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

	}

	@Entity(name = "Company")
	@Table(name = "company")
	static class CompanyOfPersonNames {

		@Id
		private Long id;

		@Column(length = 40)
		private String firstName;

		@Column(length = 40)
		private String lastName;

	}

	@Entity(name = "Company")
	@Table(name = "company")
	static class Company {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

	}

	@Entity(name = "Company")
	@Table(name = "company")
	static class CompanyOfTwoNames {

		@Id
		private Long id;

		@Column(length = 40)
		private String name;

		@Column(length = 40)
		private String legalName;

	}

	@Entity(name = "Company")
	@Table(name = "company")
	static class CompanyOfQuotedName {

		@Id
		private Long id;

		@Column(name = "\"Name\"", length = 40)
		private String name;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfCheckedA {

		@Id
		private Long id;

		@Column(check = @CheckConstraint(constraint = "a <> 'never'"))
		private String a;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class NoteOfCheckedB {

		@Id
		private Long id;

		@Column(check = @CheckConstraint(constraint = "b <> 'never'"))
		private String b;

	}

	@Entity(name = "Memo")
	@Table(name = "memo")
	static class MemoOfA {

		@Id
		private Long id;

		private String a;

	}

}
