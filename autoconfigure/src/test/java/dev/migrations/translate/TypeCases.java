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

package dev.migrations.translate;

import java.util.List;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;

/**
 * Checks, sequences and enum types.
 */
final class TypeCases extends Cases {

	TypeCases(TestDatabase database) {
		super(database);
		checks();
		sequencesAndTypes();
	}

	private void checks() {
		Check positive = new Check(null, "age > 0");
		add("add a check", PERSON,
				Fixture.plan(new AddPart<>(this.person, positive),
						new RowGuard.NoViolations(this.person.name(), "age > 0")),
				"alter table person add constraint ck_person_age check (age > 0)");
		Check old = new Check(name("ck_person_name"), "name in ('A','B')");
		String create = PERSON + ";alter table person add constraint ck_person_name check (name in ('A','B'))";
		add("drop a check", create, new DropPart<>(this.person, old),
				"alter table person drop constraint ck_person_name");
		add("widen a check", create,
				new ReplacePart<>(this.person, old, new Check(null, "name in ('A','B','C;','${user.home}')")),
				"alter table person drop constraint ck_person_name;"
						+ "alter table person add constraint ck_person_name check (name in ('A','B','C;','${user.home}'))");
	}

	private void sequencesAndTypes() {
		add("create a schema", "", new CreateObject<>(new Namespace(object("audit"))), "create schema audit");
		add("drop a schema", "create schema audit", new DropObject<>(new Namespace(object("audit"))),
				"drop schema audit");
		Sequence sequence = new Sequence(object("person_seq"), 1, 50);
		String create = "create sequence person_seq start with 1 increment by 50";
		add("create a sequence", "", new CreateObject<>(sequence), create);
		add("drop a sequence", create, new DropObject<>(sequence), "drop sequence person_seq");
		add("change the increment of a sequence", create,
				new AlterObject<>(sequence, new Sequence(sequence.name(), 1, 10)),
				"alter sequence person_seq increment by 10");
		if (this.h2) {
			Column few = column("kind", "enum ('A','B')", true);
			add("widen an enum", "create table person (kind enum ('A','B') default 'A')",
					new AlterColumn(this.person, few, column("kind", "enum ('A','B','c d')", true),
							ColumnProperty.TYPE),
					"alter table person alter column kind set data type enum ('A','B','c d')");
			enumDomains();
			return;
		}
		EnumType mood = new EnumType(object("mood"), List.of("sad", "it's ok"));
		add("create an enum type", "", new CreateObject<>(mood), "create type mood as enum ('sad', 'it''s ok')");
		add("create a type with parts", "",
				new CreateObject<>(new StructType(object("pair"),
						List.of(column("x", "integer", true),
								ColumnBuilder.column("y", "varchar(9)").comment("it's y").build()))),
				"create type pair as (x integer, y varchar(9));comment on column pair.y is 'it''s y'");
		add("drop a type with parts", "create type pair as (x integer)",
				new DropObject<>(new StructType(object("pair"), List.of(column("x", "integer", true)))),
				"drop type pair");
		String type = "create type mood as enum ('sad', 'it''s ok');create table person (m mood default 'sad' not null)";
		add("drop an enum type", "create type mood as enum ('sad', 'it''s ok')", new DropObject<>(mood),
				"drop type mood");
		add("add values to an enum type", type,
				new AlterObject<>(mood, new EnumType(mood.name(), List.of("x", "y", "sad", "so", "it's ok", "z"))),
				"alter type mood add value 'x' before 'sad';alter type mood add value 'y' after 'x';"
						+ "alter type mood add value 'so' after 'sad';alter type mood add value 'z'");
		add("remove a value from an enum type", type,
				new AlterObject<>(mood, new EnumType(mood.name(), List.of("sad"))),
				"alter table person alter column m drop default;alter type mood rename to old;create type mood as enum ('sad');"
						+ "alter table person alter column m type mood using m::text::mood;drop type old;"
						+ "alter table person alter column m set default 'sad'");
		Table feeling = this.fixture.table("feeling", column("m", "mood", false));
		add("create a table with an enum type", "create type mood as enum ('sad', 'it''s ok')",
				new CreateObject<>(feeling), "create table feeling (m mood not null)");
	}

	/** What Hibernate makes of a named enum type on H2. */
	private void enumDomains() {
		EnumType mood = new EnumType(object("mood"), List.of("sad", "it's ok"));
		String create = "create domain mood as varchar(7) check (value in ('sad', 'it''s ok'))";
		add("create an enum type", "", new CreateObject<>(mood), create);
		add("drop an enum type", create, new DropObject<>(mood), "drop domain mood");
		String type = create + ";create table person (m mood default 'sad' not null, n mood, o varchar(7))";
		String moved = "alter domain mood rename to old;%s;alter table person alter column m set data type mood;"
				+ "alter table person alter column n set data type mood;drop domain old";
		add("add a longer value to an enum type", type,
				new AlterObject<>(mood, new EnumType(mood.name(), List.of("sad", "overjoyed", "it's ok"))),
				moved.formatted("create domain mood as varchar(9) check (value in ('sad', 'overjoyed', 'it''s ok'))"));
		add("remove a value from an enum type", type,
				new AlterObject<>(mood, new EnumType(mood.name(), List.of("sad"))),
				moved.formatted("create domain mood as varchar(3) check (value in ('sad'))"));
	}

}
