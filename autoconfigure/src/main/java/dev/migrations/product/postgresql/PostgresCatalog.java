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

package dev.migrations.product.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.CatalogQuery;
import dev.migrations.catalog.CatalogQuery.Row;
import dev.migrations.catalog.Expressions;
import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.catalog.TableAssembly;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.Dependent;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Serial;
import dev.migrations.schema.ServerDefinition;
import dev.migrations.schema.StructType;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TokenGroups;

/**
 * Reads the system catalogs of PostgreSQL. Everybody may read them, so a role without any
 * right on a table sees the same schema as its owner.
 */
final class PostgresCatalog implements Catalog {

	@Override
	public void read(CatalogQuery query, Collection<String> furtherSchemas, SchemaAssembly found) throws SQLException {
		Object[] names = furtherSchemas.toArray();
		query.forEach(PostgresStatements.RELATIONS, names, (row) -> addRelation(row, found));
		query.forEach(PostgresStatements.COLUMNS, names, (row) -> addColumn(row, found));
		query.forEach(PostgresStatements.CONSTRAINTS, names, (row) -> addConstraint(row, found));
		query.forEach(PostgresStatements.INDEXES, names, (row) -> addIndex(row, found));
		query.forEach(PostgresStatements.OTHERS, names, (row) -> addOther(row, found));
		query.forEach(PostgresDependents.STATEMENT, names, (row) -> addDependent(row, found));
	}

	@Override
	public String schemas() {
		return "select nspname::text as name from pg_catalog.pg_namespace";
	}

	private static void addRelation(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		String kind = row.text("kind");
		if (!kind.equals("table")) {
			found.addView(name, kind);
			return;
		}
		found.addTable(name, row.textOrNull("description"));
		String note = row.textOrNull("note");
		if (note != null) {
			found.addNotCompared("table " + name, note);
		}
		if (row.flag("row_security")) {
			found.addNotCompared("table " + name, "row-level security is not compared; counts may be incomplete");
		}
	}

	private static void addColumn(Row row, SchemaAssembly found) throws SQLException {
		ObjectName table = row.name("schema_name", "name");
		Column column = new Column(row.text("column_name"), row.text("type"), row.flag("nullable"),
				Expressions.defaultValue(row.textOrNull("default_value")), row.flag("identity"),
				row.textOrNull("generated_as"), row.textOrNull("description"), attributes(row),
				row.textOrNull("domain"));
		found.addColumn(table, column);
	}

	private static ColumnAttributes attributes(Row row) throws SQLException {
		String storage = row.textOrNull("storage");
		return ColumnAttributes.NONE.withStorage((storage != null) ? Storage.valueOf(storage) : null)
			.withCollation(row.textOrNull("collation"));
	}

	private static void addConstraint(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		TableAssembly table = found.table(name);
		if (table == null) {
			return;
		}
		String constraint = row.text("constraint_name");
		List<String> columns = row.texts("columns");
		ServerDefinition server = new ServerDefinition(row.textOrNull("definition"), row.textOrNull("description"),
				row.texts("marks"));
		switch (row.text("kind")) {
			case "p" -> table.setPrimaryKey(new PrimaryKey(constraint, columns, server));
			case "u" -> table.addUniqueKey(new UniqueKey(constraint, columns, false, server));
			case "c" -> table.addCheck(new Check(constraint,
					TokenGroups.withoutOuterParentheses(row.text("condition"), new PostgresSqlForms()), server));
			case "f" -> table.addForeignKey(foreignKey(row, constraint, columns, server));
			default -> found.addNotCompared("constraint " + constraint + " on " + name,
					"exclusion constraints are not compared");
		}
		for (String reason : reasons(row)) {
			found.addNotCompared("constraint " + constraint + " on " + name, reason);
		}
	}

	private static ForeignKey foreignKey(Row row, String name, List<String> columns, ServerDefinition server)
			throws SQLException {
		return new ForeignKey(name, columns, row.name("other_schema", "other_table"), row.texts("other_columns"),
				action(row.text("on_delete")), action(row.text("on_update")), deferral(row), server);
	}

	private static Deferral deferral(Row row) throws SQLException {
		if (!row.flag("deferrable")) {
			return Deferral.NOT_DEFERRABLE;
		}
		return row.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
	}

