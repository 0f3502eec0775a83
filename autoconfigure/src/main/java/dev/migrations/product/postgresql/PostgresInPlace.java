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

package dev.migrations.product.postgresql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.ForeignKeys;
import dev.migrations.policy.PartitionKeys;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.sql.TypeForm;

/**
 * What PostgreSQL cannot do in place: cast what has nothing in common, and let one of the
 * two ends of a foreign key, which are compared, become something else than the other.
 */
final class PostgresInPlace implements AlterLimits {

	private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
			"double precision");

	private static final Set<String> TEXTS = Set.of("varchar", "char", "text");

	private static final Set<String> TIMES = Set.of("date", "time", "time with time zone", "timestamp",
			"timestamp with time zone");

	private static final String BY_HAND = "write a revision by hand that adds a column, fills it from this one, drops"
			+ " this one and gives the new one its name";

	private static final String UNLOGGED = "let a table that stays reference %s, which is unlogged: write a revision by"
			+ " hand that sets one of them like the other first";

	private static final String TYPED = "change the columns of a table that is made of type %s: write a revision by hand"
			+ " that changes the type with CASCADE";

	private static final String WITH_KEY = "give a column of a foreign key a type that is not compared with the other"
			+ " end: write a revision by hand that drops the key, changes both columns and adds the key again";

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		Optional<String> leftOut = PartitionKeys.leftOut(change, ground.database());
		if (leftOut.isPresent()) {
			return leftOut;
		}
		Optional<String> typed = typed(change, ground.database());
		if (typed.isPresent()) {
			return typed;
		}
		if (change instanceof AddPart<?> add && add.part() instanceof ForeignKey key) {
			return unlogged(add.object(), key, ground.database());
		}
		if (change instanceof ReplacePart<?> replace && replace.to() instanceof ForeignKey key) {
			return unlogged(replace.object(), key, ground.database());
		}
		if (!(change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE))) {
			return Optional.empty();
		}
		Product product = ground.database().product();
		String from = TypeForm.of(type.from().type(), product).name();
		String to = TypeForm.of(type.to().type(), product).name();
		if (isUnknownCast(from, to)) {
			return Optional.of("convert %s to %s: %s".formatted(from, to, BY_HAND));
		}
		return (!isCompared(from, to) && ForeignKeys.use(type.object(), type.from().name(), ground.database()))
				? Optional.of(WITH_KEY) : Optional.empty();
	}

	private static Optional<String> unlogged(ObjectName table, ForeignKey key, Schema database) {
		return (isUnlogged(key.referencedTable(), database) && !isUnlogged(table, database))
				? Optional.of(UNLOGGED.formatted(database.product().spell(key.referencedTable()))) : Optional.empty();
	}

	/** Its columns are those of the type. */
	private static Optional<String> typed(SchemaChange change, Schema database) {
		boolean columns = change.adds(Column.class) || change.drops(Column.class) || change instanceof RenameColumn
				|| (change instanceof AlterColumn alter && alter.alters(ColumnProperty.TYPE));
		return database.dependents(change.object())
			.stream()
			.filter((dependent) -> columns && dependent.name().startsWith("of type "))
			.map((dependent) -> TYPED.formatted(dependent.name().substring("of type ".length())))
			.findFirst();
	}

	private static boolean isUnlogged(ObjectName table, Schema database) {
		return database.dependents(table).stream().anyMatch((dependent) -> dependent.name().equals("unlogged"));
	}

	/** To a text and from a text everything can be cast. */
	private static boolean isUnknownCast(String from, String to) {
		if (from.equals("date") && to.startsWith("time") && !to.startsWith("timestamp")) {
			return true;
		}
		List<Set<String>> families = List.of(NUMBERS, TIMES, Set.of("boolean"), Set.of("uuid"), Set.of("bytea"));
		Optional<Set<String>> family = families.stream().filter((each) -> each.contains(from)).findFirst();
		return family.isPresent() && !family.get().contains(to)
				&& families.stream().anyMatch((each) -> each.contains(to))
				&& !Set.of("integer", "boolean").equals(Set.of(from, to));
	}

	private static boolean isCompared(String from, String to) {
		return from.equals(to)
				|| Set.of(NUMBERS, TEXTS).stream().anyMatch((family) -> family.contains(from) && family.contains(to));
	}

}
