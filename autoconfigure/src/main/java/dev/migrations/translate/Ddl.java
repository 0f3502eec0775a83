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

package dev.migrations.translate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * The statements for what Liquibase's own change types have no word for, or would change
 * on the way.
 */
public class Ddl {

	private final IdentifierQuoting spelling;

	public Ddl(IdentifierQuoting spelling) {
		this.spelling = spelling;
	}

	/**
	 * Return the statements of a product.
	 * @param spelling how names are written, and for which product
	 * @return the statements
	 */
	public static Ddl of(IdentifierQuoting spelling) {
		return TranslationForms.of(spelling.product()).ddl(spelling);
	}

	/**
	 * Return whether a column can only be defined as a whole: its comment is a part of
	 * the definition, and whoever refuses NULL must repeat all the rest.
	 * @return whether it must
	 */
	public boolean definesWholeColumns() {
		return false;
	}

	public String createTable(Table table) {
		String lines = table.columns().stream().map(this::column).collect(Collectors.joining(",\n  "));
		PrimaryKey key = table.primaryKey();
		if (key != null) {
			lines += ",\n  " + primaryKey(key);
		}
		lines += furtherLines(table);
		return "create table " + this.spelling.sql(table.name()) + " (\n  " + lines + "\n)" + beside(table)
				+ options(table);
	}

	public static String options(Table table) {
		return (table.options() != null) ? " " + table.options() : "";
	}

	/**
	 * Return what stands between the lines of a table and its options.
	 * @param table the table
	 * @return its comment where that is a part of its definition
	 */
	public String beside(Table table) {
		return "";
	}

	public String furtherLines(Table table) {
		return "";
	}

	public String addColumn(ObjectName table, Column column) {
		return alter(table) + "add column " + column(column);
	}

	public String column(Column column) {
		String text = this.spelling.sql(column.name()) + " " + column.definedType();
		if (column.identity()) {
			text += " generated "
					+ Objects.requireNonNullElse(column.attributes().identity(), "by default as identity");
		}
		if (column.generatedAs() != null) {
			text += " generated always as (" + this.spelling.expression(column.generatedAs()) + ")"
					+ behindTheExpression(column);
		}
		if (column.defaultValue() != null) {
			text += " default " + column.defaultValue();
		}
		return text + behindTheDefault(column);
	}

	/**
	 * Return what stands behind the expression of a computed column.
	 * @param column the column
	 * @return the words, with a blank before them
	 */
	public String behindTheExpression(Column column) {
		return "";
	}

	/**
	 * Return what stands behind the default of a column.
	 * @param column the column
	 * @return whether it refuses NULL, and its attributes
	 */
	public String behindTheDefault(Column column) {
		return (column.nullable() ? "" : " not null") + attributes(column);
	}

	/**
	 * Return what else a definition says, but for what stands behind the expression.
	 * @param column the column
	 * @return the words, each with a blank before it
	 */
	public static String attributes(Column column) {
		ColumnAttributes attributes = column.attributes();
		return collation(column) + ((attributes.onUpdate() != null) ? " on update " + attributes.onUpdate() : "")
				+ (attributes.invisible() ? " invisible" : "")
				+ (attributes.unversioned() ? " without system versioning" : "")
				+ ((attributes.check() != null) ? " check (" + attributes.check() + ")" : "")
				+ attributes.further().stream().map((words) -> " " + words).collect(Collectors.joining());
	}

	private static String collation(Column column) {
		String collation = column.attributes().collation();
		return (collation != null) ? " collate " + collation : "";
	}

	/**
	 * Return how a computed column keeps its value: it is stored unless it says
	 * otherwise.
	 * @param column the column
	 * @return the word
	 */
	public static String storage(Column column) {
		return Objects.requireNonNullElse(column.attributes().storage(), ColumnAttributes.Storage.STORED).sql();
	}

	/**
	 * Return the statement that gives a column another type.
	 * @param table the table
	 * @param from the column with its former type
	 * @param to the column with its new type
	 * @param convert whether the product has to be told how to convert the values
	 * @return the statement
	 */
	public String changeType(ObjectName table, Column from, Column to, boolean convert) {
		return alterColumn(table, to.name()) + "set data type " + to.definedType() + collation(to)
				+ (convert ? using(from, to) : "");
	}

	/**
	 * Return what converts the values of a column whose type changes.
	 * @param from the column with its former type
	 * @param to the column with its new type
	 * @return the words, with a blank before them
	 */
	public String using(Column from, Column to) {
		return "";
	}

	public String alterColumn(ObjectName table, String column) {
		return alter(table) + "alter column " + this.spelling.sql(column) + " ";
	}

	public String addPrimaryKey(ObjectName table, PrimaryKey key) {
		return alter(table) + "add " + primaryKey(key);
	}

	public String addForeignKey(ObjectName table, ForeignKey key) {
		return alter(table) + "add " + constraint(key.name()) + "foreign key (" + this.spelling.sql(key.columns())
				+ ") references " + this.spelling.sql(key.referencedTable()) + " ("
				+ this.spelling.sql(key.referencedColumns()) + ")" + action(" on delete ", key.onDelete())
				+ action(" on update ", key.onUpdate()) + deferral(key);
	}

	private static String deferral(ForeignKey key) {
		return key.deferral().isDeferrable() ? " " + key.deferral().sql() : "";
	}

