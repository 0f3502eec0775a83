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
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * Lets something happen around the statements of a data source: somebody else writes, or
 * the connection is lost.
 */
public final class HookedDataSource {

	private final DataSource delegate;

	private final Hook before;

	private final Hook after;

	/**
	 * Create a data source.
	 * @param delegate where statements are executed
	 * @param before what happens before a statement
	 * @param after what happens after one that succeeded
	 */
	public HookedDataSource(DataSource delegate, Hook before, Hook after) {
		this.delegate = delegate;
		this.before = before;
		this.after = after;
	}

	/**
	 * Return the data source to hand to the code under test.
	 * @return the wrapping data source
	 */
	public DataSource dataSource() {
		return wrap(DataSource.class, this.delegate, this.delegate, null);
	}

	private <T> T wrap(Class<T> type, T target, Object connection, String sql) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call(type, target, connection, sql, method, arguments)));
	}

	private Object call(Class<?> type, Object target, Object connection, String prepared, Method method,
			Object[] arguments) throws Throwable {
		String first = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text : null;
		boolean executes = Statement.class.isAssignableFrom(type) && method.getName().startsWith("execute");
		String sql = (first != null) ? first : String.valueOf(prepared);
		if (executes) {
			this.before.at(sql, (Connection) connection);
		}
		Object result;
		try {
			result = method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
		if (executes) {
			this.after.at(sql, (Connection) connection);
		}
		return wrapped(method.getReturnType(), result, connection, first);
	}

	private <T> Object wrapped(Class<T> type, Object result, Object connection, String sql) {
		if (result != null && type == Connection.class) {
			return wrap(Connection.class, (Connection) result, result, null);
		}
		return (result != null && Statement.class.isAssignableFrom(type))
				? wrap(type, type.cast(result), connection, sql) : result;
	}

	/** What happens. */
	public interface Hook {

		/** Nothing. */
		Hook NONE = (sql, connection) -> {
		};

		/**
		 * Let it happen.
		 * @param sql the statement
		 * @param connection where it is executed
		 * @throws SQLException as the statement would
		 */
		void at(String sql, Connection connection) throws SQLException;

	}

}
