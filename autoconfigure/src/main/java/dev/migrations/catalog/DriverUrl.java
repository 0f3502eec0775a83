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

/**
 * What is special about the URLs of a product's driver.
 */
public interface DriverUrl {

	/** The URLs of a product that says nothing. */
	DriverUrl STANDARD = new DriverUrl() {
	};

	/**
	 * Return a host as it may be shown.
	 * @param host the host of a URL, with a port if the URL has one
	 * @return the host, with the port that the driver takes if it is known
	 */
	default String host(String host) {
		return host;
	}

	/**
	 * Return whether a sign {@code @} can end a user and a password.
	 * @return whether what stands before it must not be shown
	 */
	default boolean mayNameUser() {
		return true;
	}

}
