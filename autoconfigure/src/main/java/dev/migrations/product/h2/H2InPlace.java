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

package dev.migrations.product.h2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TypeForm;

/**
 * What H2 cannot do in place: it has no indexes over large objects, and so refuses to
 * make one of a column that an index or a key covers.
 */
final class H2InPlace implements AlterLimits {

	private static final Set<String> LARGE_OBJECTS = Set.of("clob", "blob");

	private static final String WITH_INDEX = "turn a column that an index or a key covers into a large object: write a"
			+ " revision by hand that drops the index or key first";

	private static final String FORMER = " names: the former name would stay there, and the database would not open again";

	private static final String GENERATED = "change the type of a column that it computes: write a revision by hand that"
			+ " drops the column and adds it again";

	@Override
	public Optional<String> cannot(SchemaChange change, Differences ground) {
		Optional<String> synonym = heldBySynonym(change, ground.database());
		if (synonym.isPresent()) {
			return synonym.map((what) -> what + ": drop the synonym, generate and upgrade again, then create it again");
		}
		Optional<String> domain = heldByDomain(change, ground.database());
		if (domain.isPresent()) {
			return domain.map((what) -> what + ": drop it, generate and upgrade again, then create it again");
		}
		Optional<String> view = heldByView(change, ground.database());
		if (view.isPresent()) {
			return view.map((what) -> what + ": create the view again or drop it, and generate again");
		}
		Optional<String> renamed = heldByRename(change, ground);
		if (renamed.isPresent()) {
			return renamed.map((what) -> what + ": upgrade, create the view again, then generate again");
		}
		if (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)
				&& type.from().generatedAs() != null) {
			return Optional.of(GENERATED);
		}
		return (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)
				&& !canBeKey(TypeForm.of(type.to().type(), ground.database().product()))
				&& ground.database()
					.table(type.object())
					.filter((table) -> covered(table).anyMatch((columns) -> columns.contains(type.from().name())))
					.isPresent()) ? Optional.of(WITH_INDEX) : Optional.empty();
	}

	@Override
	public Optional<String> held(SchemaChange change, Schema database) {
		return heldBySynonym(change, database).or(() -> heldByView(change, database));
	}

	/** The domain is dropped and made again. */
	private static Optional<String> heldByDomain(SchemaChange change, Schema database) {
		boolean anew = change instanceof AlterObject<?> alter && alter.from() instanceof EnumType;
		return used(change.object(), database).filter((usage) -> anew && usage.kind() == Usage.Kind.READ)
			.findFirst()
			.map((usage) -> "make a domain anew that " + usage.name() + " needs");
	}

	/** H2 makes the view anew with the table, and fails with a copy left behind. */
	private static Optional<String> heldByView(SchemaChange change, Schema database) {
		boolean drops = change.drops(Table.class);
		Stream<ObjectName> tables = drops ? Stream.of(change.object()) : copied(change, database);
		return tables.flatMap((table) -> used(table, database).filter((usage) -> usage.kind() == Usage.Kind.BROKEN))
			.findFirst()
			.map((usage) -> (drops ? "drop" : "copy") + " a table while " + usage.name() + " names what is gone"
					+ (drops ? "" : ", as it does for this change"));
	}

	/** Behind the rename the view fails. */
	private static Optional<String> heldByRename(SchemaChange change, Differences ground) {
		return copied(change, ground.database())
			.flatMap((table) -> used(table, ground.database()).filter((usage) -> usage.name().startsWith("view "))
				.filter((usage) -> ground.changes().stream().anyMatch((other) -> renames(other, usage))))
			.findFirst()
			.map((usage) -> "copy a table in the revision that renames what " + usage.name()
					+ " reads of it, as it does for this change");
	}

	private static boolean renames(SchemaChange change, Usage usage) {
		return (change instanceof RenameTable table && table.to().equals(usage.object()))
				|| (change instanceof RenameColumn column && column.object().equals(usage.object())
						&& column.to().equals(usage.column()));
	}

	private static Optional<String> heldBySynonym(SchemaChange change, Schema database) {
		if (change instanceof RenameTable table) {
			return named((usage) -> usage.object().equals(table.to()), database).map((name) -> rename("a table", name));
		}
		if (change instanceof RenameColumn column) {
			return named((usage) -> usage.object().equals(column.object()) && column.to().equals(usage.column()),
					database)
				.map((name) -> rename("a column", name));
		}
		return copied(change, database)
			.flatMap((table) -> used(table, database).filter((usage) -> usage.name().startsWith("synonym ")))
			.findFirst()
			.map((usage) -> "copy a table that " + usage.name() + " stands for, as it does for this change");
	}

	@Override
	public boolean canBeKey(TypeForm type) {
		return !LARGE_OBJECTS.contains(type.name());
	}

	/** The columns of a type that is made anew change from one domain to another. */
	private static Stream<ObjectName> copied(SchemaChange change, Schema database) {
		if (change instanceof AlterObject<?> alter && alter.from() instanceof EnumType type) {
			return database.tablesWith(type).stream();
		}
		return CopiedTable.by(change) ? Stream.of(change.object()) : Stream.empty();
	}

	/**
	 * What goes on to name it, and keeps the database from opening the next time. A view
	 * does not: it is made without what it reads.
	 */
	private static Optional<String> named(Predicate<Usage> condition, Schema database) {
		return database.usages()
			.stream()
			.filter(condition)
			.filter((usage) -> usage.kind() == Usage.Kind.NEEDED)
			.map(Usage::name)
			.findFirst();
	}

	private static String rename(String what, String name) {
		return "rename " + what + " that " + name + FORMER;
	}

	private static Stream<Usage> used(ObjectName table, Schema database) {
		return database.usages().stream().filter((usage) -> usage.object().equals(table));
	}

	/** A large object cannot be part of a primary or foreign key either. */
	private static Stream<List<String>> covered(Table table) {
		return Stream
			.of(table.indexes().stream().map(Index::columns), table.uniqueKeys().stream().map((key) -> key.columns()),
					table.foreignKeys().stream().map((key) -> key.columns()),
					Stream.ofNullable(table.primaryKey()).map((key) -> key.columns()))
			.flatMap((columns) -> columns);
	}

}
