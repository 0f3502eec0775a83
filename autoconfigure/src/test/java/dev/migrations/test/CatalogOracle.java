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

package dev.migrations.test;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.sql.DataSource;

/**
 * Describes a live database as sorted lines, so that a test can compare two databases or
 * one before and after. An oracle: it shares no code and, where plain
 * {@link DatabaseMetaData} does not do, no query with the production reader. The order of
 * columns in a table is left out, since adding a column to a table puts it last.
 */
public final class CatalogOracle {

	private static final Set<String> SYSTEM_SCHEMAS = Set.of("information_schema", "pg_catalog", "pg_toast");

	private static final Set<String> TABLE_TYPES = Set.of("TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE",
			"VIEW", "MATERIALIZED VIEW", "GLOBAL TEMPORARY");

	private static final String CAST = "::[a-z]+(?: [a-z]+)*(?:\\[])?|CAST\\(([-\\d.]+|'[^']*') AS [A-Z ]+(?:\\([\\d, ]+\\))?\\)";

	private static final String UNIQUES_OF_H2 = "select index_schema || '.' || index_name, constraint_name"
			+ " from information_schema.table_constraints where constraint_type = 'UNIQUE'";

	/** The names of unique constraints by their indexes, where those differ. */
	private final Map<String, String> uniques = new TreeMap<>();

	private final Set<String> lines = new TreeSet<>();

	private final Connection connection;

	private final String defaultSchema;

	private final Set<Leave> leave;

	private CatalogOracle(Connection connection, Set<Leave> leave) throws SQLException {
		this.connection = connection;
		this.defaultSchema = connection.getSchema();
		this.leave = leave;
	}

	/** What a description leaves out. */
	public enum Leave {

		/** The names of keys, indexes and checks. */
		NAMES,

		/** The tables of Liquibase. */
		LIQUIBASE,

		/** Comments. */
		COMMENTS

	}

