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

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

/**
 * Keys, indexes and checks of MariaDB: a foreign key has an index at every moment, and
 * leaves none behind.
 */
final class MariaDbKeyCases extends Cases {

	private static final String PERSON = "create table person (id bigint not null, name varchar(20), age integer default 7, primary key (id))";

	private static final String PET = PERSON
			+ ";create table pet (id bigint primary key, owner bigint, name varchar(9))";

	private static final String ADD = ";alter table pet add constraint fk_owner foreign key (owner) references person (id) on delete cascade";

	private final Table pet = this.fixture.table("pet", column("id", "bigint", false), column("owner", "bigint", true),
			column("name", "varchar(9)", true));

	private final ForeignKey key = ForeignKeyBuilder.named("fk_owner", "owner")
		.references(this.person.name(), "id")
		.onDelete(ReferentialAction.CASCADE)
		.build();

	MariaDbKeyCases() {
		super(TestDatabase.MARIADB);
		foreignKeys();
		keysOfForeignKeys();
		keys();
		checks();
	}

	private void foreignKeys() {
		add("add a foreign key", PET, new AddPart<>(this.pet, this.key), ADD.substring(1));
		add("drop a foreign key with its index", PET + ADD, new DropPart<>(this.pet, this.key),
				"alter table pet drop foreign key fk_owner, drop index fk_owner");
		add("replace a foreign key", PET + ADD,
				new ReplacePart<>(this.pet, this.key,
						ForeignKeyBuilder.foreignKey("owner")
							.references(this.person.name(), "id")
							.onDelete(ReferentialAction.SET_NULL)
							.build()),
				"alter table pet drop foreign key fk_owner, drop index fk_owner;alter table pet add constraint"
						+ " fk_pet_owner foreign key (owner) references person (id) on delete set null");
		add("create the index of a foreign key", PET + ADD, new AddPart<>(this.pet, Index.of("ix_owner", "owner")),
				"create index ix_owner on pet (owner)");
		add("create a unique key over a foreign key", PET + ADD, new AddPart<>(this.pet, key("uk", "owner", "name")),
				"alter table pet add constraint uk unique (owner, name)");
		String index = ";create index ix_owner on pet (owner)";
		add("create a unique key over a foreign key that has an index", PET + index + ADD,
				new AddPart<>(this.pet, key("uk", "owner")), "alter table pet add constraint uk unique (owner)");
		add("drop one of two indexes of a foreign key", PET + index + ADD + ";create index ix_two on pet (owner, name)",
				new DropPart<>(this.pet, Index.of("ix_two", "owner", "name")), "drop index ix_two on pet");
		add("replace the index of a foreign key", PET + index + ADD,
				new ReplacePart<>(this.pet, Index.of("ix_owner", "owner"), Index.of("ix_owner", "owner", "name")),
				"alter table pet add index fk_owner (owner), drop index ix_owner;"
						+ "alter table pet add index ix_owner (owner, name), drop index if exists fk_owner");
		add("drop the index of a foreign key", PET + ";create index ix_owner on pet (owner)" + ADD,
				new DropPart<>(this.pet, Index.of("ix_owner", "owner")),
				"alter table pet add index fk_owner (owner), drop index ix_owner");
	}

	private void keysOfForeignKeys() {
		String primary = PET.replace("id bigint primary key, owner bigint", "id bigint, owner bigint primary key");
		Table own = this.fixture.table("pet", column("id", "bigint", false), column("owner", "bigint", false));
		add("change the primary key that a foreign key relies on",
				primary.replace("(id bigint,", "(id bigint not null,") + ADD,
				new ReplacePart<>(own, this.fixture.key("owner"), this.fixture.key("owner", "id")),
				"alter table pet drop primary key, add primary key (owner, id)");
		ForeignKey unnamed = ForeignKeyBuilder.foreignKey("owner").references(this.person.name(), "id").build();
		add("add a foreign key without a name and drop the index it would rely on",
				PET + ";create index ix_owner on pet (owner)",
				"alter table pet add constraint fk_pet_owner foreign key (owner) references person (id);"
						+ "alter table pet add index fk_pet_owner (owner), drop index ix_owner",
				new AddPart<>(this.pet, unnamed), new DropPart<>(this.pet, Index.of("ix_owner", "owner")));
	}

	private void keys() {
		add("drop a unique key", PERSON + ";alter table person add constraint uk_name unique (name)",
				new DropPart<>(this.person, key("uk_name", "name")), "drop index uk_name on person");
		Table bare = this.fixture.table("bare", column("id", "bigint", true),
				column("other", "bigint", false).withDefaultValue("3"));
		String create = "create table bare (id bigint, other bigint default 3 not null";
		add("add a primary key", create + ")", new AddPart<>(bare, this.fixture.key("id")),
				"alter table bare add primary key (id)");
		add("drop a primary key", create + ", primary key (other))", new DropPart<>(bare, this.fixture.key("other")),
				"alter table bare drop primary key");
		add("change a primary key", create.replace("id bigint", "id bigint not null") + ", primary key (other))",
				new ReplacePart<>(this.fixture.table("bare", column("id", "bigint", false), bare.columns().get(1)),
						this.fixture.key("other"), this.fixture.key("id", "other")),
				"alter table bare drop primary key, add primary key (id, other)");
	}

	private void checks() {
		add("add a check", PERSON, new AddPart<>(this.person, new Check(null, "age > 0")),
				"alter table person add constraint ck_person_age check (age > 0)");
		Column kind = ColumnBuilder.column("kind", "tinyint(4)")
			.withDefault("1")
			.comment("it's")
			.attributes(ColumnAttributes.NONE.withCheck("`kind` between 0 and 2"))
			.build();
		Check own = new Check("kind", "`kind` between 0 and 2");
		Table kinds = TableBuilder.table(object("k")).columns(kind).checks(own).build();
		String create = "create table k (kind tinyint default 1 comment 'it''s' check (kind between 0 and 2))";
		String without = "alter table k modify column kind tinyint default 1 comment 'it''s'";
		add("drop the check of a column", create, new DropPart<>(kinds, own), without);
		add("widen the check of a column", create,
				new ReplacePart<>(kinds, own, new Check(null, "kind between 0 and 3")),
				without + ";alter table k add constraint ck_k_kind check (kind between 0 and 3)");
	}

}
