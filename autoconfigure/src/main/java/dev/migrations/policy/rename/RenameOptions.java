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

package dev.migrations.policy.rename;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.migrations.diff.Renaming;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.text.CloseNames;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Finds what the {@code --rename} options speak about. A rename that does not lead from
 * something that exists to something that the model maps is refused: it was a typing
 * error.
 */
public final class RenameOptions {

	private static final String FORM = "Use --rename table.column=new_name for a column, or --rename table=new_name.";

	private final Schema model;

	private final NameDisplay spelling;

	private Schema database;

	private final List<Rename> renames = new ArrayList<>();

	private RenameOptions(Schema database, Schema model) {
		this.database = database;
		this.model = model;
		this.spelling = new NameDisplay(database.product());
	}

	/**
	 * Return the renames that options ask for, tables before columns.
	 * @param options for example {@code person.name=full_name}
	 * @param database the database
	 * @param model what the model maps
	 * @return the renames
	 * @throws MigrationsException if one of them cannot be made
	 */
	public static List<Rename> parse(List<String> options, Schema database, Schema model) {
		RenameOptions parsed = new RenameOptions(database, model);
		List<Option> all = options.stream().map(RenameOptions::split).toList();
		List<Option> tables = all.stream().filter(parsed::isTable).toList();
		parsed.add(tables.stream().map(parsed::table).toList());
		parsed.add(all.stream().filter((option) -> !tables.contains(option)).map(parsed::column).toList());
		return List.copyOf(parsed.renames);
	}

	/** A table of another schema has a dot in its name, as a column of a table has. */
	private boolean isTable(Option option) {
		return !option.from().contains(".") || find(this.database.tables(), option.from())
			.filter((table) -> mapped(table.name(), option.to()).isPresent())
			.isPresent();
	}

	/** The new name need not repeat the schema. */
	private Optional<Table> mapped(ObjectName from, String name) {
		return find(this.model.tables(), name).or(() -> this.model.tables()
			.stream()
			.filter((table) -> Objects.equals(table.name().schema(), from.schema())
					&& this.spelling.name(table.name().name()).equalsIgnoreCase(name))
			.findFirst());
	}

	private static Option split(String option) {
		String[] sides = option.split("=", -1);
		if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
			throw refused("'--rename %s' does not say what is renamed to what.".formatted(option), FORM);
		}
		return new Option(sides[0].strip(), sides[1].strip());
	}

	private Rename table(Option option) {
		Table from = find(this.database.tables(), option.from())
			.orElseThrow(() -> missing("The database has no table", option.from(), names(this.database.tables())));
		Table to = mapped(from.name(), option.to())
			.orElseThrow(() -> missing("No entity maps a table", option.to(), names(this.model.tables())));
		if (!Objects.equals(from.name().schema(), to.name().schema())) {
			throw refused("'%s' and '%s' are in two schemas.".formatted(option.from(), option.to()),
					"Move the table with a revision of your own.");
		}
		return new Rename(from.name(), null, to.name().name());
	}

	private Rename column(Option option) {
		int dot = dot(option.from());
		Table table = tableOf(option.from().substring(0, dot));
		Table mapped = this.model.table(table.name())
			.orElseThrow(() -> missing("No entity maps a table", this.spelling.name(table.name()),
					names(this.model.tables())));
		Column from = column(table, option.from().substring(dot + 1))
			.orElseThrow(() -> missing("The database has no column", option.from(), columns(table)));
		Column to = column(mapped, option.to()).orElseThrow(() -> missing("No entity maps a column",
				this.spelling.name(table.name()) + "." + option.to(), columns(mapped)));
		return new Rename(table.name(), from.name(), to.name());
	}

	/** The dot between table and column: either may have dots in its name. */
	private int dot(String from) {
		for (int dot = from.indexOf('.'); dot != -1; dot = from.indexOf('.', dot + 1)) {
			String member = from.substring(dot + 1);
			if (find(this.database.tables(), from.substring(0, dot)).flatMap((table) -> column(table, member))
				.isPresent()) {
				return dot;
			}
		}
		return from.lastIndexOf('.');
	}

	/** A table that is renamed too may be called by either name. */
	private Table tableOf(String name) {
		return find(this.database.tables(), name)
			.or(() -> this.renames.stream()
				.filter((rename) -> matches(rename.table(), name))
				.flatMap((rename) -> this.database.table(rename.newTable()).stream())
				.findFirst())
			.orElseThrow(() -> missing("The database has no table", name, names(this.database.tables())));
	}

	private void add(List<Rename> wanted) {
		wanted.forEach((rename) -> requireFree(rename, wanted));
		for (Rename rename : RenameOrder.of(wanted, this.database)) {
			this.renames.add(rename);
			this.database = Renaming.of(this.database, List.of(rename)).database();
		}
	}

	/** What has the name now must give it away. */
	private void requireFree(Rename rename, List<Rename> wanted) {
		boolean twice = wanted.stream()
			.filter((other) -> RenameOrder.target(other).equals(RenameOrder.target(rename)))
			.count() > 1;
		boolean given = wanted.stream()
			.anyMatch((other) -> RenameOrder.source(other).equals(RenameOrder.target(rename)));
		if (rename.column() == null && (twice || (!given && this.database.table(rename.newTable()).isPresent()))) {
			throw refused("The database has a table '%s' already.".formatted(this.spelling.name(rename.newTable())),
					"Move its rows with a revision of your own, then drop the former table by name.");
		}
		boolean taken = this.database.table(rename.table()).flatMap((table) -> table.column(rename.to())).isPresent();
		if (rename.column() != null && (twice || (!given && taken))) {
			throw refused(
					"Table '%s' has a column '%s' already.".formatted(this.spelling.name(rename.table()),
							this.spelling.name(rename.to())),
					"Move its values with a revision of your own, then drop the former column by name.");
		}
	}

	private Optional<Table> find(List<Table> tables, String name) {
		return tables.stream().filter((table) -> matches(table.name(), name)).findFirst();
	}

	private boolean matches(ObjectName table, String name) {
		return this.spelling.name(table).equalsIgnoreCase(name);
	}

	private Optional<Column> column(Table table, String name) {
		return table.columns()
			.stream()
			.filter((column) -> this.spelling.name(column.name()).equalsIgnoreCase(name))
			.findFirst();
	}

	private List<String> names(List<Table> tables) {
		return shown(tables, (table) -> this.spelling.name(table.name()));
	}

	private List<String> columns(Table table) {
		return shown(table.columns(), (column) -> this.spelling.member(table.name(), column.name()));
	}

	private static <T> List<String> shown(Collection<T> objects, Function<T, String> name) {
		return objects.stream().map(name).toList();
	}

	private static MigrationsException missing(String what, String name, List<String> existing) {
		List<String> close = CloseNames.to(name, existing);
		return refused(what + " '" + name + "'.",
				close.isEmpty() ? FORM : "Did you mean " + String.join(", ", close) + "?");
	}

	private static MigrationsException refused(String happened, String next) {
		return new MigrationsException(Failure.usage(happened, next));
	}

	/** The two sides of an option. */
	private record Option(String from, String to) {

	}

}
