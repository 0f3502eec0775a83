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

package dev.migrations.policy;

import java.util.Optional;

import dev.migrations.diff.SchemaChange;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;

/**
 * What MariaDB cannot do in place: it refuses another type, even a longer text, for
 * either end of a foreign key, whether its checks rest or not.
 */
final class MariaDbInPlace implements InPlace {

	@Override
	public Optional<String> cannot(SchemaChange change, Ground ground) {
		return (change instanceof ChangeType type && isKeyed(type, ground))
				? Optional.of("change the type of a column of a foreign key") : Optional.empty();
	}

	private static boolean isKeyed(ChangeType change, Ground ground) {
		String column = change.from().name();
		return ground.database()
			.tables()
			.stream()
			.anyMatch((table) -> table.foreignKeys()
				.stream()
				.anyMatch((key) -> (table.name().equals(change.object()) && key.columns().contains(column))
						|| references(key, change.object(), column)));
	}

	private static boolean references(ForeignKey key, ObjectName table, String column) {
		return key.referencedTable().equals(table) && key.referencedColumns().contains(column);
	}

	@Override
	public Optional<String> cannotWithRows(SchemaChange change) {
		return Optional.empty();
	}

}
