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

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Where a database is, for a tool that is no JDBC driver.
 *
 * @param host the host
 * @param port the port
 * @param database the name of the database
 * @param user who looks
 * @param password the password of the user, empty when there is none
 */
record ServerAddress(String host, int port, String database, String user, String password) {

	static ServerAddress of(DataSource dataSource, @Nullable String given) {
		try (Connection connection = dataSource.getConnection()) {
			URI uri = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
			String user = connection.getMetaData().getUserName().replaceFirst("@.*$", "");
			int port = (uri.getPort() >= 0) ? uri.getPort() : uri.getScheme().equals("postgresql") ? 5432 : 3306;
			return new ServerAddress(uri.getHost(), port, uri.getPath().substring(1), user, password(given));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String password(@Nullable String url) {
		int at = (url != null) ? url.indexOf("password=") : -1;
		return (url == null || at < 0) ? "" : url.substring(at + "password=".length()).split("&", 2)[0];
	}

}
