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

package dev.migrations.application;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Consumer;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Applies Keycloak's own changelog as Keycloak does, with its own changes, types and
 * tasks in Java. The tasks convert rows; each asks first whether there is a realm, and in
 * an empty database there is none, so that the session that they insist on is never used.
 */
public final class KeycloakUpdate implements Consumer<Connection> {

	private static final String MASTER = "META-INF/jpa-changelog-master.xml";

	/** Create the work, from a class loader of its own. */
	public KeycloakUpdate() {
	}

	@Override
	public void accept(Connection connection) {
		ClassLoader classes = getClass().getClassLoader();
		ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(classes);
		try {
			provideSession(classes);
			Scope.child(
					Map.of(Scope.Attr.classLoader.name(), classes, Scope.Attr.resourceAccessor.name(), files,
							Scope.Attr.ui.name(), new LoggerUIService()),
					() -> new Liquibase(MASTER, files,
							DatabaseFactory.getInstance()
								.findCorrectDatabaseImplementation(new JdbcConnection(connection)))
						.update(new Contexts()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Give the current thread the session that the tasks insist on.
	 * @param classes where Keycloak's classes are
	 * @throws ReflectiveOperationException if they are not there
	 */
	static void provideSession(ClassLoader classes) throws ReflectiveOperationException {
		Class<?> session = classes.loadClass("org.keycloak.models.KeycloakSession");
		Object unused = Proxy.newProxyInstance(classes, new Class<?>[] { session }, (proxy, method, arguments) -> {
			throw new UnsupportedOperationException(method.toString());
		});
		classes.loadClass("org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext")
			.getMethod("setCurrentSession", session)
			.invoke(null, unused);
	}

}
