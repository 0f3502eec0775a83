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

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * A key or an index whose name something else has: an index that becomes a unique key
 * under its name, or an index of another table. The name is free when the one that has it
 * goes.
 */
final class TakenName {

	private TakenName() {
	}

	static Optional<Verdict> waiting(CreateIndex change, RuleContext context) {
		return waiting(change, change.index().name(), false, context);
	}

	static Optional<Verdict> waiting(AddUniqueKey change, RuleContext context) {
		return waiting(change, change.uniqueKey().name(), !change.uniqueKey().index(), context);
	}

	private static Optional<Verdict> waiting(TableChange change, @Nullable String name, boolean constraint,
			RuleContext context) {
		Product product = context.ground().database().product();
		return neighbours(change.object(), context.ground().database()).flatMap(TakenName::holders)
			.filter((holder) -> isNamed(holder, name, product))
			.filter((holder) -> collide(isConstraint(holder), constraint, product))
			.findFirst()
			.flatMap((holder) -> waiting(change, holder, context));
	}

	private static Optional<Verdict> waiting(TableChange change, TableChange holder, RuleContext context) {
		boolean unmapped = context.ground().changes().contains(holder);
		if (unmapped && Removals.goes(holder, context)) {
			return Optional.empty();
		}
		return Optional.of(Verdict
			.withhold(new Withheld(change, Withheld.Kind.CANNOT, context.sentences().takenName(holder, unmapped),
					unmapped ? context.asking(holder).orElse(null) : null)));
	}

	/** MariaDB names the indexes of each table apart, the others those of a schema. */
	private static Stream<Table> neighbours(ObjectName table, Schema database) {
		return database.tables()
			.stream()
			.filter((other) -> other.name().equals(table) || (database.product() != Product.MARIADB
					&& Objects.equals(other.name().schema(), table.schema())));
	}

	/** What would have to go, each as the change that drops it. */
	private static Stream<TableChange> holders(Table table) {
		return Stream.concat(table.uniqueKeys().stream().map((key) -> new DropUniqueKey(table, key)),
				table.indexes().stream().map((index) -> new DropIndex(table, index)));
	}

	/**
	 * Return whether a removal is that of a key or index with a name.
	 * @param removal any change
	 * @param name the name, {@code null} for none
	 * @param product whose names they are
	 * @return whether the removal would free the name
	 */
	static boolean isNamed(SchemaChange removal, @Nullable String name, Product product) {
		String own = (removal instanceof DropUniqueKey drop) ? drop.uniqueKey().name()
				: (removal instanceof DropIndex drop) ? drop.index().name() : null;
		boolean exact = product == Product.H2 || product == Product.POSTGRESQL;
		return own != null && name != null && (exact ? own.equals(name) : own.equalsIgnoreCase(name));
	}

	/** H2 and SQLite name constraints apart from indexes. */
	private static boolean collide(boolean holder, boolean constraint, Product product) {
		return switch (product) {
			case H2 -> holder == constraint;
			case SQLITE -> !holder;
			case POSTGRESQL, MARIADB, OTHER -> true;
		};
	}

	private static boolean isConstraint(TableChange holder) {
		return holder instanceof DropUniqueKey drop && !drop.uniqueKey().index();
	}

}
