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

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.EnumTypeChange.ChangeEnumType;
import dev.migrations.change.EnumTypeChange.CreateEnumType;
import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.NamespaceChange.CreateSchema;
import dev.migrations.change.NamespaceChange.DropSchema;
import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.ChangeSequenceIncrement;
import dev.migrations.change.SequenceChange.CreateSequence;
import dev.migrations.change.SequenceChange.DropSequence;
import dev.migrations.change.StructTypeChange.ChangeStructType;
import dev.migrations.change.StructTypeChange.CreateStructType;
import dev.migrations.change.StructTypeChange.DropStructType;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableChange.RenameColumn;
import dev.migrations.change.TableChange.RenameTable;
import dev.migrations.change.TableEdition.ChangeTableComment;
import dev.migrations.change.TableEdition.RenameKey;
import dev.migrations.change.ViewChange.CreateView;
import dev.migrations.change.ViewChange.DropView;
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
		this(new NameDisplay(product), new SqlText(true));
	}

	private ChangeText(NameDisplay spelling, SqlText sql) {
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
		return new ChangeText(new NameDisplay(product), new SqlText(false));
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

	private void tables(NameDisplay spelling) {
		say(CreateSchema.class, (change) -> "create schema " + spelling.name(change.object()));
		say(CreateTable.class, (change) -> "create table " + spelling.name(change.object()) + " ("
				+ Sentences.count(change.table().columns().size(), "column") + ")");
		say(RenameTable.class,
				(change) -> "rename table " + spelling.name(change.object()) + " to " + spelling.name(change.to()));
		say(CreateView.class, (change) -> "create view " + spelling.name(change.object()));
		say(DropView.class, (change) -> "drop view " + spelling.name(change.object()));
		say(DropSchema.class, (change) -> "drop schema " + spelling.name(change.object()));
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
		say(ChangeColumnCheck.class, text::changeCheck);
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

	private void sequences(NameDisplay spelling) {
		say(CreateSequence.class, (change) -> "create sequence " + spelling.name(change.object()) + " start "
				+ change.sequence().start() + " increment " + change.sequence().increment());
		say(ChangeSequenceIncrement.class, (change) -> "change increment of sequence " + spelling.name(change.object())
				+ " from " + change.sequence().increment() + " to " + change.to().increment());
		say(DropSequence.class, (change) -> "drop sequence " + spelling.name(change.object()));
	}

	private void enumTypes(NameDisplay spelling, SqlText sql) {
		say(CreateEnumType.class, (change) -> "create type " + spelling.name(change.object()) + " with "
				+ sql.values(change.type().values()));
		say(ChangeEnumType.class, (change) -> "change type " + spelling.name(change.object()) + ": "
				+ difference(change.type().values(), change.to().values(), sql));
		say(DropEnumType.class, (change) -> "drop type " + spelling.name(change.object()));
	}

	private void structTypes(NameDisplay spelling) {
		say(CreateStructType.class, (change) -> "create type " + spelling.name(change.object()) + " with "
				+ parts(change.type(), spelling));
		say(DropStructType.class, (change) -> "drop type " + spelling.name(change.object()));
		say(ChangeStructType.class, (change) -> "change type " + spelling.name(change.object()) + " from "
				+ parts(change.type(), spelling) + " to " + parts(change.to(), spelling));
	}

	private static String parts(StructType type, NameDisplay spelling) {
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
