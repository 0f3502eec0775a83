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

import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropPart;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.policy.text.ObjectText;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;

/**
 * What keeps a named type from being made anew, with its columns: what compares them has
 * the former type, and what is made of the type, an array, a domain, a function, keeps it
 * from being dropped.
 */
public final class TypeReaders {

	private TypeReaders() {
	}

	/**
	 * Return what reads a type.
	 * @param type the type
	 * @param database the live schema
	 * @param going tells which part of a table goes before
	 * @return what, in words
	 */
	public static Stream<String> of(EnumType type, Schema database, Predicate<TablePart> going) {
		Stream<Table> tables = PolicyTarget.of(database.product()).tellsReaders() ? database.tables().stream()
				: Stream.empty();
		Stream<String> ofColumns = tables.flatMap((table) -> table.columns()
			.stream()
			.filter((column) -> Mention.of(column.type(), type.name().name()))
			.flatMap((column) -> ofColumn(type, column, table, database, going)));
		return Stream.concat(ofColumns,
				database.usages()
					.stream()
					.filter((usage) -> usage.object().equals(type.name()) && usage.kind() == Usage.Kind.READ)
					.map(Usage::name));
	}

	private static Stream<String> ofColumn(EnumType type, Column column, Table table, Schema database,
			Predicate<TablePart> going) {
		NameDisplay spelling = new NameDisplay(database.product());
		ObjectText text = new ObjectText(spelling);
		Stream<String> array = type.isTypeOf(column) ? Stream.empty()
				: Stream.of("column " + spelling.member(table.name(), column.name()));
		Stream<String> parts = ColumnUse.of(column, table)
			.stream()
			.filter((part) -> part instanceof Check || (part instanceof Index index && index.definition() != null))
			.filter((part) -> !going.test(part))
			.map((part) -> text.of(new DropPart<>(table, part)));
		Stream<String> usages = database.usages()
			.stream()
			.filter((usage) -> usage.object().equals(table.name()) && column.name().equals(usage.column())
					&& usage.kind() == Usage.Kind.READ)
			.map(Usage::name);
		Stream<String> computed = ColumnUse.computedFrom(column.name(), table)
			.stream()
			.map((other) -> "column " + spelling.member(table.name(), other.name()));
		return Stream.of(array, parts, computed, usages).flatMap((each) -> each);
	}

}
