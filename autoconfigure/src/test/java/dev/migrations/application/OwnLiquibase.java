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

import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import liquibase.Liquibase;

/**
 * Liquibase once more, together with the extensions that an application brings. They are
 * found in here and nowhere else: what Liquibase has found once it keeps for as long as
 * the JVM runs, and every other test would run with them.
 */
final class OwnLiquibase extends URLClassLoader {

	private final List<String> own;

	private OwnLiquibase(URL[] urls, ClassLoader parent, List<String> own) {
		super(urls, parent);
		this.own = own;
	}

	/**
	 * Let a class of this package work on a database with a Liquibase of its own.
	 * @param application the application
	 * @param work the class
	 * @param dataSource the database
	 */
	static void run(RealApplication application, Class<? extends Consumer<Connection>> work, DataSource dataSource) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		URL[] urls = Stream.concat(Stream.of(location(Liquibase.class), location(work)), application.jars().stream())
			.toArray(URL[]::new);
		try (OwnLiquibase classes = new OwnLiquibase(urls, before,
				List.of("liquibase.", "org.keycloak.", work.getName()));
				Connection connection = dataSource.getConnection()) {
			thread.setContextClassLoader(classes);
			Object instance = classes.loadClass(work.getName()).getDeclaredConstructor().newInstance();
			Consumer.class.getMethod("accept", Object.class).invoke(instance, connection);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static URL location(Class<?> type) {
		return type.getProtectionDomain().getCodeSource().getLocation();
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (this.own.stream().noneMatch(name::startsWith)) {
			return super.loadClass(name, resolve);
		}
		synchronized (getClassLoadingLock(name)) {
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : findClass(name);
		}
	}

}
