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

package dev.migrations.product.postgresql;

import dev.migrations.policy.PolicyTarget;

/**
 * PostgreSQL knows what reads a column, keeps its type as long as something does, and
 * makes no index for a foreign key.
 */
final class PostgresPolicyTarget implements PolicyTarget {

	/** The former type stands in the expression. */
	@Override
	public boolean followsRenames() {
		return true;
	}

	@Override
	public String converted(String value, String type) {
		return "cast(" + value + " as " + type + ")";
	}

	@Override
	public boolean tellsReaders() {
		return true;
	}

	@Override
	public boolean keepsTypeOfComputed() {
		return true;
	}

	@Override
	public boolean notesUnindexedForeignKeys() {
		return true;
	}

}
