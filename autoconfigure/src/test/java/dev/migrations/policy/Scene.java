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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.change.SchemaChange;
import dev.migrations.diff.Comparison;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

/**
 * A database, a model and what a person asked for, put together on PostgreSQL. The model
 * maps the table {@code users} unless told otherwise.
 */
final class Scene {

	static final Table USERS = table("users", Column.of("id", "bigint", false));

	private Product product = TestDatabase.POSTGRESQL.product();

	private final List<SchemaChange> changes;

	private final List<Table> database = new ArrayList<>();

	private final List<View> views = new ArrayList<>();

	private final List<String> missing = new ArrayList<>();

	private final List<Table> model = new ArrayList<>(List.of(USERS));

	private final List<String> drops = new ArrayList<>();

	private final List<String> conversions = new ArrayList<>();

	private final Map<String, String> backfills = new HashMap<>();

	private final Map<RowQuestion, Long> answers = new HashMap<>();

	private final Map<String, String> unregistered = new HashMap<>();

	private final Set<String> createdTables = new LinkedHashSet<>();

	private final Set<String> createdColumns = new LinkedHashSet<>();

	private PolicySettings settings = PolicySettings.DEFAULTS;

	private Scene(List<SchemaChange> changes) {
		this.changes = changes;
	}

	static Scene of(SchemaChange... changes) {
		return new Scene(List.of(changes));
	}

	static Scene of(List<SchemaChange> changes) {
		return new Scene(changes);
	}

	static Table table(String name, Column... columns) {
		return TableBuilder.table(name)
			.columns(columns)
			.primaryKey(new PrimaryKey(name + "_pkey", List.of("id")))
			.build();
	}

	static Table with(Table table, ForeignKey... keys) {
		return TableBuilder.like(table).foreignKeys(keys).build();
	}

	static Table with(Table table, UniqueKey... keys) {
		return TableBuilder.like(table).uniqueKeys(keys).build();
	}

	Scene database(Table... tables) {
		this.database.addAll(List.of(tables));
		return this;
	}

	Scene missing(String... schemas) {
		this.missing.addAll(List.of(schemas));
		return this;
	}

	Scene on(Product other) {
		this.product = other;
		return this;
	}

	Scene view(String name, String kind, String... columns) {
		this.views.add(new View(ObjectName.of(name), kind, List.of(columns)));
		return this;
	}

	Scene model(Table... tables) {
		this.model.clear();
		this.model.addAll(List.of(tables));
		return this;
	}

	Scene allowDrop(String... patterns) {
		this.drops.addAll(List.of(patterns));
		return this;
	}

	Scene allowChange(String... patterns) {
		this.conversions.addAll(List.of(patterns));
		return this;
	}

	Scene backfill(String column, String expression) {
		this.backfills.put(column, expression);
		return this;
	}

	Scene answer(RowQuestion question, long answer) {
		this.answers.put(question, answer);
		return this;
	}

	Scene created(String... tablesAndColumns) {
		Arrays.stream(tablesAndColumns)
			.forEach((name) -> (name.contains(".") ? this.createdColumns : this.createdTables).add(name));
		return this;
	}

	Scene unregistered(String table, String entity) {
		this.unregistered.put(table, entity);
		return this;
	}

	Scene settings(PolicySettings value) {
		this.settings = value;
		return this;
	}

	Decision decide() {
		return new Policy(this.settings).decide(comparison(), schema(), model(),
				new Evidence(new Allowances(this.drops, this.conversions, this.backfills, List.of()),
						new Origins(this.createdTables, this.createdColumns, Set.of(), schema().product()),
						this.unregistered, this.answers));
	}

	List<RowQuestion> questions() {
		return new Policy(this.settings).questions(comparison(), schema(), model());
	}

	private Schema model() {
		return Schema.of(this.product, this.model.toArray(Table[]::new));
	}

	private Comparison comparison() {
		return new Comparison(this.changes, List.of());
	}

	private Schema schema() {
		return new Schema(this.product, this.database, this.views, List.of(), List.<EnumType>of(), List.of())
			.withAbsentSchemas(this.missing);
	}

}
