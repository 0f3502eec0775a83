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

package dev.migrations.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;

/**
 * Runs one catalog statement at a time and hands out its rows.
 */
public final class CatalogQuery {

	private final Connection connection;

	/**
	 * Create a query.
	 * @param connection runs the statements, and stays open
	 */
	public CatalogQuery(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Return what the driver says of the database.
	 * @return the metadata
	 * @throws SQLException if there is none
	 */
	public DatabaseMetaData metaData() throws SQLException {
		return this.connection.getMetaData();
	}

	/**
	 * Run a statement without parameters.
	 * @param sql the statement
	 * @param handler takes the rows
	 * @throws SQLException if the statement fails
	 */
	public void forEach(String sql, RowHandler handler) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			handle(statement, handler);
		}
	}

	/**
	 * Run a statement with one parameter, a list of names.
	 * @param sql the statement
	 * @param names the value of its only parameter
	 * @param handler takes the rows
	 * @throws SQLException if the statement fails
	 */
	public void forEach(String sql, Object[] names, RowHandler handler) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			Array array = this.connection.createArrayOf("text", names);
			statement.setArray(1, array);
			handle(statement, handler);
			array.free();
		}
	}

	/**
	 * Run a statement whose parameters are all the name of a schema.
	 * @param sql the statement
	 * @param schema the value of its parameters, {@code null} for the schema that the
	 * connection starts in
	 * @param handler takes the rows
	 * @throws SQLException if the statement fails
	 */
	public void forSchema(String sql, @Nullable String schema, RowHandler handler) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			long parameters = sql.chars().filter((character) -> character == '?').count();
			for (int i = 1; i <= parameters; i++) {
				statement.setString(i, schema);
			}
			handle(statement, handler);
		}
	}

	/**
	 * Return why a statement cannot be run, without running it.
	 * @param sql the statement
	 * @return the failure, empty when it can be run
	 */
	public Optional<SQLException> failure(String sql) {
		try {
			this.connection.prepareStatement(sql).close();
			return Optional.empty();
		}
		catch (SQLException ex) {
			return Optional.of(ex);
		}
	}

	private static void handle(PreparedStatement statement, RowHandler handler) throws SQLException {
		statement.setFetchSize(1000);
		try (ResultSet rows = statement.executeQuery()) {
			Row row = new Row(rows);
			while (rows.next()) {
				handler.handle(row);
			}
		}
	}

	/** Takes one row after the other. */
	public interface RowHandler {

		/**
		 * Take a row, which is good until the next one.
		 * @param row the row
		 * @throws SQLException if it cannot be read
		 */
		void handle(Row row) throws SQLException;

	}

	/** A row, read by the labels of its columns. */
	public static final class Row {

		private final ResultSet rows;

		Row(ResultSet rows) {
			this.rows = rows;
		}

		/**
		 * Return a text that must be there.
		 * @param label the label of the column
		 * @return the text
		 * @throws SQLException if there is none
		 */
		public String text(String label) throws SQLException {
			String text = this.rows.getString(label);
			if (text == null) {
				throw new SQLException("The catalog holds no " + label + ".");
			}
			return text;
		}

		/**
		 * Return a text.
		 * @param label the label of the column
		 * @return the text, {@code null} when there is none or it is empty
		 * @throws SQLException if it cannot be read
		 */
		public @Nullable String textOrNull(String label) throws SQLException {
			String text = this.rows.getString(label);
			return (text == null || text.isEmpty()) ? null : text;
		}

		/**
		 * Return a truth value.
		 * @param label the label of the column
		 * @return the value, {@code false} for NULL
		 * @throws SQLException if it cannot be read
		 */
		public boolean flag(String label) throws SQLException {
			return this.rows.getBoolean(label);
		}

		/**
		 * Return a number.
		 * @param label the label of the column
		 * @return the number, 0 for NULL
		 * @throws SQLException if it cannot be read
		 */
		public long number(String label) throws SQLException {
			return this.rows.getLong(label);
		}

		/**
		 * Return the texts of an array.
		 * @param label the label of the column
		 * @return the texts, none for NULL
		 * @throws SQLException if they cannot be read
		 */
		public List<String> texts(String label) throws SQLException {
			Array array = this.rows.getArray(label);
			return (array != null) ? Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList()
					: List.of();
		}

		/**
		 * Return the name of an object.
		 * @param schemaLabel the label of the column with the schema, NULL for the one
		 * that the connection starts in
		 * @param nameLabel the label of the column with the name
		 * @return the name
		 * @throws SQLException if there is no name
		 */
		public ObjectName name(String schemaLabel, String nameLabel) throws SQLException {
			return new ObjectName(this.rows.getString(schemaLabel), text(nameLabel));
		}

	}

}
