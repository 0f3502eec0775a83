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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.MigrationsException;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over many differences of any kind: a removal is planned only if its name, its column's
 * or its table's was given, and a conversion only if its column's was.
 */
class NothingIsDroppedUnaskedTests {

	private static final List<String> NAMES = List.of("a", "ab", "c", "users");

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void withoutAnAllowanceNothingIsDroppedOrConverted(int seed) {
		assertThat(Scene.of(changes(new Random(seed))).decide().planned()).map(PlannedChange::change)
			.noneMatch(NothingIsDroppedUnaskedTests::risky);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void withAllowancesOnlyWhatTheyNameGoes(int seed) {
		Random random = new Random(seed);
		List<SchemaChange> changes = changes(random);
		List<String> allowed = allowances(random, changes);
		Scene scene = Scene.of(changes).allowDrop(allowed.toArray(String[]::new));
		try {
			assertThat(scene.decide().planned()).map(PlannedChange::change)
				.filteredOn(NothingIsDroppedUnaskedTests::risky)
				.allSatisfy((change) -> assertThat(names(change, changes))
					.anyMatch((name) -> allowed.stream().anyMatch((pattern) -> reaches(pattern, name))));
		}
		catch (MigrationsException ex) {
			assertThat(ex.failure().happened()).containsAnyOf("Nothing that", "Cannot drop");
		}
	}

	@Test
	void enoughOfTheAllowancesAreGranted() {
		long granted = seeds().filter((seed) -> {
			List<SchemaChange> changes = changes(new Random(seed));
			DropPart<Column> drop = new DropPart<>(table("a"), Column.of("c", "text", true));
			return changes.contains(drop) && !Scene.of(changes).allowDrop("a.c").decide().planned().isEmpty();
		}).count();
		assertThat(granted).isGreaterThan(5);
	}

	/** Mostly names of what could go, so that most allowances reach something. */
	private static List<String> allowances(Random random, List<SchemaChange> changes) {
		SchemaChange change = changes.get(random.nextInt(changes.size()));
		String table = change.object().name();
		if (change.drops(Table.class)) {
			return List.of(random.nextBoolean() ? table : table.charAt(0) + "*");
		}
		return List.of(table + "." + NAMES.get(random.nextInt(3)) + (random.nextBoolean() ? "_uk" : ""));
	}

	private static boolean reaches(String pattern, String name) {
		return pattern.endsWith("*")
				? name.startsWith(pattern.substring(0, pattern.length() - 1)) && !name.contains(".")
				: name.equals(pattern);
	}

	private static boolean risky(SchemaChange change) {
		return Targets.drops(change) || change.replaces(PrimaryKey.class)
				|| (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE));
	}

	/** The names that may ask for a removal, written out here and not by the policy. */
	private static List<String> names(SchemaChange change, List<SchemaChange> all) {
		String table = change.object().name();
		if (change.drops(Table.class)) {
			return List.of(table);
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			return List.of(table + "." + column.name());
		}
		List<String> names = new ArrayList<>();
		if (all.contains(new DropObject<>(table(table)))) {
			names.add(table);
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof UniqueKey uniqueKey) {
			names.add(table + "." + uniqueKey.name());
			uniqueKey.columns().forEach((column) -> names.add(table + "." + column));
		}
		else if (change instanceof DropPart<?> drop && drop.part() instanceof ForeignKey foreignKey) {
			names.add(table + "." + foreignKey.name());
			foreignKey.columns().forEach((column) -> names.add(table + "." + column));
		}
		return names;
	}

	private static List<SchemaChange> changes(Random random) {
		List<SchemaChange> changes = new ArrayList<>();
		int size = 1 + random.nextInt(8);
		for (int i = 0; i < size; i++) {
			SchemaChange change = change(random, table(NAMES.get(random.nextInt(4))), NAMES.get(random.nextInt(3)));
			if (!changes.contains(change)) {
				changes.add(change);
			}
		}
		return changes;
	}

	private static SchemaChange change(Random random, Table table, String name) {
		Column column = Column.of(name, "text", true);
		return switch (random.nextInt(5)) {
			case 0 -> new DropObject<>(table);
			case 1 -> new DropPart<>(table, column);
			case 2 -> new DropPart<>(table, UniqueKey.of(name + "_uk", name));
			case 3 -> new DropPart<>(table, Changes.foreignKey(name + "_fk", name, "users"));
			default -> new AlterColumn(table, column, column.withType("integer"), ColumnProperty.TYPE);
		};
	}

	private static Table table(String name) {
		return Scene.table(name,
				NAMES.stream().map((column) -> Column.of(column, "text", true)).toArray(Column[]::new));
	}

}
