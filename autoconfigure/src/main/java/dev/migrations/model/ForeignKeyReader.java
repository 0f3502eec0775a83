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

package dev.migrations.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.sql.StatementEffect.AddsForeignKey;
import dev.migrations.sql.StatementReader;

/**
 * Reads the foreign keys that Hibernate's {@code create} adds to a table.
 */
final class ForeignKeyReader {

	private final ModelContext context;

	private final Table table;

	ForeignKeyReader(ModelContext context, Table table) {
		this.context = context;
		this.table = table;
	}

	/**
	 * Read the foreign keys, one for the same columns and target. A view cannot be
	 * referenced.
	 * @return the foreign keys
	 */
	List<ForeignKey> read() {
		if (!this.context.dialect().hasAlterTable()) {
			reportThatNoneIsCreated();
			return List.of();
		}
		Set<List<Object>> seen = new HashSet<>();
		return this.table.getForeignKeyCollection()
			.stream()
			.filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint()
					&& !key.getReferencedTable().isView())
			.map(this::foreignKey)
			.sorted(Comparator.comparing((ForeignKey key) -> String.join(",", key.columns()))
				.thenComparing(ForeignKey::referencedTable)
				.thenComparing(ForeignKey::name, Comparator.nullsFirst(Comparator.naturalOrder())))
			.filter((key) -> seen.add(List.of(key.columns(), key.referencedTable(), key.referencedColumns())))
			.toList();
	}

	/** Hibernate's {@code create} takes a definition as it is written. */
	private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
		ForeignKeyOptions options = ForeignKeyOptions.of(key.getKeyDefinition(), key.getOptions());
		if (!options.notUnderstood().isEmpty()) {
			notUnderstood(key, options.notUnderstood());
		}
		Optional<AddsForeignKey> written = written(key);
		return written.isPresent() ? written(key, written.get(), options) : mapped(key, options);
	}

	private Optional<AddsForeignKey> written(org.hibernate.mapping.ForeignKey key) {
		String definition = key.getKeyDefinition();
		if (definition == null || definition.isBlank()) {
			return Optional.empty();
		}
		Optional<AddsForeignKey> written = StatementReader
			.effects("alter table t add constraint c " + definition, this.context.names().product())
			.stream()
			.flatMap(List::stream)
			.filter(AddsForeignKey.class::isInstance)
			.map(AddsForeignKey.class::cast)
			.findFirst();
		if (written.isEmpty()) {
			notUnderstood(key, definition);
		}
		return written;
	}

	private ForeignKey written(org.hibernate.mapping.ForeignKey key, AddsForeignKey written,
			ForeignKeyOptions options) {
		ObjectName target = this.context.names().relative(written.referencedTable());
		List<String> others = !written.referencedColumns().isEmpty() ? written.referencedColumns()
				: primaryKeyOf(target).orElseGet(() -> mapped(key, options).referencedColumns());
		return new ForeignKey(name(key), written.columns(), target, others, onDelete(key, options), options.onUpdate(),
				options.deferral());
	}

	private Optional<List<String>> primaryKeyOf(ObjectName target) {
		return this.context.metadata()
			.collectTableMappings()
			.stream()
			.filter((other) -> other.getPrimaryKey() != null && this.context.tableName(other).equals(target))
			.findFirst()
			.map((other) -> names(KeyOrder.of(other.getPrimaryKey(), this.context.metadata())));
	}

	private void notUnderstood(org.hibernate.mapping.ForeignKey key, String text) {
		this.context.notCompared(
				"'%s' of foreign key %s%s".formatted(text, this.context.tableName(this.table), names(key.getColumns())),
				"this part of a foreign key definition is not understood");
	}

	private ForeignKey mapped(org.hibernate.mapping.ForeignKey key, ForeignKeyOptions options) {
		ObjectName target = this.context.tableName(key.getReferencedTable());
		List<Column> source = key.getColumns();
		List<Column> targetOrder = key.getReferencedColumns();
		if (key.isReferenceToPrimaryKey()) {
			PrimaryKey primaryKey = key.getReferencedTable().getPrimaryKey();
			targetOrder = KeyOrder.of(primaryKey, this.context.metadata());
			source = targetOrder.stream()
				.map((column) -> key.getColumn(primaryKey.getColumns().indexOf(column)))
				.toList();
		}
		return new ForeignKey(name(key), names(source), target, names(targetOrder), onDelete(key, options),
				options.onUpdate(), options.deferral());
	}

	private void reportThatNoneIsCreated() {
		this.table.getForeignKeyCollection()
			.stream()
			.filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
			.forEach((key) -> this.context.notCompared(
					"foreign key over " + String.join(", ", names(key.getColumns())) + " of "
							+ this.context.tableName(this.table),
					"Hibernate creates no foreign keys on this database"));
	}

	private String name(org.hibernate.mapping.ForeignKey key) {
		return this.context.names()
			.of(this.context.metadata()
				.getDatabase()
				.getJdbcEnvironment()
				.getIdentifierHelper()
				.toIdentifier(key.getName()));
	}

	private ReferentialAction onDelete(org.hibernate.mapping.ForeignKey key, ForeignKeyOptions options) {
		if (key.getOnDeleteAction() == null || !this.context.dialect().supportsCascadeDelete()) {
			return options.onDelete();
		}
		return switch (key.getOnDeleteAction()) {
			case NO_ACTION -> options.onDelete();
			case CASCADE -> ReferentialAction.CASCADE;
			case SET_NULL -> ReferentialAction.SET_NULL;
			case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
			case RESTRICT -> ReferentialAction.RESTRICT;
		};
	}

	private List<String> names(Collection<Column> columns) {
		return columns.stream().map((column) -> this.context.names().ofRendered(column.getQuotedName())).toList();
	}

}
