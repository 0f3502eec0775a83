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

package dev.migrations.test.zoo;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations between entities.
 */
final class Associations {

	private Associations() {
	}

	@Entity(name = "Author")
	static class Author {

		@Id
		Long id;

		@Column(unique = true)
		String email;

		String penName;

		@OneToMany(mappedBy = "author")
		List<Book> books;

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		Long id;

		@ManyToOne
		Author author;

		@ManyToOne(optional = false)
		Author translator;

		@ManyToOne
		@JoinColumn(name = "editor_email", referencedColumnName = "email")
		Author editor;

		@ManyToOne
		@JoinColumn(name = "reader_name", referencedColumnName = "penName")
		Author reader;

		@ManyToMany
		Set<Topic> topics;

		@ManyToMany
		@JoinTable(name = "book_shelf", joinColumns = @JoinColumn(name = "b"),
				inverseJoinColumns = @JoinColumn(name = "t"))
		List<Topic> shelf;

		@ManyToMany
		@OrderColumn
		List<Topic> ranking;

	}

	@Entity(name = "Topic")
	static class Topic {

		@Id
		Long id;

		@ManyToMany(mappedBy = "topics")
		Set<Book> books;

		@OneToMany
		List<Chapter> chapters;

		@OneToMany
		@JoinColumn(name = "topic_id")
		List<Chapter> ownChapters;

		@OneToMany
		@JoinColumn(name = "owner_id", nullable = false)
		@OrderColumn(name = "place")
		List<Chapter> orderedChapters;

	}

	@Entity(name = "Chapter")
	static class Chapter {

		@Id
		Long id;

	}

	@Entity(name = "Member")
	static class Member {

		@Id
		Long id;

		@OneToOne
		Profile profile;

		@OneToOne(optional = false)
		@JoinColumn(name = "main_profile")
		Profile main;

		@OneToOne(mappedBy = "member")
		Settings settings;

		@OneToOne
		@JoinTable(name = "member_spare")
		Profile spare;

	}

	@Entity(name = "Profile")
	static class Profile {

		@Id
		Long id;

	}

	@Entity(name = "Settings")
	static class Settings {

		@Id
		Long id;

		@OneToOne
		@MapsId
		Member member;

	}

	@Entity(name = "Passport")
	static class Passport {

		@Id
		Long id;

		@OneToOne
		@PrimaryKeyJoinColumn
		Profile profile;

	}

	@Entity(name = "Node")
	static class Node {

		@Id
		Long id;

		@ManyToOne
		Node parent;

		@OneToMany(mappedBy = "parent")
		List<Node> children;

		@ManyToMany
		Set<Node> friends;

	}

	@Entity(name = "Egg")
	static class Egg {

		@Id
		Long id;

		@ManyToOne
		Hen hen;

	}

	@Entity(name = "Hen")
	static class Hen {

		@Id
		Long id;

		@ManyToOne
		Egg egg;

	}

	@Entity(name = "Invoice")
	static class Invoice {

		@Id
		Long id;

		@OneToMany(mappedBy = "invoice")
		@OnDelete(action = OnDeleteAction.CASCADE)
		List<InvoiceLine> lines;

	}

	@Entity(name = "InvoiceLine")
	static class InvoiceLine {

		@Id
		Long id;

		@ManyToOne
		Invoice invoice;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_NULL)
		@JoinColumn(foreignKey = @ForeignKey(name = "FK_Line_Original"))
		Invoice original;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Invoice unchecked;

		@ManyToOne
		@NotFound(action = NotFoundAction.IGNORE)
		Invoice perhaps;

		@ManyToOne
		@JoinColumn(name = "copy_id", foreignKey = @ForeignKey(name = "fk_copy",
				foreignKeyDefinition = "foreign key (copy_id) references invoice (id) on delete cascade"))
		Invoice copy;

	}

	@Entity(name = "Picture")
	static class Picture {

		@Id
		Long id;

		@Any
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "N", entity = Node.class)
		@AnyDiscriminatorValue(discriminator = "P", entity = Profile.class)
		@Column(name = "subject_type")
		@JoinColumn(name = "subject_id")
		Object subject;

	}

}
