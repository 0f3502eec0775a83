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

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.EnumType;

/**
 * Reads the columns of a table as Hibernate's {@code create} renders them.
 */
final class ColumnReader {

	private final ModelContext context;

	private final Table table;

	private final List<EnumType> enumTypes;

	ColumnReader(ModelContext context, Table table, List<EnumType> enumTypes) {
		this.context = context;
		this.table = table;
		this.enumTypes = enumTypes;
	}

	ModelColumn read(Column column) {
		ColumnDefinition definition = definition(column);
		String name = this.context.names().ofRendered(column.getQuotedName());
		String generatedAs = (column.getGeneratedAs() != null) ? column.getGeneratedAs() : definition.generatedAs();
		boolean identity = column.isIdentity() || definition.identity();
		boolean computed = identity || generatedAs != null;
		String defaultValue = (column.getDefaultValue() != null)
				? this.context.dialect().getColumnDefaultString(column.getDefaultValue()) : definition.defaultValue();
		reportWhatIsNotCompared(name, column, definition);
		dev.migrations.schema.Column read = new dev.migrations.schema.Column(name, type(column, definition),
				isNullable(column, definition), computed ? null : defaultValue, identity, generatedAs,
				columnComment(column, definition),
				definition.attributes().withCollation(identity ? null : collation(column, definition)));
		// the server fills it in, although nobody can say NOT NULL
		return new ModelColumn(read.isRowTime() ? read.withNullable(false) : read, definition.unique(),
				definition.checks());
	}

	/**
	 * Hibernate returns the whole definition of the mapping where it has one, and caches
	 * in the same place what the dialect made, so that the two cannot be told apart.
	 */
	private ColumnDefinition definition(Column column) {
		return new ColumnDefinitionParser(this.context.names()).parse(column.getSqlType(this.context.metadata()).trim(),
				column.getOptions());
	}

	/**
	 * Name an enum type as it is stored: Hibernate writes its name without quotes.
	 */
	private String withStoredEnumType(String type) {
		for (EnumType enumType : this.enumTypes) {
			String name = enumType.name().name();
			if (type.equalsIgnoreCase(name)) {
				return name;
			}
			if (type.length() > name.length() && type.regionMatches(true, 0, name + " ", 0, name.length() + 1)) {
				return name + type.substring(name.length());
			}
		}
		return type;
	}

	private boolean isNullable(Column column, ColumnDefinition definition) {
		if (this.table.isPrimaryKey(column) || column.isIdentity() || definition.identity() || definition.notNull()) {
			return false;
		}
		// a dialect that cannot render NOT NULL behind a generation expression leaves it
		// out
		boolean leftOut = column.getGeneratedAs() != null && !this.context.dialect().supportsNotNullAfterGeneratedAs();
		return leftOut || column.isNullable();
	}

	private @Nullable String columnComment(Column column, ColumnDefinition definition) {
		String own = comment(column.getComment());
		return !this.context.keepsComments() ? null : (own != null) ? own : definition.comment();
	}

	private @Nullable String collation(Column column, ColumnDefinition definition) {
		String collation = column.getCollation();
		return (collation != null) ? this.context.dialect().quoteCollation(collation)
				: definition.attributes().collation();
	}

	/**
	 * Return the type as {@code create} writes it: a dialect may have one type for every
	 * identity.
	 */
	private String type(Column column, ColumnDefinition definition) {
		IdentityColumnSupport identities = this.context.dialect().getIdentityColumnSupport();
		boolean replaced = column.isIdentity() && this.context.target().replacesTypeOfIdentity();
		return replaced ? identities.getIdentityColumnString(column.getSqlTypeCode(this.context.metadata()))
				: withStoredEnumType(this.context.target().stored(definition.type()));
	}

	/**
	 * Return a comment as it is stored. Hibernate puts it into the statement as it is, so
	 * that a quote has to be doubled in the mapping.
	 * @param text the comment in the mapping
	 * @return the stored comment
	 */
	static @Nullable String comment(@Nullable String text) {
		return (text != null && !text.isEmpty()) ? text.replace("''", "'") : null;
	}

	/** Catalogs do not give these back as they were written. */
	private static Stream<String> onlyWritten(ColumnAttributes attributes) {
		return Stream
			.of(Stream.ofNullable(attributes.onUpdate()).map((expression) -> "ON UPDATE"),
					Stream.of("visibility").filter((name) -> attributes.invisible()),
					attributes.further().stream().map((text) -> "'" + text + "' in the definition"))
			.flatMap(Function.identity());
	}

	private void reportWhatIsNotCompared(String name, Column column, ColumnDefinition definition) {
		String object = "column " + this.context.tableName(this.table) + "." + name;
		if (!this.context.keepsComments() && (comment(column.getComment()) != null || definition.comment() != null)) {
			this.context.notCompared("comment of " + object, "the database keeps no comments");
		}
		onlyWritten(definition.attributes()).forEach((attribute) -> this.context
			.notCompared(attribute + " of " + object, "it is written with a new column and not compared"));
		definition.notUnderstood()
			.forEach((text) -> this.context.notCompared("'" + text + "' in the definition of " + object,
					"this part of a column definition is not understood"));
	}

}