	public String addUniqueKey(ObjectName table, UniqueKey key) {
		String columns = " (" + this.spelling.sql(key.columns()) + ")";
		if (key.index()) {
			return "create unique index " + name(key.name()) + "on " + this.spelling.sql(table) + columns;
		}
		return alter(table) + "add " + constraint(key.name()) + "unique" + columns;
	}

	public String createIndex(ObjectName table, Index index) {
		return "create index " + name(index.name()) + "on " + this.spelling.sql(table) + " (" + parts(index) + ")";
	}

	public final String parts(Index index) {
		return index.parts()
			.stream()
			.map((part) -> this.spelling.sql(part.column()) + (part.descending() ? " desc" : ""))
			.collect(Collectors.joining(", "));
	}

	public String dropIndex(ObjectName table, String name) {
		return "drop index " + this.spelling.sql(new ObjectName(table.schema(), name));
	}

	public String addCheck(ObjectName table, Check check) {
		return alter(table) + "add " + constraint(check.name()) + "check ("
				+ this.spelling.expression(check.expression()) + ")";
	}

	public String dropPrimaryKey(ObjectName table, String name) {
		return dropConstraint(table, name);
	}

	public String dropConstraint(ObjectName table, String name) {
		return alter(table) + "drop constraint " + this.spelling.sql(name);
	}

	public String tableComment(ObjectName table, @Nullable String text) {
		return "comment on table " + this.spelling.sql(table) + " is " + ((text != null) ? literal(text) : "null");
	}

	public String columnComment(ObjectName table, Column column) {
		String comment = column.comment();
		return "comment on column " + this.spelling.sql(table) + "." + this.spelling.sql(column.name()) + " is "
				+ ((comment != null) ? literal(comment) : "null");
	}

	public String setNotNull(ObjectName table, Column column) {
		return alterColumn(table, column.name()) + "set not null";
	}

	public String dropNotNull(ObjectName table, Column column) {
		return alterColumn(table, column.name()) + "drop not null";
	}

	public String createType(EnumType type) {
		return "create type " + this.spelling.sql(type.name()) + " as enum (" + literals(type.values()) + ")";
	}

	public String createType(StructType type) {
		return "create type " + this.spelling.sql(type.name()) + " as ("
				+ type.fields()
					.stream()
					.map((part) -> this.spelling.sql(part.name()) + " " + part.type())
					.collect(Collectors.joining(", "))
				+ ")";
	}

	public String dropType(EnumType type) {
		return "drop type " + this.spelling.sql(type.name());
	}

	/**
	 * Return the statements that give a column another name.
	 * @param change what is renamed
	 * @return the statements
	 */
	public List<String> rename(RenameColumn change) {
		return List.of(alter(change.object()) + "rename column " + this.spelling.sql(change.column().name()) + " to "
				+ this.spelling.sql(change.to()));
	}

	/**
	 * Return the statement that gives a unique constraint or an index another name.
	 * @param change what is renamed
	 * @return the statement
	 */
	public String renameKey(RenameKey change) {
		ObjectName table = change.object();
		String to = this.spelling.sql(change.to());
		return (change.kind() == RenameKey.Kind.CONSTRAINT)
				? alter(table) + "rename constraint " + this.spelling.sql(change.from()) + " to " + to : "alter index "
						+ this.spelling.sql(new ObjectName(table.schema(), change.from())) + " rename to " + to;
	}

	/**
	 * Return a constraint as it is named in a statement that comments on it.
	 * @param table its table
	 * @param name its stored name
	 * @return the written name
	 */
	public String constraintOf(ObjectName table, String name) {
		return this.spelling.sql(name) + " on " + this.spelling.sql(table);
	}

	/**
	 * Return the statements that let a sequence go on elsewhere.
	 * @param sequence the written name of the sequence
	 * @param first an expression for the next value
	 * @return the statements
	 */
	public List<String> restart(String sequence, String first) {
		return List.of("alter sequence " + sequence + " restart with " + first);
	}

	/**
	 * Return the statements that make a column an identity.
	 * @param table the table
	 * @param column the stored name of the column
	 * @param next a query for the first value that it gives
	 * @return the statements
	 */
	public List<String> becomeIdentity(ObjectName table, String column, String next) {
		String alter = alterColumn(table, column);
		return List.of(alter + "set generated by default", alter + "restart with (" + next + ")");
	}

	/**
	 * Return whether a sequence keeps many values for itself unless it is told not to.
	 * Hibernate tells it.
	 * @return whether it does
	 */
	public boolean cachesSequences() {
		return false;
	}

	/**
	 * Return the query that counts the sequences of a name, where Liquibase's own
	 * precondition cannot tell.
	 * @param sequence the stored name
	 * @return the query, empty where Liquibase can
	 */
	public Optional<String> countSequences(ObjectName sequence) {
		return Optional.empty();
	}

	public String alter(ObjectName table) {
		return "alter table " + this.spelling.sql(table) + " ";
	}

	public static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	public static String literals(List<String> texts) {
		return texts.stream().map(Ddl::literal).collect(Collectors.joining(", "));
	}

	private String primaryKey(PrimaryKey key) {
		return constraint(key.name()) + "primary key (" + this.spelling.sql(key.columns()) + ")";
	}

	private String constraint(@Nullable String name) {
		return (name != null) ? "constraint " + this.spelling.sql(name) + " " : "";
	}

	private String name(@Nullable String name) {
		return (name != null) ? this.spelling.sql(name) + " " : "";
	}

	private static String action(String keyword, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? keyword + action.sql().toLowerCase(Locale.ROOT) : "";
	}

}
