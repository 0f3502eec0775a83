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

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.SchemaChange.AddCheck;
import dev.migrations.change.SchemaChange.AddColumn;
import dev.migrations.change.SchemaChange.AddForeignKey;
import dev.migrations.change.SchemaChange.AddPrimaryKey;
import dev.migrations.change.SchemaChange.AddUniqueKey;
import dev.migrations.change.SchemaChange.ChangeColumnComment;
import dev.migrations.change.SchemaChange.ChangeDefault;
import dev.migrations.change.SchemaChange.ChangeEnumType;
import dev.migrations.change.SchemaChange.ChangeGenerated;
import dev.migrations.change.SchemaChange.ChangeIdentity;
import dev.migrations.change.SchemaChange.ChangePrimaryKey;
import dev.migrations.change.SchemaChange.ChangeSequenceIncrement;
import dev.migrations.change.SchemaChange.ChangeStructType;
import dev.migrations.change.SchemaChange.ChangeTableComment;
import dev.migrations.change.SchemaChange.ChangeType;
import dev.migrations.change.SchemaChange.CreateEnumType;
import dev.migrations.change.SchemaChange.CreateIndex;
import dev.migrations.change.SchemaChange.CreateSchema;
import dev.migrations.change.SchemaChange.CreateSequence;
import dev.migrations.change.SchemaChange.CreateStructType;
import dev.migrations.change.SchemaChange.CreateTable;
import dev.migrations.change.SchemaChange.CreateView;
import dev.migrations.change.SchemaChange.DropCheck;
import dev.migrations.change.SchemaChange.DropColumn;
import dev.migrations.change.SchemaChange.DropEnumType;
import dev.migrations.change.SchemaChange.DropForeignKey;
import dev.migrations.change.SchemaChange.DropIndex;
import dev.migrations.change.SchemaChange.DropNotNull;
import dev.migrations.change.SchemaChange.DropPrimaryKey;
import dev.migrations.change.SchemaChange.DropSequence;
import dev.migrations.change.SchemaChange.DropTable;
import dev.migrations.change.SchemaChange.DropUniqueKey;
import dev.migrations.change.SchemaChange.RenameColumn;
import dev.migrations.change.SchemaChange.RenameKey;
import dev.migrations.change.SchemaChange.RenameTable;
import dev.migrations.change.SchemaChange.ReplaceCheck;
import dev.migrations.change.SchemaChange.ReplaceForeignKey;
import dev.migrations.change.SchemaChange.ReplaceIndex;
import dev.migrations.change.SchemaChange.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange.SetNotNull;
import dev.migrations.schema.Product;
import dev.migrations.schema.StructType;

/**
 * Says any change in one readable line, for example
 * {@code add column users.phone character varying(30)}. Names stand in lower case when
 * that is how one would write them without quotes.
 */
public final class ChangeText {

	private final ByKind<Function<SchemaChange, String>> texts = new ByKind<>();

	/**
	 * Create the text for the changes of one product.
	 * @param product the product whose stored names are said
	 */
	public ChangeText(Product product) {
		this(new Spelling(product), new SqlText(true));
	}

	private ChangeText(Spelling spelling, SqlText sql) {
		tables(spelling);
		columns(new ColumnText(spelling, sql));
		keys(new KeyText(spelling));
		checks(new CheckText(spelling, sql));
		sequences(spelling);
		enumTypes(spelling, sql);
		structTypes(spelling);
	}

	/**
	 * Create the text for readers who must not see the values that defaults, checks and
	 * enums hold.
	 * @param product the product whose stored names are said
	 * @return the text
	 */
	public static ChangeText withoutLiterals(Product product) {
		return new ChangeText(new Spelling(product), new SqlText(false));
	}

	/**
	 * Return a change as one line.
	 * @param change the change
	 * @return the line, without a full stop
	 */
	public String of(SchemaChange change) {
		return this.texts.of(change).apply(change).replaceAll("\\s+", " ").strip();
	}

	Set<Class<? extends SchemaChange>> kinds() {
		return this.texts.kinds();
	}

