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
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameKey;
import dev.migrations.change.ReplacePart;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;

/**
 * Keys and indexes.
 */
final class KeyCases extends Cases {

	KeyCases(TestDatabase database) {
		super(database);
		keys();
		uniquesAndIndexes();
	}

	private void keys() {
		Table bare = this.fixture.table("bare", column("id", "bigint", !this.h2), column("other", "bigint", false));
		String create = "create table bare (id bigint" + (this.h2 ? " not null" : "") + ", other bigint not null)";
		add("add a primary key", create, new AddPart<>(bare, this.fixture.key("id")),
				"alter table bare add constraint pk_bare primary key (id)");
		PrimaryKey old = new PrimaryKey(name("pk_old"), List.of(name("other")));
		String named = create + ";alter table bare add constraint pk_old primary key (other)";
		add("drop a primary key", named, new DropPart<>(bare, old), "alter table bare drop constraint pk_old");
		Table full = this.fixture.table("bare", column("id", "bigint", false), column("other", "bigint", false));
		add("change a primary key", named + ";alter table bare alter column id set not null",
				new ReplacePart<>(full, old, this.fixture.key("id", "other")),
				"alter table bare drop constraint pk_old;alter table bare add constraint pk_bare primary key (id, other)");
		ForeignKey key = ForeignKeyBuilder.named(name("fk_owner"), name("owner"))
			.references(this.person.name(), name("id"))
			.onDelete(ReferentialAction.CASCADE)
			.build();
		Table pet = this.fixture.table("pet", column("owner", "bigint", true));
		String both = PERSON + ";create table pet (owner bigint)";
		String add = "alter table pet add constraint fk_owner foreign key (owner) references person (id) on delete cascade";
		add("add a foreign key", both, Fixture.plan(new AddPart<>(pet, key), new RowGuard.NoOrphans(pet.name(), key)),
				add);
		if (!this.h2) {
			add("add a foreign key to a partitioned table", both + " partition by list (owner)",
					Fixture.plan(new AddPart<>(pet, key), new RowGuard.NoOrphans(pet.name(), key)), add);
		}
		add("drop a foreign key", both + ";" + add, new DropPart<>(pet, key),
				"alter table pet drop constraint fk_owner");
		ForeignKey unnamed = ForeignKeyBuilder.foreignKey(name("owner"))
			.references(this.person.name(), name("id"))
			.onDelete(ReferentialAction.SET_NULL)
			.build();
		add("replace a foreign key", both + ";" + add, new ReplacePart<>(pet, key, unnamed),
				"alter table pet drop constraint fk_owner;"
						+ "alter table pet add constraint fk_pet_owner foreign key (owner) references person (id) on delete set null");
	}

	private void uniquesAndIndexes() {
		add("add a unique constraint", PERSON,
				Fixture.plan(new AddPart<>(this.person, key(null, "name", "age")),
						new RowGuard.NoDuplicates(this.person.name(), List.of(name("name"), name("age")))),
				"alter table person add constraint uk_person_name_age unique (name, age)");
		add("add a unique index", PERSON,
				new AddPart<>(this.person, new UniqueKey(name("ux_name"), List.of(name("name")), true)),
				"create unique index ux_name on person (name)");
		add("rename a unique constraint", PERSON + ";alter table person add constraint uk_name unique (name)",
				new RenameKey(this.person, RenameKey.Kind.CONSTRAINT, name("uk_name"), name("uk_full_name")),
				"alter table person rename constraint uk_name to uk_full_name");
		add("rename an index", PERSON + ";create index ix_age on person (age)",
				new RenameKey(this.person, RenameKey.Kind.INDEX, name("ix_age"), name("ix_years")),
				"alter index ix_age rename to ix_years");
		add("drop a unique index", PERSON + ";create unique index ux_name on person (name)",
				new DropPart<>(this.person, new UniqueKey(name("ux_name"), List.of(name("name")), true)),
				"drop index ux_name");
		String unique = PERSON + ";alter table person add constraint uk_name unique (name)";
		add("drop a unique constraint", unique, new DropPart<>(this.person, key("uk_name", "name")),
				"alter table person drop constraint uk_name");
		add("replace a unique constraint", unique,
				new ReplacePart<>(this.person, key("uk_name", "name"), key("uk_name", "name", "age")),
				"alter table person drop constraint uk_name;alter table person add constraint uk_name unique (name, age)");
		Index descending = new Index(null,
				List.of(new Index.Part(name("name"), true), new Index.Part(name("age"), false)), null);
		add("create an index", PERSON, new AddPart<>(this.person, descending),
				"create index ix_person_name_age on person (name desc, age)");
		add("drop an index", PERSON + ";create index ix_age on person (age)",
				new DropPart<>(this.person, index("ix_age", "age")), "drop index ix_age");
		add("replace an index by one of another name", PERSON + ";create index ix_age on person (age)",
				new ReplacePart<>(this.person, index("ix_age", "age"), index("ix_both", "age", "name")),
				"create index ix_both on person (age, name);drop index ix_age");
	}

}
