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

package dev.migrations.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsCheck;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.ChangesType;
import dev.migrations.sql.StatementEffect.DeletesRows;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.RefusesNull;
import dev.migrations.sql.StatementEffect.RenamesColumn;
import dev.migrations.sql.StatementEffect.RenamesTable;

/**
 * What to ask of the live rows about the effects of a way back.
 */
final class LossQuestions {

	private final Product product;

	private final @Nullable String defaultSchema;

	private final Schema schema;

	private final boolean renames;

	private LossQuestions(DatabaseIdentity database, Schema schema, boolean renames) {
		this.product = database.product();
		this.defaultSchema = database.defaultSchema();
		this.schema = schema;
		this.renames = renames;
	}

	/**
	 * Return the questions.
	 * @param effects the effects of the statements
	 * @param database the database
	 * @param connection a connection to it
	 * @return the questions in the order of the effects
	 * @throws SQLException when the catalog cannot be read
	 */
	static List<LossQuestion> of(List<StatementEffect> effects, DatabaseIdentity database, Connection connection)
			throws SQLException {
		Set<String> schemas = effects.stream()
			.map((effect) -> effect.table().schema())
			.filter(Objects::nonNull)
			.filter((name) -> !name.equals(database.defaultSchema()))
			.collect(Collectors.toSet());
		boolean converts = effects.stream().anyMatch(ChangesType.class::isInstance);
		Schema schema = converts ? CatalogReader.read(connection, schemas) : Schema.of(database.product());
		boolean renames = effects.stream()
			.anyMatch((effect) -> effect instanceof RenamesTable || effect instanceof RenamesColumn);
		LossQuestions questions = new LossQuestions(database, schema, renames);
		Set<ObjectName> emptied = effects.stream()
			.filter(DeletesRows.class::isInstance)
			.map((effect) -> questions.relative(effect.table()))
			.collect(Collectors.toSet());
		// the rows in the way may be those that are deleted
		return effects.stream()
			.flatMap(questions::of)
			.filter((question) -> !(question.stops() && emptied.contains(question.question().table())))
			.toList();
	}

	private Stream<LossQuestion> of(StatementEffect effect) {
		ObjectName table = relative(effect.table());
		if (effect instanceof DropsTable || effect instanceof DeletesRows) {
			return Stream.of(LossQuestion.rows(table, this.product));
		}
		if (effect instanceof DropsColumn values) {
			return Stream.of(LossQuestion.values(table, values.column(), this.product));
		}
		if (effect instanceof RefusesNull refusal) {
			return Stream.of(LossQuestion.nulls(table, refusal.column(), this.product));
		}
		if (effect instanceof AddsCheck check) {
			return Stream.of(LossQuestion.check(table, check.expression(), this.product));
		}
		if (effect instanceof AddsColumn add && add.required()) {
			return Stream.of(LossQuestion.required(table, add.column(), this.product));
		}
		return (effect instanceof ChangesType type) ? of(table, type) : Stream.empty();
	}

	private Stream<LossQuestion> of(ObjectName name, ChangesType effect) {
		Optional<Table> table = this.schema.table(name);
		Optional<Column> column = table.flatMap((each) -> each.column(effect.column()));
		if (column.isEmpty()) {
			// what is not there has no values yet, unless it has another name so far
			return this.renames ? Stream.of(LossQuestion.values(name, effect.column(), this.product)) : Stream.empty();
		}
		return TypeChanges.between(column.get().type(), effect.type(), this.product)
			.filter((kind) -> kind != TypeChange.WIDENING)
			.map((kind) -> new AlterColumn(table.orElseThrow(), column.get(), column.get().withType(effect.type()),
					ColumnProperty.TYPE))
			.stream()
			.flatMap((change) -> Stream.concat(LossQuestion.refusal(change, this.product).stream(),
					Stream.of(LossQuestion.type(change, this.product))));
	}

	private ObjectName relative(ObjectName table) {
		return (table.schema() != null && table.schema().equals(this.defaultSchema)) ? ObjectName.of(table.name())
				: table;
	}

}
