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

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.DataSource;

/**
 * Gives out connections that start in a schema of their own, as one does that Liquibase's
 * {@code defaultSchema} names. A connection goes back to its pool as it came.
 */
public final class SchemaDataSource implements DataSource {

	private final DataSource dataSource;

	private final String schema;

	/**
	 * Create a data source.
	 * @param dataSource where connections come from
	 * @param schema the schema, spelled as in SQL without quotes or as it is stored
	 */
	public SchemaDataSource(DataSource dataSource, String schema) {
		this.dataSource = dataSource;
		this.schema = schema;
	}

	/**
	 * Return where connections come from.
	 * @return the data source
	 */
	public DataSource getTargetDataSource() {
		return this.dataSource;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return inSchema(this.dataSource.getConnection());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return inSchema(this.dataSource.getConnection(username, password));
	}

	private Connection inSchema(Connection connection) throws SQLException {
		try {
			StartSchema start = StartSchema.of(connection);
			String before = start.get();
			start.enter(this.schema);
			return (Connection) Proxy.newProxyInstance(SchemaDataSource.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().equals("close") && !connection.isClosed()) {
							start.set(before);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	@Override
	public PrintWriter getLogWriter() throws SQLException {
		return this.dataSource.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter out) throws SQLException {
		this.dataSource.setLogWriter(out);
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.dataSource.setLoginTimeout(seconds);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.dataSource.getLoginTimeout();
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getLogger(SchemaDataSource.class.getPackageName());
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : this.dataSource.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || this.dataSource.isWrapperFor(type);
	}

}
