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

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.policy.AlterLimits;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementEffect.AddsCheck;
import dev.migrations.sql.StatementEffect.AddsColumn;
import dev.migrations.sql.StatementEffect.AddsForeignKey;
import dev.migrations.sql.StatementEffect.AddsUnique;
import dev.migrations.sql.StatementEffect.ChangesType;
import dev.migrations.sql.StatementEffect.DeletesRows;
import dev.migrations.sql.StatementEffect.DropsColumn;
import dev.migrations.sql.StatementEffect.DropsTable;
import dev.migrations.sql.StatementEffect.MakesEnumType;
import dev.migrations.sql.StatementEffect.RefusesNull;

/**
 * What to ask of the live rows about the effects of a way back.
 */
final class LossQuestions {

	private final Product product;

	private final DatabaseIdentity database;

	private final Schema schema;

	private final LiveNames names;

	private final Set<ObjectName> emptied = new HashSet<>();

	/** The constants of the types that are made on the way. */
	private final Map<String, List<String>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	private LossQuestions(DatabaseIdentity database, Schema schema) {
		this.product = database.product();
		this.database = database;
		this.schema = schema;
		this.names = new LiveNames(this.product);
	}

	/**
	 * Return the questions.
	 * @param effects the effects of the statements
	 * @param database the database
	 * @param schema its live schema
	 * @return the questions in the order of the effects
	 */
	static List<LossQuestion> of(List<StatementEffect> effects, DatabaseIdentity database, Schema schema) {
		LossQuestions questions = new LossQuestions(database, schema);
		List<LossQuestion> asked = effects.stream().flatMap(questions::of).toList();
		// the rows in the way may be those that are deleted
		return asked.stream()
			.filter((question) -> !(question.stops() && questions.emptied.contains(question.question().table())))
			.toList();
	}

	private Stream<LossQuestion> of(StatementEffect effect) {
		ObjectName name = this.database.relative(effect.table());
		if (effect instanceof MakesEnumType type) {
			this.types.put(name.name(), type.values());
			return type.anew() ? ofColumnsOf(name, type.values()) : Stream.empty();
		}
		Stream<LossQuestion> questions = this.names.table(name).stream().flatMap((table) -> of(effect, name, table));
		List<LossQuestion> asked = questions.toList();
		this.names.after(effect, name);
		return asked.stream();
	}

	private Stream<LossQuestion> of(StatementEffect effect, ObjectName name, ObjectName table) {
		if (effect instanceof DeletesRows) {
			this.emptied.add(table);
		}
		if (effect instanceof DropsTable || effect instanceof DeletesRows) {
			return Stream.of(LossQuestion.rows(table, this.product));
		}
		if (effect instanceof AddsCheck check) {
			return this.names.expression(name, check.expression())
				.stream()
				.map((condition) -> LossQuestion.check(table, condition, this.product));
		}
		if (effect instanceof AddsUnique unique) {
			return ofUnique(unique.columns(), name, table);
		}
		if (effect instanceof AddsForeignKey key) {
			return ofForeignKey(key, name, table);
		}
		if (effect instanceof AddsColumn add) {
			return ofColumn(add, table).stream();
		}
		if (effect instanceof DropsColumn values) {
			return this.names.column(name, values.column())
				.stream()
				.map((column) -> LossQuestion.values(table, column, this.product));
		}
		if (effect instanceof RefusesNull refusal) {
			return ofNulls(refusal.column(), name, table).stream();
		}
		return (effect instanceof ChangesType type) ? this.names.column(name, type.column())
			.stream()
			.flatMap((column) -> ofType(table, column, type.type())) : Stream.empty();
	}

	private Optional<LossQuestion> ofColumn(AddsColumn effect, ObjectName table) {
		if (effect.required()) {
			return Optional.of(LossQuestion.required(table, effect.column(), this.product));
		}
		return (effect.defaultValue() != null && !AlterLimits.of(this.product).givesRows(effect.defaultValue()))
				? Optional.of(LossQuestion.defaultOfRows(table, effect.column(), this.product)) : Optional.empty();
	}

	private Stream<LossQuestion> ofColumnsOf(ObjectName type, List<String> values) {
		return this.schema.tables()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.type().replace("\"", "").equalsIgnoreCase(type.toString()))
				.map((column) -> LossQuestion.constants(table.name(), column.name(), values, this.product)));
	}

	/** A column that comes back without a value holds NULL in every row. */
	private Optional<LossQuestion> ofNulls(String column, ObjectName name, ObjectName table) {
		Optional<String> live = this.names.column(name, column);
		if (live.isPresent()) {
			return Optional.of(LossQuestion.nulls(table, live.get(), this.product));
		}
		return this.names.isFilled(name, column) ? Optional.empty()
				: Optional.of(LossQuestion.required(table, column, this.product));
	}

	private Stream<LossQuestion> ofUnique(List<String> columns, ObjectName name, ObjectName table) {
		Optional<List<String>> live = this.names.columns(name, columns);
		if (live.isPresent()) {
			return Stream.of(LossQuestion.duplicates(table, live.get(), this.product));
		}
		return columns.stream().allMatch((column) -> this.names.isFilled(name, column))
				? Stream.of(LossQuestion.sameValue(table, columns.get(0), this.product)) : Stream.empty();
	}

	private Stream<LossQuestion> ofForeignKey(AddsForeignKey effect, ObjectName name, ObjectName table) {
		Optional<List<String>> columns = this.names.columns(name, effect.columns());
		if (columns.isEmpty()) {
			return Stream.empty();
		}
		ObjectName target = this.database.relative(effect.referencedTable());
		Optional<ObjectName> referenced = this.names.table(target);
		Optional<List<String>> referencedColumns = effect.referencedColumns().isEmpty()
				? referenced.flatMap(this.schema::table)
					.map(Table::primaryKey)
					.map((primaryKey) -> primaryKey.columns())
				: this.names.columns(target, effect.referencedColumns());
		return Stream.of(
				(referenced.isPresent() && referencedColumns.isPresent())
						? LossQuestion.orphans(table,
								new ForeignKey(null, columns.get(), referenced.get(), referencedColumns.get(),
										ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION,
										Deferral.NOT_DEFERRABLE),
								this.product)
						: LossQuestion.lostTarget(table, columns.get().get(0), target, this.product));
	}

	private Stream<LossQuestion> ofType(ObjectName name, String columnName, String type) {
		Table table = this.schema.table(name).orElse(null);
		Column column = (table != null) ? table.column(columnName).orElse(null) : null;
		if (table == null || column == null) {
			return Stream.empty();
		}
		List<String> constants = this.types.get(type.replace("\"", ""));
		if (constants != null) {
			return Stream.of(LossQuestion.constants(name, columnName, constants, this.product));
		}
		return TypeChanges.between(column.type(), type, this.product)
			.filter((kind) -> kind != TypeChange.WIDENING)
			.map((kind) -> new AlterColumn(table, column, column.withType(type), ColumnProperty.TYPE))
			.stream()
			.flatMap((change) -> Stream.concat(LossQuestion.refusal(change, this.product).stream(),
					Stream.of(LossQuestion.type(change, this.product))));
	}

}
