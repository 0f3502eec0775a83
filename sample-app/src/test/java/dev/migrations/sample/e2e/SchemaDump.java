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

package dev.migrations.sample.e2e;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The structure of a database as its driver describes it, one line a thing. What has only
 * the name that the database gave it stands there without one, and H2's two names of one
 * type are one.
 */
final class SchemaDump {

	private static final String CHECKS = """
			select tc.table_name, cc.check_clause from information_schema.check_constraints cc
			join information_schema.table_constraints tc on tc.constraint_schema = cc.constraint_schema
			and tc.constraint_name = cc.constraint_name where tc.constraint_schema = current_schema
			and tc.constraint_type = 'CHECK' and cc.check_clause not like '% IS NOT NULL'""";

	private static final String SEQUENCES = """
			select sequence_name, start_value, increment from information_schema.sequences
			where sequence_schema = current_schema""";

	private final List<String> lines = new ArrayList<>();

	private final Connection connection;

	private SchemaDump(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Describe everything but the tables of Liquibase.
	 * @param database the database
	 * @return the lines, sorted
	 */
	static List<String> of(LiveDatabase database) {
		try (Connection connection = database.connect()) {
			SchemaDump dump = new SchemaDump(connection);
			dump.tables();
			dump.query("check", CHECKS);
			dump.query("sequence", SEQUENCES);
			return dump.lines.stream()
				.filter((line) -> !line.contains(" databasechangelog"))
				.map(SchemaDump::withoutSynonyms)
				.sorted()
				.toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void tables() throws SQLException {
		DatabaseMetaData metaData = this.connection.getMetaData();
		String catalog = this.connection.getCatalog();
		String schema = this.connection.getSchema();
		try (ResultSet columns = metaData.getColumns(catalog, schema, "%", "%")) {
			add("column", columns, "TABLE_NAME", "COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE", "DECIMAL_DIGITS",
					"NULLABLE", "COLUMN_DEF", "IS_AUTOINCREMENT");
		}
		List<String> tables = new ArrayList<>();
		try (ResultSet result = metaData.getTables(catalog, schema, "%", new String[] { "TABLE", "BASE TABLE" })) {
			while (result.next()) {
				tables.add(result.getString("TABLE_NAME"));
			}
		}
		for (String table : tables) {
			try (ResultSet keys = metaData.getPrimaryKeys(catalog, schema, table)) {
				add("primary key", keys, "TABLE_NAME", "KEY_SEQ", "COLUMN_NAME");
			}
			try (ResultSet keys = metaData.getImportedKeys(catalog, schema, table)) {
				add("foreign key", keys, "FKTABLE_NAME", "FKCOLUMN_NAME", "PKTABLE_NAME", "PKCOLUMN_NAME",
						"DELETE_RULE");
			}
			try (ResultSet indexes = metaData.getIndexInfo(catalog, schema, table, false, false)) {
				indexes(table, indexes);
			}
		}
	}

	private void indexes(String table, ResultSet indexes) throws SQLException {
		Map<String, String> texts = new TreeMap<>();
		while (indexes.next()) {
			if (indexes.getString("INDEX_NAME") != null) {
				String column = indexes.getString("COLUMN_NAME") + " " + indexes.getString("ASC_OR_DESC");
				String begin = (indexes.getBoolean("NON_UNIQUE") ? "index " : "unique ") + table;
				texts.merge(indexes.getString("INDEX_NAME"), begin + " " + column, (text, more) -> text + " " + column);
			}
		}
		texts.values().forEach((text) -> this.lines.add(text.toLowerCase(Locale.ROOT)));
	}

	private void query(String kind, String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			List<String> labels = new ArrayList<>();
			for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
				labels.add(result.getMetaData().getColumnLabel(column));
			}
			add(kind, result, labels.toArray(String[]::new));
		}
	}

	private void add(String kind, ResultSet result, String... labels) throws SQLException {
		while (result.next()) {
			StringBuilder line = new StringBuilder(kind);
			for (String label : labels) {
				line.append(' ').append(result.getString(label));
			}
			this.lines.add(line.toString().toLowerCase(Locale.ROOT));
		}
	}

	/**
	 * PostgreSQL puts other casts and parentheses around a check that it wrote itself.
	 */
	private static String withoutSynonyms(String line) {
		return line.startsWith("check ")
				? line.replaceAll("::(character varying|text|numeric)(\\[])?", "").replaceAll("[()]", "")
				: line.replace(" decimal ", " numeric ");
	}

}
