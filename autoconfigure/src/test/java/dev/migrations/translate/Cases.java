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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.SchemaChange;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.test.TestDatabase;

/**
 * Examples for one database, and short ways to write them.
 */
abstract class Cases {

	static final String PERSON = "create table person (id bigint not null, name varchar(20), age integer default 7, primary key (id))";

	final TestDatabase database;

	final Fixture fixture;

	final boolean h2;

	final List<Case> cases = new ArrayList<>();

	final Table person;

	Cases(TestDatabase database) {
		this.database = database;
		this.fixture = new Fixture(database.product());
		this.h2 = database == TestDatabase.H2;
		this.person = this.fixture.withKey(this.fixture.table("person", column("id", "bigint", false),
				column("name", "varchar(20)", true), column("age", "integer", true).withDefaultValue("7")),
				this.fixture.key("id"));
	}

	static Stream<Case> all() {
		Stream<Cases> shared = Stream.of(TestDatabase.H2, TestDatabase.POSTGRESQL)
			.flatMap((database) -> Stream.of(new TableCases(database), new ColumnCases(database),
					new KeyCases(database), new TypeCases(database)));
		return Stream
			.concat(shared, Stream.of(new H2KeyCases(), new MariaDbCases(), new MariaDbKeyCases(), new SqliteCases()))
			.flatMap((cases) -> cases.cases.stream());
	}

	void add(String title, String before, SchemaChange change, String after) {
		add(title, before, Fixture.plan(change), after);
	}

	void add(String title, String before, PlannedChange planned, String after) {
		this.cases.add(new Case(this.database, title, split(before), List.of(planned), split(after)));
	}

	void add(String title, String before, String after, SchemaChange... changes) {
		this.cases.add(new Case(this.database, title, split(before), Stream.of(changes).map(Fixture::plan).toList(),
				split(after)));
	}

	// a semicolon outside of quotes
	static String[] split(String statements) {
		return statements.isEmpty() ? new String[0] : statements.split(";(?=([^']*'[^']*')*[^']*$)");
	}

	String name(String name) {
		return this.fixture.name(name);
	}

	ObjectName object(String name) {
		return this.fixture.object(name);
	}

	Column column(String name, String type, boolean nullable) {
		return this.fixture.column(name, type, nullable);
	}

	UniqueKey key(@Nullable String name, String... columns) {
		return new UniqueKey((name != null) ? name(name) : null, Stream.of(columns).map(this::name).toList(), false);
	}

	Index index(String name, String... columns) {
		return Index.of(name(name), Stream.of(columns).map(this::name).toArray(String[]::new));
	}

	/**
	 * One example.
	 *
	 * @param database where
	 * @param title what
	 * @param before the statements that make the database
	 * @param planned the changes
	 * @param after the statements that do the same
	 */
	record Case(TestDatabase database, String title, String[] before, List<PlannedChange> planned, String[] after) {

		@Override
		public String toString() {
			return this.database + " " + this.title;
		}

	}

}
