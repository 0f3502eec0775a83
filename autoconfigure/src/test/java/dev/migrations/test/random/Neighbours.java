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

package dev.migrations.test.random;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.migrations.test.TestDatabase;

/**
 * What others make on and beside the tables of a life. All of it has a name or a text
 * that nothing else has: {@code foreign_}, {@code others_} or a 71.
 */
final class Neighbours {

	private static final int MOST = 14;

	private final TestDatabase database;

	private final Dice dice;

	/** The same objects bear different numbers, in the order in which they were made. */
	private int number;

	Neighbours(TestDatabase database, Dice dice, int number) {
		this.database = database;
		this.dice = dice;
		this.number = number;
	}

	/**
	 * Make some objects. What the database does not take of them is left out.
	 * @param dataSource where
	 * @param tables the columns of the tables
	 * @return the next number
	 */
	int moveIn(DataSource dataSource, Map<String, List<String>> tables) {
		List<String> own = tables.keySet()
			.stream()
			.filter((table) -> !table.toLowerCase(Locale.ROOT).startsWith("foreign_"))
			.toList();
		List<String> templates = templates();
		try {
			for (int i = this.dice.between(4, MOST); i > 0 && !own.isEmpty(); i--) {
				String table = this.dice.pick(own);
				int at = this.dice.between(0, templates.size() - 1);
				made(dataSource, templates.get(at), table, tables.get(table));
				// what stands on the index or trigger that was made just now
				if (at + 1 < templates.size() && templates.get(at + 1).contains("foreign_")
						&& !templates.get(at + 1).startsWith("create ") && !templates.get(at + 1).contains(" add ")) {
					this.number--;
					made(dataSource, templates.get(at + 1), table, tables.get(table));
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return this.number;
	}

	/** The pool closes a connection on which a feature is not supported. */
	private void made(DataSource dataSource, String template, String table, List<String> columns) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			String sql = statement(connection, template, table, columns);
			if (template.contains(" add column ") && !canCopy(statement, table)) {
				return;
			}
			try {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				// not on this table
			}
		}
	}

	/**
	 * H2 fails under a synonym or a broken view, and leaves a copy of the table behind.
	 */
	private boolean canCopy(Statement statement, String table) throws SQLException {
		if (this.database != TestDatabase.H2) {
			return true;
		}
		List<String> views = new ArrayList<>();
		try (ResultSet found = statement
			.executeQuery("select view_definition, 1 from information_schema.views where table_schema = current_schema"
					+ " union all select synonym_name, 0 from information_schema.synonyms where synonym_for = '"
					+ table.replace("'", "''") + "'")) {
			while (found.next()) {
				if (found.getInt(2) == 0) {
					return false;
				}
				views.add(found.getString(1));
			}
		}
		return views.stream().allMatch((view) -> isWhole(statement, view));
	}

	private static boolean isWhole(Statement statement, String view) {
		try {
			statement.executeQuery(view).close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private String statement(Connection connection, String template, String table, List<String> columns)
			throws SQLException {
		DatabaseMetaData metadata = connection.getMetaData();
		Key key = key(connection, table);
		return template.replace("{t}", quoted(metadata, table))
			.replace("{a}", quoted(metadata, other(this.dice.pick(columns), columns, key)))
			.replace("{b}", quoted(metadata, this.dice.pick(columns)))
			.replace("{k}", (key != null) ? quoted(metadata, key.column()) : "none")
			.replace("{y}", (key != null) ? key.type() : "integer")
			.replace("{s}", quoted(metadata, table + (metadata.storesUpperCaseIdentifiers() ? "_SEQ" : "_seq")))
			.replace("{n}", String.valueOf(this.number++));
	}

	/** The column of the key stands beside it. */
	private static String other(String picked, List<String> columns, @Nullable Key key) {
		boolean same = key != null && picked.equals(key.column());
		return same ? columns.get((columns.indexOf(picked) + 1) % columns.size()) : picked;
	}

	private static String quoted(DatabaseMetaData metadata, String name) throws SQLException {
		String quote = metadata.getIdentifierQuoteString();
		return quote + name.replace(quote, quote + quote) + quote;
	}

	private static @Nullable Key key(Connection connection, String table) throws SQLException {
		List<String> columns = new ArrayList<>();
		try (ResultSet keys = connection.getMetaData()
			.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
			while (keys.next()) {
				columns.add(keys.getString("COLUMN_NAME"));
			}
		}
		if (columns.size() != 1) {
			return null;
		}
		try (ResultSet column = connection.getMetaData()
			.getColumns(connection.getCatalog(), connection.getSchema(), table, columns.get(0))) {
			return column.next() ? new Key(columns.get(0), type(column)) : null;
		}
	}

	private static String type(ResultSet column) throws SQLException {
		String type = column.getString("TYPE_NAME");
		boolean sized = type.toLowerCase(Locale.ROOT).matches(".*(char|character varying|binary)");
		return sized ? type + "(" + column.getInt("COLUMN_SIZE") + ")" : type.replaceAll("(?i)serial", "int");
	}

	private List<String> templates() {
		String name = "/dev/migrations/neighbours/" + this.database.name().toLowerCase(Locale.ROOT) + ".sql";
		try (InputStream file = Objects.requireNonNull(Neighbours.class.getResourceAsStream(name))) {
			try (Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()) {
				return lines.filter((line) -> !line.startsWith("--")).toList();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A primary key of one column. */
	private record Key(String column, String type) {

	}

}