	private static ReferentialAction action(String code) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	private static List<String> reasons(Row row) throws SQLException {
		List<String> reasons = new ArrayList<>();
		addIf(row.flag("not_valid"), "NOT VALID: existing rows may break it", reasons);
		addIf(row.flag("null_once"), "NULLS NOT DISTINCT is not compared", reasons);
		addIf(row.flag("deferrable_key"), "DEFERRABLE is not compared for keys", reasons);
		addIf(row.flag("match_full"), "MATCH FULL is not compared", reasons);
		addIf(row.flag("no_inherit"), "NO INHERIT is not compared", reasons);
		return reasons;
	}

	private static void addIf(boolean condition, String reason, List<String> reasons) {
		if (condition) {
			reasons.add(reason);
		}
	}

	private static void addIndex(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		TableAssembly table = found.table(name);
		if (table == null) {
			return;
		}
		String index = row.text("index_name");
		String comment = row.textOrNull("description");
		ServerDefinition server = new ServerDefinition(row.textOrNull("details"), comment, row.texts("marks"));
		if (!row.flag("plain")) {
			table.addIndex(new Index(index, List.of(), row.text("definition"), server.withText(null)));
		}
		else if (row.flag("is_unique")) {
			table.addUniqueKey(new UniqueKey(index, row.texts("columns"), true, server));
		}
		else {
			table.addIndex(new Index(index, parts(row.texts("columns"), row.text("options").split(" ")), null, server));
		}
		if (!row.flag("valid")) {
			found.addNotCompared("index " + index + " on " + name,
					"it is INVALID: its creation was interrupted, and it is not used");
		}
	}

	private static List<Index.Part> parts(List<String> columns, String[] options) {
		List<Index.Part> parts = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			parts.add(new Index.Part(columns.get(i), !options[i].equals("0")));
		}
		return parts;
	}

	/** A name and a type, one behind the other. */
	private static List<Column> fields(List<String> texts) {
		return IntStream.range(0, texts.size() / 2)
			.mapToObj((index) -> Column.of(texts.get(2 * index), texts.get(2 * index + 1), true))
			.toList();
	}

	private static void addDependent(Row row, SchemaAssembly found) throws SQLException {
		ObjectName object = row.name("schema_name", "name");
		String column = row.textOrNull("column_name");
		String statement = row.textOrNull("statement");
		if (statement != null) {
			found.addDependent(new Dependent(object, column, row.text("dependent"), statement));
		}
		else {
			found.addUsage(new Usage(object, column, row.text("dependent"), row.name("owner_schema", "owner_name"),
					kind(row.number("step"))));
		}
	}

	private static Usage.Kind kind(long step) {
		return switch ((int) step) {
			case 0 -> Usage.Kind.READ;
			case 1 -> Usage.Kind.NEEDED;
			case 2 -> Usage.Kind.OWNED;
			case 3 -> Usage.Kind.UNCHANGED;
			case 4 -> Usage.Kind.HIDDEN;
			case 5 -> Usage.Kind.PARTITIONS;
			default -> Usage.Kind.INHERITED;
		};
	}

	private static void addSerial(ObjectName name, Row row, SchemaAssembly found) throws SQLException {
		TableAssembly table = found.table(new ObjectName(name.schema(), row.text("table_name")));
		if (table != null) {
			List<String> column = row.texts("labels");
			table.setSerial(column.get(0), new Serial(sequence(name, row), column.get(1)));
		}
	}

	private static Sequence sequence(ObjectName name, Row row) throws SQLException {
		return new Sequence(name, row.number("start"), row.number("increment"), row.textOrNull("options"));
	}

	private static void addOther(Row row, SchemaAssembly found) throws SQLException {
		ObjectName name = row.name("schema_name", "name");
		String kind = row.text("kind");
		switch (kind) {
			case "sequence" -> found.addSequence(sequence(name, row));
			case "serial" -> addSerial(name, row, found);
			case "enum" -> found.addEnumType(new EnumType(name, row.texts("labels")));
			case "composite type" -> found.addStructType(new StructType(name, fields(row.texts("labels"))));
			case "trigger", "rule",
					"policy" ->
				found.addNotCompared(
						kind + " " + name.name() + " on " + new ObjectName(name.schema(), row.text("table_name")),
						(kind.equals("policy") ? "policies" : kind + "s") + " are not compared");
			default -> found.addNotCompared(kind + " " + name, kind + "s are not compared");
		}
	}

}
