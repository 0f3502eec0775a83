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

import java.lang.reflect.InvocationTargetException;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * The URL of a data source that gave no connection: JDBC has no way to ask, so the
 * getters that pools and drivers offer are tried.
 */
final class DataSourceUrl {

	private static final List<String> GETTERS = List.of("getJdbcUrl", "getUrl", "getURL");

	private DataSourceUrl() {
	}

	static @Nullable SafeUrl of(DataSource dataSource) {
		for (String getter : GETTERS) {
			if (call(dataSource, getter) instanceof String url) {
				return SafeUrl.of(url);
			}
		}
		return (call(dataSource, "getTargetDataSource") instanceof DataSource target) ? of(target) : null;
	}

	private static @Nullable Object call(DataSource dataSource, String getter) {
		try {
			return dataSource.getClass().getMethod(getter).invoke(dataSource);
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			return null;
		}
	}

}
