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

package dev.migrations.policy.rename;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Usage;

/**
 * Finds the views and triggers that go on to read the former name of what is renamed, and
 * fail, where the database changes no text of others.
 */
public final class FormerNames {

	private FormerNames() {
	}

	/**
	 * Return what reads a table or a column by its name.
	 * @param schema the live schema
	 * @param table the table
	 * @param column the column that is renamed, {@code null} for the table
	 * @return the uses
	 */
	public static Stream<Usage> readers(Schema schema, ObjectName table, @Nullable String column) {
		if (PolicyTarget.of(schema.product()).followsRenames()) {
			return Stream.empty();
		}
		return schema.usages()
			.stream()
			.filter((usage) -> usage.kind() == Usage.Kind.READ && usage.object().equals(table))
			.filter((usage) -> (column != null) ? column.equals(usage.column()) : !isOwnTrigger(usage));
	}

	/** It goes along with its table. */
	private static boolean isOwnTrigger(Usage usage) {
		return usage.name().startsWith("trigger ") && usage.owner().equals(usage.object());
	}

}