	private void tables(Spelling spelling) {
		say(CreateSchema.class, (change) -> "create schema " + spelling.name(change.object()));
		say(CreateTable.class, (change) -> "create table " + spelling.name(change.object()) + " ("
				+ Sentences.count(change.table().columns().size(), "column") + ")");
		say(RenameTable.class,
				(change) -> "rename table " + spelling.name(change.object()) + " to " + spelling.name(change.to()));
		say(CreateView.class, (change) -> "create view " + spelling.name(change.object()));
		say(DropTable.class, (change) -> "drop table " + spelling.name(change.object()));
		say(ChangeTableComment.class,
				(change) -> ((change.to() != null) ? "set comment of table " : "remove comment of table ")
						+ spelling.name(change.object()));
	}

	private void columns(ColumnText text) {
		say(AddColumn.class, text::add);
		say(RenameColumn.class, text::rename);
		say(DropColumn.class, text::drop);
		say(ChangeType.class, text::changeType);
		say(SetNotNull.class, text::setNotNull);
		say(DropNotNull.class, text::dropNotNull);
		say(ChangeDefault.class, text::changeDefault);
		say(ChangeIdentity.class, text::changeIdentity);
		say(ChangeGenerated.class, text::changeGenerated);
		say(ChangeColumnComment.class, text::changeComment);
	}

	private void keys(KeyText text) {
		say(AddPrimaryKey.class, (change) -> "add " + text.primaryKey(change.table(), change.primaryKey()));
		say(ChangePrimaryKey.class, text::change);
		say(DropPrimaryKey.class, (change) -> "drop " + text.primaryKey(change.table(), change.primaryKey()));
		say(AddForeignKey.class, (change) -> "add " + text.foreignKey(change.table(), change.foreignKey()));
		say(ReplaceForeignKey.class, text::replace);
		say(DropForeignKey.class, (change) -> "drop " + text.foreignKey(change.table(), change.foreignKey()));
		say(AddUniqueKey.class, (change) -> "add " + text.uniqueKey(change.table(), change.uniqueKey()));
		say(ReplaceUniqueKey.class, text::replace);
		say(DropUniqueKey.class, (change) -> "drop " + text.uniqueKey(change.table(), change.uniqueKey()));
		say(RenameKey.class, text::rename);
		say(CreateIndex.class, (change) -> "create " + text.index(change.table(), change.index()));
		say(ReplaceIndex.class, text::replace);
		say(DropIndex.class, (change) -> "drop " + text.index(change.table(), change.index()));
	}

	private void checks(CheckText text) {
		say(AddCheck.class, (change) -> "add " + text.check(change.table(), change.check()));
		say(ReplaceCheck.class, text::replace);
		say(DropCheck.class, (change) -> "drop " + text.check(change.table(), change.check()));
	}

	private void sequences(Spelling spelling) {
		say(CreateSequence.class, (change) -> "create sequence " + spelling.name(change.object()) + " start "
				+ change.sequence().start() + " increment " + change.sequence().increment());
		say(ChangeSequenceIncrement.class, (change) -> "change increment of sequence " + spelling.name(change.object())
				+ " from " + change.sequence().increment() + " to " + change.to().increment());
		say(DropSequence.class, (change) -> "drop sequence " + spelling.name(change.object()));
	}

	private void enumTypes(Spelling spelling, SqlText sql) {
		say(CreateEnumType.class, (change) -> "create type " + spelling.name(change.object()) + " with "
				+ sql.values(change.type().values()));
		say(ChangeEnumType.class, (change) -> "change type " + spelling.name(change.object()) + ": "
				+ difference(change.type().values(), change.to().values(), sql));
		say(DropEnumType.class, (change) -> "drop type " + spelling.name(change.object()));
	}

	private void structTypes(Spelling spelling) {
		say(CreateStructType.class, (change) -> "create type " + spelling.name(change.object()) + " with "
				+ parts(change.type(), spelling));
		say(ChangeStructType.class, (change) -> "change type " + spelling.name(change.object()) + " from "
				+ parts(change.type(), spelling) + " to " + parts(change.to(), spelling));
	}

	private static String parts(StructType type, Spelling spelling) {
		return type.attributes()
			.stream()
			.map((part) -> spelling.name(part.name()) + " " + part.type())
			.collect(Collectors.joining(", ", "(", ")"));
	}

	private static String difference(List<String> from, List<String> to, SqlText sql) {
		String difference = sql.difference(from, to);
		return difference.isEmpty() ? "reorder as " + sql.values(to) + " instead of " + sql.values(from) : difference;
	}

	private <C extends SchemaChange> void say(Class<C> kind, Function<C, String> text) {
		this.texts.put(kind, (change) -> text.apply(kind.cast(change)));
	}

}
