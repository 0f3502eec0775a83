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

package dev.migrations.status;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * Counts what is sent to a database: statements that are executed and questions to its
 * metadata.
 */
final class CountingDataSource {

	private final AtomicInteger statements = new AtomicInteger();

	private final DataSource dataSource;

	CountingDataSource(DataSource dataSource) {
		this.dataSource = wrap(dataSource, DataSource.class);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	int statements() {
		return this.statements.get();
	}

	private <T> T wrap(T target, Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call(target, method, arguments)));
	}

	private Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			if (method.getName().startsWith("execute") || method.getReturnType() == java.sql.ResultSet.class) {
				this.statements.incrementAndGet();
			}
			Object result = method.invoke(target, arguments);
			Class<?> type = method.getReturnType();
			return (result != null && type.isInterface() && type.getName().startsWith("java.sql.")
					&& type != java.sql.ResultSet.class) ? wrapAs(result, type) : result;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private <T> Object wrapAs(Object target, Class<T> type) {
		return wrap(type.cast(target), type);
	}

}
