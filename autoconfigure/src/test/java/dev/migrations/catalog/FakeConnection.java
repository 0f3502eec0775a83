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

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;

/**
 * A connection to a product that knows nothing but its name.
 */
final class FakeConnection {

	private FakeConnection() {
	}

	static Connection of(String productName) {
		ClassLoader loader = FakeConnection.class.getClassLoader();
		Object metaData = Proxy.newProxyInstance(loader, new Class<?>[] { DatabaseMetaData.class },
				(proxy, method, arguments) -> productName);
		return (Connection) Proxy.newProxyInstance(loader, new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> method.getName().equals("getMetaData") ? metaData : null);
	}

}
