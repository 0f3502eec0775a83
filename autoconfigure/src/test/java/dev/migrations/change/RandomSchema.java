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

package dev.migrations.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.TestDatabase;

/**
 * Draws schemas of a few tables with parts of every kind.
 */
public final class RandomSchema {

	private static final List<String> TYPES = List.of("integer", "bigint", "varchar(20)", "varchar(200)", "date",
			"boolean", "numeric(10,2)");

	private final Product product;

	private final Random random;

	private int names;

	public RandomSchema(Product product, Random random) {
		this.product = product;
		this.random = random;
	}

	public Schema draw() {
		List<Table> tables = new ArrayList<>();
		for (int i = 0; i < 1 + this.random.nextInt(4); i++) {
			tables.add(table(tables));
		}
		return new Schema(this.product, tables, List.of(view()), List.of(sequence()), List.of(enumType()), List.of())
			.withStructTypes(List.of(structType()))
			.withAbsentSchemas(List.of("absent"));
	}

	Table table(List<Table> others) {
		ObjectName name = ObjectName.of(name("t"));
		List<Column> drawn = IntStream.range(0, 1 + this.random.nextInt(5)).mapToObj((i) -> column()).toList();
		PrimaryKey key = maybe() ? primaryKey(drawn) : null;
		List<Column> columns = drawn.stream().map((column) -> inKey(column, key)).toList();
		Table table = new Table(name, columns, key, List.of(), List.of(), List.of(), List.of(),
				maybe() ? "a comment" : null);
		List<ForeignKey> foreignKeys = others.stream()
			.filter((other) -> maybe())
			.map((other) -> foreignKey(table, other))
			.toList();
		return new Table(name, columns, table.primaryKey(), maybe() ? List.of(uniqueKey(table)) : List.of(),
				foreignKeys, maybe() ? List.of(index(table)) : List.of(), checks(table), table.comment());
	}

	Column column() {
		String name = name("c");
		boolean generated = this.random.nextInt(6) == 0;
		boolean identity = !generated && this.random.nextInt(6) == 0;
		boolean plain = !generated && !identity;
		// as MariaDB spells a check of one column
		String check = (plain && this.random.nextInt(6) == 0) ? quoted(name) + " <> 3" : null;
		return new Column(name, pick(TYPES), maybe(), (plain && maybe()) ? "1" : null, identity,
				generated ? "1 + 1" : null, maybe() ? "about " + name : null, ColumnAttributes.NONE.withCheck(check));
	}

	PrimaryKey primaryKey(List<Column> columns) {
		return new PrimaryKey(name("pk"), List.of(pick(columns).name()));
	}

	UniqueKey uniqueKey(Table table) {
		return new UniqueKey(maybe() ? name("uk") : null, columns(table), maybe());
	}

	ForeignKey foreignKey(Table table, Table other) {
		return new ForeignKey(name("fk"), List.of(pick(table.columns()).name()), other.name(),
				List.of(pick(other.columns()).name()), pick(List.of(ReferentialAction.values())),
				ReferentialAction.NO_ACTION, pick(List.of(Deferral.values())));
	}

	Index index(Table table) {
		String name = name("ix");
		String column = pick(table.columns()).name();
		return maybe() ? Index.of(name, columns(table).toArray(String[]::new))
				: new Index(name, List.of(), "create index " + name + " on t (lower(" + quoted(column) + "))");
	}

	private static Column inKey(Column column, @Nullable PrimaryKey key) {
		return (key != null && key.columns().contains(column.name())) ? column.withNullable(false) : column;
	}

	private List<Check> checks(Table table) {
		return Stream
			.concat(table.columns().stream().flatMap((column) -> column.ownCheck().stream()),
					maybe() ? Stream.of(check(table)) : Stream.empty())
			.toList();
	}

	Check check(Table table) {
		return new Check(name("ck"), quoted(pick(table.columns()).name()) + " > 0");
	}

	View view() {
		return new View(ObjectName.of(name("v")), "view", List.of("id"), "select 1 as id");
	}

	Sequence sequence() {
		return new Sequence(ObjectName.of(name("s")), 1 + this.random.nextInt(9), 1 + this.random.nextInt(50));
	}

	EnumType enumType() {
		return new EnumType(ObjectName.of(name("e")), List.of("A", "B"));
	}

	StructType structType() {
		return new StructType(ObjectName.of(name("st")), List.of(column()));
	}

	<T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	<T> @Nullable T pickOrNull(List<T> list) {
		return list.isEmpty() ? null : pick(list);
	}

	String name(String prefix) {
		return prefix + this.names++;
	}

	private List<String> columns(Table table) {
		return IntStream.range(0, 1 + this.random.nextInt(2))
			.mapToObj((i) -> pick(table.columns()).name())
			.distinct()
			.toList();
	}

	private String quoted(String name) {
		String quote = (this.product == TestDatabase.MARIADB.product()) ? "`" : "\"";
		return quote + name + quote;
	}

	private boolean maybe() {
		return this.random.nextBoolean();
	}

}
