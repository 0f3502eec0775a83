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

import java.util.Locale;

import org.junit.jupiter.api.Assumptions;

/**
 * How much of what the tests could run is run, as the system property
 * {@code test.breadth} says: see docs/contributing.md.
 */
public enum Breadth {

	/** What needs no server, of the quick run, and of the large spaces a part of that. */
	FAST,

	/** Every kind of everything; of the large spaces what {@link QuickRun} lists. */
	QUICK,

	/** All. */
	THOROUGH;

	private static final Breadth CURRENT = valueOf(
			System.getProperty("test.breadth", "quick").toUpperCase(Locale.ROOT));

	public static boolean isThorough() {
		return CURRENT == THOROUGH;
	}

	/**
	 * Return whether tests may start database servers.
	 * @return whether they may
	 */
	public static boolean hasServers() {
		return CURRENT != FAST;
	}

	/**
	 * Skip the test that asks for a server where there is none.
	 */
	static void assumeServers() {
		Assumptions.assumeTrue(hasServers(), "needs a database server, which -Pfast does not start");
	}

}
