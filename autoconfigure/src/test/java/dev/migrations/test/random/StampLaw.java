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

package dev.migrations.test.random;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import dev.migrations.Migrations;

/**
 * A stamp changes the history and nothing else.
 */
final class StampLaw {

	private StampLaw() {
	}

	/**
	 * Record the last revision as not applied, and as applied again.
	 * @param now the work on the database
	 * @param schema tells what is there
	 * @throws BrokenLawException when it is not as it was
	 */
	static void hold(Migrations now, Supplier<List<String>> schema) {
		String current = Objects.requireNonNull(now.status().current());
		List<String> before = schema.get();
		int pending = now.status().pending().size();
		BrokenLawException.attempt("stamp", () -> now.stamp("-1"));
		BrokenLawException.unlessSame("stamp", pending + 1, now.status().pending().size());
		BrokenLawException.attempt("stamp", () -> now.stamp(current));
		BrokenLawException.unlessSame("stamp", pending, now.status().pending().size());
		BrokenLawException.unlessSame("stamp", before, schema.get());
	}

}