	/**
	 * Describe everything in a database, system schemas aside.
	 * @param dataSource the database
	 * @param leave what to leave out
	 * @return sorted lines such as {@code column users.email varchar(255) not null}
	 */
	public static List<String> describe(DataSource dataSource, Leave... leave) {
		try (Connection connection = dataSource.getConnection()) {
			if (connection.getMetaData().getDatabaseProductName().equals("MariaDB")) {
				return CheckLists.sorted(new MariaDbOracle(connection, Set.of(leave)).describe());
			}
			CatalogOracle oracle = new CatalogOracle(connection, Set.of(leave));
			oracle.read();
			return CheckLists.sorted(oracle.lines);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void read() throws SQLException {
		DatabaseMetaData metaData = this.connection.getMetaData();
		if (metaData.getDatabaseProductName().equals("SQLite")) {
			new SqliteOracle(this.connection, !this.leave.contains(Leave.NAMES)).describe()
				.stream()
				.filter((line) -> !this.leave.contains(Leave.LIQUIBASE)
						|| !line.toLowerCase(Locale.ROOT).contains("databasechangelog"))
				.forEach(this.lines::add);
			return;
		}
		boolean h2 = metaData.getDatabaseProductName().equals("H2");
		(h2 ? query(UNIQUES_OF_H2) : List.<String[]>of()).forEach((row) -> this.uniques.put(row[0], row[1]));
		for (String[] table : rows(metaData.getTables(null, null, "%", null), "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE",
				"REMARKS")) {
			if (!hidden(table[0], table[1]) && table[2] != null && TABLE_TYPES.contains(table[2])) {
				readTable(metaData, table);
			}
		}
		if (h2) {
			readH2();
		}
		else {
			readPostgres();
		}
	}

	private void readTable(DatabaseMetaData metaData, String[] table) throws SQLException {
		String name = qualified(table[0], table[1]);
		boolean plain = table[2].endsWith("TABLE") && !table[2].startsWith("FOREIGN");
		this.lines.add((plain ? "table " : table[2].toLowerCase(Locale.ROOT) + " ") + name + comment(table[3]));
		readColumns(metaData, table, name);
		if (plain) {
			Set<String> own = new TreeSet<>();
			readPrimaryKey(metaData, table, name, own);
			readForeignKeys(metaData, table, name, own);
			readIndexes(metaData, table, name, own);
		}
	}

	private void readColumns(DatabaseMetaData metaData, String[] table, String name) throws SQLException {
		String schema = escape(metaData, table[0]);
		for (String[] column : rows(metaData.getColumns(null, schema, escape(metaData, table[1]), "%"), "COLUMN_NAME",
				"DATA_TYPE", "TYPE_NAME", "COLUMN_SIZE", "DECIMAL_DIGITS", "NULLABLE", "COLUMN_DEF", "IS_AUTOINCREMENT",
				"IS_GENERATEDCOLUMN", "REMARKS")) {
			StringBuilder line = new StringBuilder("column ").append(name).append('.').append(column[0]);
			line.append(' ').append(type(column)).append("0".equals(column[5]) ? " not null" : "");
			if ("YES".equals(column[8])) {
				line.append(" generated as ").append(column[6]);
			}
			else if ("YES".equals(column[7])) {
				line.append(" identity");
			}
			else if (column[6] != null) {
				line.append(" default ").append(column[6]);
			}
			this.lines.add(line.append(comment(column[9])).toString());
		}
	}

	private static String type(String[] column) {
		return switch (Integer.parseInt(column[1])) {
			case Types.CHAR, Types.VARCHAR, Types.BINARY, Types.VARBINARY, Types.NCHAR, Types.NVARCHAR, Types.CLOB,
					Types.BLOB ->
				column[2] + "(" + column[3] + ")";
			case Types.NUMERIC, Types.DECIMAL -> column[2] + "(" + column[3] + "," + column[4] + ")";
			case Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
				column[2] + "(" + column[4] + ")";
			default -> column[2];
		};
	}

	private void readPrimaryKey(DatabaseMetaData metaData, String[] table, String name, Set<String> own)
			throws SQLException {
		Map<Integer, String> columns = new TreeMap<>();
		String key = null;
		for (String[] row : rows(metaData.getPrimaryKeys(null, table[0], table[1]), "KEY_SEQ", "COLUMN_NAME",
				"PK_NAME")) {
			columns.put(Integer.valueOf(row[0]), row[1]);
			key = row[2];
		}
		if (key != null) {
			own.add(key);
			this.lines.add("primary key " + name + "(" + String.join(", ", columns.values()) + ")" + named(key));
		}
	}

	private void readForeignKeys(DatabaseMetaData metaData, String[] table, String name, Set<String> own)
			throws SQLException {
		Map<String, Map<Integer, String[]>> keys = new TreeMap<>();
		for (String[] row : rows(metaData.getImportedKeys(null, table[0], table[1]), "FK_NAME", "KEY_SEQ",
				"FKCOLUMN_NAME", "PKTABLE_SCHEM", "PKTABLE_NAME", "PKCOLUMN_NAME", "DELETE_RULE", "UPDATE_RULE",
				"DEFERRABILITY")) {
			keys.computeIfAbsent(row[0], (key) -> new TreeMap<>()).put(Integer.valueOf(row[1]), row);
		}
		keys.forEach((key, parts) -> {
			own.add(key);
			String[] first = parts.values().iterator().next();
			List<String> from = parts.values().stream().map((row) -> row[2]).toList();
			List<String> to = parts.values().stream().map((row) -> row[5]).toList();
			this.lines.add("fk " + name + "(" + String.join(", ", from) + ") -> " + qualified(first[3], first[4]) + "("
					+ String.join(", ", to) + ")" + rule(" on delete ", first[6]) + rule(" on update ", first[7])
					+ ((Integer.parseInt(first[8]) != DatabaseMetaData.importedKeyNotDeferrable) ? " deferrable" : "")
					+ named(key));
		});
	}

	private static String rule(String words, String rule) {
		return switch (Integer.parseInt(rule)) {
			case DatabaseMetaData.importedKeyCascade -> words + "cascade";
			case DatabaseMetaData.importedKeySetNull -> words + "set null";
			case DatabaseMetaData.importedKeySetDefault -> words + "set default";
			default -> "";
		};
	}

	private void readIndexes(DatabaseMetaData metaData, String[] table, String name, Set<String> own)
			throws SQLException {
		Map<String, Map<Integer, String[]>> indexes = new TreeMap<>();
		for (String[] row : rows(metaData.getIndexInfo(null, table[0], table[1], false, true), "INDEX_NAME",
				"ORDINAL_POSITION", "COLUMN_NAME", "ASC_OR_DESC", "NON_UNIQUE", "FILTER_CONDITION", "TYPE")) {
			if (row[0] != null && !belongs(row[0], row[4], own)) {
				indexes.computeIfAbsent(row[0], (key) -> new TreeMap<>()).put(Integer.valueOf(row[1]), row);
			}
		}
		indexes.forEach((index, parts) -> {
			String[] first = parts.values().iterator().next();
			boolean unique = Set.of("f", "FALSE", "false").contains(first[4]);
			List<String> columns = parts.values()
				.stream()
				.map((row) -> row[2] + ("D".equals(row[3]) ? " desc" : ""))
				.toList();
			this.lines.add((unique ? "unique " : "index ") + name + "(" + String.join(", ", columns) + ")"
					+ ((first[5] != null && !first[5].isEmpty()) ? " where " + first[5] : "")
					+ named(this.uniques.getOrDefault(table[0] + "." + index, index)));
		});
	}

	/**
	 * H2 hands the index of a constraint that goes to another one, and names it anew when
	 * the table is made anew.
	 */
	private static boolean belongs(String index, String notUnique, Set<String> constraints) {
		boolean made = "TRUE".equals(notUnique) && index.matches(".+_INDEX_[0-9A-F]+");
		return made || index.startsWith("PRIMARY_KEY")
				|| constraints.stream().anyMatch((key) -> index.equals(key) || index.startsWith(key + "_INDEX_"));
	}

	private void readH2() throws SQLException {
		for (String[] row : query("script nodata nopasswords nosettings")) {
			String text = H2Escapes.undone(row[0].strip());
			int check = text.indexOf(" CHECK(");
			if (text.startsWith("ALTER TABLE ") && check > 0) {
				String[] words = text.split(" ADD CONSTRAINT ", 2);
				String table = plainName(words[0].substring("ALTER TABLE ".length()));
				String name = words[1].substring(0, words[1].indexOf(" CHECK("));
				String condition = text.substring(check + 1).replaceFirst("(?s)\\s*NOCHECK;?$|;$", "");
				addUnlessHidden(table, "check " + table + " " + condition + named(plainName(name)));
			}
			else if (text.startsWith("CREATE SEQUENCE ")) {
				String rest = text.substring("CREATE SEQUENCE ".length()).replaceAll(" RESTART WITH -?\\d+|;$", "");
				this.lines.add("sequence " + rest.replace("\"" + this.defaultSchema + "\".", ""));
			}
			else if (text.startsWith("CREATE TRIGGER ") || text.startsWith("CREATE FORCE TRIGGER ")
					|| text.startsWith("CREATE DOMAIN ")) {
				this.lines.add(text.substring("CREATE ".length()));
			}
		}
		for (String[] row : query(
				"select table_schema, table_name, view_definition from information_schema.views where view_definition is not null")) {
			this.lines.add("definition of " + qualified(row[0], row[1]) + ": " + row[2].replaceAll("\\s+", " "));
		}
		for (String[] row : query("""
				select object_schema, object_name, enum_identifier, listagg(value_name, ', ')
				within group (order by value_ordinal) from information_schema.enum_values
				where object_type = 'TABLE' group by object_schema, object_name, enum_identifier""")) {
			addUnlessHidden(row[1], "enum " + qualified(row[0], row[1]) + "." + column(row) + "(" + row[3] + ")");
		}
	}

	private String column(String[] row) throws SQLException {
		List<String[]> columns = query("select column_name from information_schema.columns where table_schema = '"
				+ row[0].replace("'", "''") + "' and table_name = '" + row[1].replace("'", "''")
				+ "' and dtd_identifier = '" + row[2].replace("'", "''") + "'");
		// the element of an array has an identifier of its own
		return columns.isEmpty() ? "element " + row[2] : columns.get(0)[0];
	}

	private String plainName(String sql) {
		return sql.replace("\"" + this.defaultSchema + "\".", "").replace("\"", "").strip();
	}

	private void readPostgres() throws SQLException {
		for (String[] row : query("""
				select t.table_schema, t.table_name, c.check_clause, c.constraint_name
				from information_schema.check_constraints c join information_schema.table_constraints t
				on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
				where c.constraint_name !~ '_not_null$'""")) {
			addUnlessHidden(row[1], "check " + qualified(row[0], row[1]) + " " + row[2] + named(row[3]));
		}
		for (String[] row : query("""
				select table_schema, table_name, column_name, collation_name from information_schema.columns
				where collation_name is not null and table_schema not in ('pg_catalog', 'information_schema')""")) {
			this.lines.add("collation " + qualified(row[0], row[1]) + "." + row[2] + " " + row[3]);
		}
		for (String[] row : query("""
				select sequence_schema, sequence_name, start_value, increment, data_type
				from information_schema.sequences""")) {
			this.lines.add("sequence " + qualified(row[0], row[1]) + " start " + row[2] + " increment " + row[3] + " "
					+ row[4]);
		}
		for (String[] row : query("""
				select table_schema, table_name, view_definition from information_schema.views
				where table_schema not in ('pg_catalog', 'information_schema')""")) {
			this.lines
				.add("definition of " + qualified(row[0], row[1]) + ": " + row[2].strip().replaceAll("\\s+", " "));
		}
		for (String[] row : query("""
				select event_object_schema, event_object_table, trigger_name, event_manipulation, action_statement
				from information_schema.triggers""")) {
			this.lines.add("trigger " + row[2] + " on " + qualified(row[0], row[1]) + " " + row[3] + " " + row[4]);
		}
		for (String[] row : query("""
				select 'enum ' || (enumtypid::regtype)::text, string_agg(enumlabel, ', ' order by enumsortorder)
				from pg_enum group by 1
				union all select 'struct ' || udt_name, string_agg(attribute_name || ' ' || data_type || coalesce(
					'(' || character_maximum_length || ')', ''), ', ' order by ordinal_position)
				from information_schema.attributes group by 1""")) {
			this.lines.add(row[0] + "(" + row[1] + ")");
		}
	}

	private void addUnlessHidden(String table, String line) {
		if (!hidden(this.defaultSchema, table)) {
			this.lines.add(line);
		}
	}

	/**
	 * Leave out what PostgreSQL adds to a check when it reads its own spelling again, and
	 * the type that H2 gave a number in it when it was written.
	 * @param lines a description
	 * @return the description without casts and brackets in checks
	 */
	public static List<String> withoutCasts(List<String> lines) {
		return CheckLists.sorted(lines.stream()
			.map((line) -> (line.startsWith("check ") || line.startsWith("constraint "))
					? line.replaceAll(CAST, "$1").replaceAll("[()]", "") : line)
			.toList());
	}

	private boolean hidden(String schema, String table) {
		return SYSTEM_SCHEMAS.contains(schema.toLowerCase(Locale.ROOT)) || (this.leave.contains(Leave.LIQUIBASE)
				&& table.toLowerCase(Locale.ROOT).startsWith("databasechangelog"));
	}

	private String qualified(String schema, String name) {
		return schema.equals(this.defaultSchema) ? name : schema + "." + name;
	}

	private String named(String name) {
		return this.leave.contains(Leave.NAMES) ? "" : " named " + name;
	}

	private String comment(String remarks) {
		return (remarks == null || remarks.isEmpty() || this.leave.contains(Leave.COMMENTS)) ? ""
				: " comment '" + remarks + "'";
	}

	private static String escape(DatabaseMetaData metaData, String name) throws SQLException {
		String escape = metaData.getSearchStringEscape();
		return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
	}

	private List<String[]> query(String sql) throws SQLException {
		return Rows.all(this.connection, sql);
	}

	private static List<String[]> rows(ResultSet resultSet, String... labels) throws SQLException {
		try (resultSet) {
			List<String[]> result = new ArrayList<>();
			while (resultSet.next()) {
				String[] row = new String[labels.length];
				for (int i = 0; i < row.length; i++) {
					row[i] = resultSet.getString(labels[i]);
				}
				result.add(row);
			}
			return result;
		}
	}

}
