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

package dev.migrations.policy.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.change.AlterObject;
import dev.migrations.change.ByKind;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ByProperty;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Product;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;

/**
 * Says any change in one readable line, for example
 * {@code add column users.phone character varying(30)}. Names stand in lower case when
 * that is how one would write them without quotes.
 */
public final class ChangeText {

	private final ByKind<Function<SchemaChange, String>> texts;

	/**
	 * Create the text for the changes of one product.
	 * @param product the product whose stored names are said
	 */
	public ChangeText(Product product) {
		this(new NameDisplay(product), new SqlText(true), product);
	}

	private ChangeText(NameDisplay spelling, SqlText sql, Product product) {
		ColumnText column = new ColumnText(spelling, sql);
		KeyText key = new KeyText(spelling);
		CheckText check = new CheckText(spelling, sql, product);
		PartText part = new PartText(key, check);
		this.texts = new ByKind<>(created(spelling, sql), dropped(spelling), altered(spelling, sql),
				new ByPart<>(of(column::add), part.said("add "), part.said("add "), part.said("add "),
						part.said("create "), part.said("add ")),
				new ByPart<>(of(column::drop), part.said("drop "), part.said("drop "), part.said("drop "),
						part.said("drop "), part.said("drop ")),
				new ByPart<>(ChangeText::never, of(key::changePrimaryKey), of(key::replaceUniqueKey),
						of(key::replaceForeignKey), of(key::replaceIndex), of(check::replace)),
				new ByProperty<>(of(column::changeType), of(column::setNotNull), of(column::dropNotNull),
						of(column::changeDefault), of(column::changeIdentity), of(column::changeGenerated),
						of(column::changeComment), of(column::changeCheck)),
				new ByKind.Renames<>(of((RenameTable change) -> "rename table " + spelling.name(change.object())
						+ " to " + spelling.name(change.to())), of(column::rename), of(key::rename)),
				of((ChangeTableComment change) -> ((change.to() != null) ? "set comment of table "
						: "remove comment of table ") + spelling.name(change.object())));
	}

	/**
	 * Create the text for readers who must not see the values that defaults, checks and
	 * enums hold.
	 * @param product the product whose stored names are said
	 * @return the text
	 */
	public static ChangeText withoutLiterals(Product product) {
		return new ChangeText(new NameDisplay(product), new SqlText(false), product);
	}

	/**
	 * Return a change as one line.
	 * @param change the change
	 * @return the line, without a full stop
	 */
	public String of(SchemaChange change) {
		return change.accept(this.texts).apply(change).replaceAll("\\s+", " ").strip();
	}

	private static ByObject<Function<SchemaChange, String>> created(NameDisplay spelling, SqlText sql) {
		return new ByObject<>(
				of((CreateObject<Table> change) -> "create table " + spelling.name(change.object()) + " ("
						+ Counted.of(change.created().columns().size(), "column") + ")"),
				named("create view ", spelling),
				of((CreateObject<Sequence> change) -> "create sequence " + spelling.name(change.object()) + " start "
						+ change.created().start() + " increment " + change.created().increment()),
				of((CreateObject<EnumType> change) -> "create type " + spelling.name(change.object()) + " with "
						+ sql.values(change.created().values())),
				of((CreateObject<StructType> change) -> "create type " + spelling.name(change.object()) + " with "
						+ parts(change.created(), spelling)),
				named("create schema ", spelling));
	}

	private static ByObject<Function<SchemaChange, String>> dropped(NameDisplay spelling) {
		return new ByObject<>(named("drop table ", spelling), named("drop view ", spelling),
				named("drop sequence ", spelling), named("drop type ", spelling), named("drop type ", spelling),
				named("drop schema ", spelling));
	}

	private static ByObject<Function<SchemaChange, String>> altered(NameDisplay spelling, SqlText sql) {
		return new ByObject<>(ChangeText::never, ChangeText::never,
				of((AlterObject<Sequence> change) -> "change increment of sequence " + spelling.name(change.object())
						+ " from " + change.from().increment() + " to " + change.to().increment()),
				of((AlterObject<EnumType> change) -> "change type " + spelling.name(change.object()) + ": "
						+ difference(change.from().values(), change.to().values(), sql)),
				of((AlterObject<StructType> change) -> "change type " + spelling.name(change.object()) + " from "
						+ parts(change.from(), spelling) + " to " + parts(change.to(), spelling)),
				ChangeText::never);
	}

	private static Function<SchemaChange, String> named(String words, NameDisplay spelling) {
		return (change) -> words + spelling.name(change.object());
	}

	private static String parts(StructType type, NameDisplay spelling) {
		return type.fields()
			.stream()
			.map((part) -> spelling.name(part.name()) + " " + part.type())
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String difference(List<String> from, List<String> to, SqlText sql) {
		String difference = sql.difference(from, to);
		return difference.isEmpty() ? "reorder as " + sql.values(to) + " instead of " + sql.values(from) : difference;
	}

	/** A text is only asked for the kind of change at whose place it stands. */
	@SuppressWarnings("unchecked")
	private static <C extends SchemaChange> Function<SchemaChange, String> of(Function<C, String> text) {
		return (Function<SchemaChange, String>) text;
	}

	/** No comparison finds such a change. */
	private static String never(SchemaChange change) {
		throw new IllegalArgumentException(change.toString());
	}

}
