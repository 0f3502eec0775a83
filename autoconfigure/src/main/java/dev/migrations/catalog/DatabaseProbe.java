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

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import dev.migrations.catalog.UnreachableException.Reason;
import dev.migrations.schema.Product;

/**
 * Asks a database who it is, with one or two statements, and never waits longer than it
 * is told to: a driver may wait for ever for a host that accepts and stays silent.
 */
public final class DatabaseProbe {

	private DatabaseProbe() {
	}

	/**
	 * Ask within the given time.
	 * @param dataSource where to ask
	 * @param timeout how long to wait for login and answer together
	 * @return who answered
	 * @throws UnreachableException if there is no connection
	 */
	public static DatabaseIdentity probe(DataSource dataSource, Duration timeout) {
		FutureTask<DatabaseIdentity> login = new FutureTask<>(() -> identify(dataSource));
		Thread thread = new Thread(login, "migrations-probe");
		thread.setDaemon(true);
		thread.start();
		ConnectionDiagnosis diagnosis = new ConnectionDiagnosis(DataSourceUrl.of(dataSource));
		try {
			return login.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			login.cancel(true);
			throw diagnosis.tooLate(timeout, ex);
		}
		catch (InterruptedException ex) {
			login.cancel(true);
			Thread.currentThread().interrupt();
			throw diagnosis.explain(Reason.OTHER, ex);
		}
		catch (ExecutionException ex) {
			throw diagnosis.explain(Objects.requireNonNullElse(ex.getCause(), ex));
		}
	}

	private static DatabaseIdentity identify(DataSource dataSource) throws SQLException {
		long start = System.nanoTime();
		try (Connection connection = dataSource.getConnection()) {
			Duration connectTime = Duration.ofNanos(System.nanoTime() - start);
			DatabaseMetaData metaData = connection.getMetaData();
			String productName = metaData.getDatabaseProductName();
			Product product = Product.of(productName);
			Place place = Session.of(product).place(connection);
			return new DatabaseIdentity(product, productName, version(metaData),
					SafeUrl.of(Objects.requireNonNullElse(metaData.getURL(), "")).text(), metaData.getUserName(),
					place.name(), place.schema(), place.readOnly(), connectTime);
		}
	}

	private static String version(DatabaseMetaData metaData) throws SQLException {
		return metaData.getDatabaseProductVersion().split("[ -]", 2)[0];
	}

}
