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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.diff.SchemaComparison;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TableSettings;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change can be applied to a schema, and its way back leads to the schema before it.
 */
class AlgebraTests {

	private static final int SCHEMAS = 300;

	@ParameterizedTest
	@EnumSource
	void reverseUndoesEachKind(ChangeKind kind) {
		int drawn = 0;
		for (int seed = 0; seed < SCHEMAS; seed++) {
			RandomSchema draw = new RandomSchema(TestDatabase.MARIADB.product(), new Random(seed));
			Schema before = draw.draw();
			SchemaChange change = new RandomChange(draw).of(kind, before).orElse(null);
			if (change != null) {
				drawn++;
				Schema after = change.appliedTo(before);
				assertThat(canonical(applied(change.reversed(before), after))).as("seed %s: %s", seed, change)
					.isEqualTo(canonical(before));
			}
		}
		assertThat(drawn).isGreaterThan(SCHEMAS / 20);
	}

	@Test
	void reverseUndoesAWholeLife() {
		for (int seed = 0; seed < SCHEMAS; seed++) {
			RandomSchema draw = new RandomSchema(TestDatabase.MARIADB.product(), new Random(seed));
			RandomChange changes = new RandomChange(draw);
			Schema first = draw.draw();
			Schema schema = first;
			List<List<SchemaChange>> back = new ArrayList<>();
			for (int step = 0; step < 20; step++) {
				SchemaChange change = changes.any(schema);
				back.add(change.reversed(schema));
				schema = change.appliedTo(schema);
			}
			Collections.reverse(back);
			for (List<SchemaChange> reverse : back) {
				schema = applied(reverse, schema);
			}
			assertThat(canonical(schema)).as("seed %s", seed).isEqualTo(canonical(first));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void changesOfAComparisonMakeTheModel(TestDatabase kind) {
		for (int seed = 0; seed < SCHEMAS; seed++) {
			RandomSchema draw = new RandomSchema(kind.product(), new Random(seed));
			RandomChange changes = new RandomChange(draw);
			Schema database = draw.draw();
			Schema changed = database;
			for (int step = 0; step < 10; step++) {
				changed = changes.any(changed).appliedTo(changed);
			}
			Schema model = mapped(changed, database);
			List<SchemaChange> found = SchemaComparison.compare(database, model).changes();
			assertThat(SchemaComparison.compare(applied(found, database), model).changes())
				.as("seed %s: %s", seed, found)
				.isEmpty();
		}
	}

	@Test
	void renamedIndexLeavesTheColumnOfItsName() {
		Table table = new Table(ObjectName.of("t"), List.of(Column.of("a", "integer", true)), null, List.of(),
				List.of(), List.of(Index.of("a", "a")), List.of(), null);
		Schema after = new RenameKey(table, RenameKey.Kind.INDEX, "a", "ix_a")
			.appliedTo(Schema.of(TestDatabase.MARIADB.product(), table));
		assertThat(after.tables()).singleElement()
			.returns(table.columns(), Table::columns)
			.returns(List.of(Index.of("ix_a", "a")), Table::indexes);
	}

	@Test
	void drawsEveryKind() {
		assertThat(new RandomChange(new RandomSchema(TestDatabase.MARIADB.product(), new Random())).kinds())
			.containsExactlyInAnyOrder(ChangeKind.values());
	}

	static Schema applied(List<SchemaChange> changes, Schema schema) {
		Schema result = schema;
		for (SchemaChange change : changes) {
			result = change.appliedTo(result);
		}
		return result;
	}

	/**
	 * A model has checks of tables and indexes of columns only. What leaves a primary key
	 * goes on refusing NULL here: the comparison lets it accept NULL one step later
	 * (#10). The generator of an id is compared in a primary key only.
	 */
	private static Schema mapped(Schema schema, Schema database) {
		return schema.withTables(schema.tables()
			.stream()
			.map((table) -> new Table(table.name(),
					table.columns().stream().map((column) -> mapped(column, database.table(table.name()))).toList(),
					table.primaryKey(), table.uniqueKeys(), table.foreignKeys(),
					table.indexes().stream().filter((index) -> index.definition() == null).toList(), table.checks(),
					table.comment()))
			.toList());
	}

	private static Column mapped(Column column, Optional<Table> former) {
		return former.flatMap((table) -> table.column(column.name()))
			.filter((other) -> other.identity() || column.identity())
			.map(column::withValueOf)
			.orElse(column)
			.withoutOwnCheck();
	}

	/** What comes back stands behind what was there. */
	static Schema canonical(Schema schema) {
		return new Schema(schema.product(),
				schema.tables()
					.stream()
					.map(AlgebraTests::canonical)
					.sorted(Comparator.comparing(Table::name))
					.toList(),
				sorted(schema.views()), sorted(schema.sequences()), sorted(schema.enumTypes()),
				sorted(schema.structTypes()), schema.notCompared(), schema.renames(), sorted(schema.absentSchemas()),
				TableSettings.NONE, schema.dependents(), schema.usages(), schema.idSources());
	}

	private static Table canonical(Table table) {
		return new Table(table.name(), table.columns().stream().sorted(Comparator.comparing(Column::name)).toList(),
				table.primaryKey(), sorted(table.uniqueKeys()), sorted(table.foreignKeys()), sorted(table.indexes()),
				sorted(table.checks()), table.comment());
	}

	private static <T> List<T> sorted(List<T> list) {
		return list.stream().sorted(Comparator.comparing(Object::toString)).toList();
	}

}
