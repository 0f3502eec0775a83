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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Wraps a data source and records what goes over the line: executed statements, calls of
 * {@link DatabaseMetaData} that ask the server, and the calls of a connection that do.
 */
public final class CountingDataSource {

	private static final Set<String> CONNECTION_ROUND_TRIPS = Set.of("getSchema", "setSchema", "commit", "rollback",
			"setSavepoint", "releaseSavepoint", "isValid", "getTransactionIsolation", "setTransactionIsolation");

	private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

	private final DataSource proxy;

	public CountingDataSource(DataSource delegate) {
		this.proxy = wrap(DataSource.class, delegate, null);
	}

	/**
	 * Return the data source to hand to the code under test.
	 * @return the wrapping data source
	 */
	public DataSource dataSource() {
		return this.proxy;
	}

	/**
	 * Return everything that asked the server: the SQL of a statement, or the name of the
	 * method of the connection or its metadata.
	 * @return the calls in their order
	 */
	public List<String> roundTrips() {
		return List.copyOf(this.calls);
	}

	/**
	 * Return the executed statements.
	 * @return the SQL in its order
	 */
	public List<String> statements() {
		return roundTrips().stream().filter((call) -> !call.startsWith("#")).toList();
	}

	public void reset() {
		this.calls.clear();
	}

	private <T> T wrap(Class<T> type, T target, String sql) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				record(type, method.getName(), method.getReturnType(), sql, arguments);
				try {
					return wrapResult(method.getReturnType(), method.invoke(target, arguments), arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private void record(Class<?> type, String method, Class<?> returned, String sql, Object[] arguments) {
		if (Statement.class.isAssignableFrom(type) && method.startsWith("execute")) {
			this.calls.add((arguments != null && arguments[0] instanceof String text) ? text : String.valueOf(sql));
		}
		else if (type == DatabaseMetaData.class && returned == ResultSet.class) {
			this.calls.add("#metadata." + method);
		}
		else if (type == Connection.class && CONNECTION_ROUND_TRIPS.contains(method)) {
			this.calls.add("#connection." + method);
		}
	}

	private <T> Object wrapResult(Class<T> type, Object result, Object[] arguments) {
		boolean line = type == Connection.class || type == DatabaseMetaData.class
				|| Statement.class.isAssignableFrom(type);
		if (!line || result == null) {
			return result;
		}
		String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text : null;
		return wrap(type, type.cast(result), sql);
	}

}
