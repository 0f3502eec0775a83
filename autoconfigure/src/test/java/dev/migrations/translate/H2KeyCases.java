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
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ForeignKeyBuilder;

/**
 * Keys and indexes of H2: a foreign key may use an index over its columns, at the latest
 * when H2 makes the table anew, and H2 then refuses to drop it.
 */
final class H2KeyCases extends Cases {

	private static final String PET = PERSON
			+ ";create table pet (id bigint not null, owner bigint, name varchar(9), age integer)";

	private static final String KEY = ";alter table pet add constraint fk_owner foreign key (owner) references person (id)"
			+ " on delete cascade";

	private static final String DROP = "alter table pet drop constraint fk_owner";

	private static final String INDEX = ";create index ix_owner on pet (owner)";

	private final Table pet = this.fixture.table("pet", column("id", "bigint", false), column("owner", "bigint", true),
			column("name", "varchar(9)", true), column("age", "integer", true));

	private final Index index = index("ix_owner", "owner");

	private final ForeignKey key = key(ReferentialAction.CASCADE);

	H2KeyCases() {
		super(TestDatabase.H2);
		indexes();
		uniqueIndexes();
		uniqueConstraints();
		primaryKeys();
	}

	private ForeignKey key(ReferentialAction onDelete) {
		return ForeignKeyBuilder.named(name("fk_owner"), name("owner"))
			.references(this.person.name(), name("id"))
			.onDelete(onDelete)
			.build();
	}

	private void indexes() {
		add("create the index of a foreign key and drop a column", PET + KEY,
				INDEX.substring(1) + ";alter table pet drop column age", new AddPart<>(this.pet, this.index),
				new DropPart<>(this.pet, this.pet.columns().get(3)));
		add("create the index of a foreign key and add a column", PET + KEY,
				INDEX.substring(1) + ";alter table pet add column born date", new AddPart<>(this.pet, this.index),
				new AddPart<>(this.pet, column("born", "date", true)));
		add("drop the index that a foreign key uses", PET + INDEX + KEY, DROP + ";drop index ix_owner" + KEY,
				new DropPart<>(this.pet, this.index));
		add("drop one of two indexes of a foreign key", PET + INDEX + ";create index ix_two on pet (owner)" + KEY,
				"drop index ix_two", new DropPart<>(this.pet, index("ix_two", "owner")));
		Index descending = new Index(this.index.name(), List.of(new Index.Part(name("owner"), true)), null);
		add("give the index that a foreign key uses another direction", PET + INDEX + KEY,
				DROP + ";drop index ix_owner;create index ix_owner on pet (owner desc)" + KEY,
				new ReplacePart<>(this.pet, this.index, descending));
		add("replace the index that a foreign key uses", PET + INDEX + KEY,
				"create index ix_both on pet (owner, name);alter table pet drop constraint fk_owner;drop index ix_owner"
						+ KEY,
				new ReplacePart<>(this.pet, this.index, index("ix_both", "owner", "name")));
		add("replace a foreign key and drop its index", PET + INDEX + KEY,
				DROP + ";drop index ix_owner" + KEY.replace("cascade", "set null"),
				new ReplacePart<>(this.pet, this.key, key(ReferentialAction.SET_NULL)),
				new DropPart<>(this.pet, this.index));
	}

	private void uniqueIndexes() {
		UniqueKey unique = new UniqueKey(name("ux_owner"), List.of(name("owner")), true);
		String create = ";create unique index ux_owner on pet (owner)";
		add("create the unique index of a foreign key and add a column", PET + KEY,
				create.substring(1) + ";alter table pet add column born date", new AddPart<>(this.pet, unique),
				new AddPart<>(this.pet, column("born", "date", true)));
		add("drop the unique index that a foreign key uses", PET + create + KEY, DROP + ";drop index ux_owner" + KEY,
				new DropPart<>(this.pet, unique));
	}

	private void uniqueConstraints() {
		UniqueKey unique = key("uk_owner", "owner");
		String create = ";alter table pet add constraint uk_owner unique (owner)";
		add("drop the unique constraint that a foreign key uses", PET + create + KEY,
				DROP + ";alter table pet drop constraint uk_owner" + KEY, new DropPart<>(this.pet, unique));
		add("create a unique constraint over a foreign key and add a column", PET + KEY,
				create.substring(1) + ";alter table pet add column born date", new AddPart<>(this.pet, unique),
				new AddPart<>(this.pet, column("born", "date", true)));
	}

	private void primaryKeys() {
		Table strict = this.fixture.table("pet", column("id", "bigint", false), column("owner", "bigint", false));
		PrimaryKey old = new PrimaryKey(name("pk_pet"), List.of(name("owner")));
		String primary = PET.replace("owner bigint", "owner bigint not null");
		String create = ";alter table pet add constraint pk_pet primary key (owner)";
		add("add a primary key over a foreign key and a column", primary + KEY,
				create.substring(1) + ";alter table pet add column born date", new AddPart<>(strict, old),
				new AddPart<>(strict, column("born", "date", true)));
		add("drop the primary key that a foreign key uses", primary + create + KEY,
				"alter table pet drop constraint pk_pet", new DropPart<>(strict, old));
		add("change the primary key that a foreign key uses", primary + create + KEY,
				DROP + ";alter table pet drop constraint pk_pet;alter table pet add constraint pk_pet primary key (id)"
						+ KEY,
				new ReplacePart<>(strict, old, new PrimaryKey(name("pk_pet"), List.of(name("id")))));
	}

}
