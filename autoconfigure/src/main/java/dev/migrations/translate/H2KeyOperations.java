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

package dev.migrations.translate;

import java.util.List;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;

/**
 * Keys and indexes of a table of H2. A foreign key uses a key or an index over its
 * columns if there is one when the foreign key is added, and also one that came later as
 * soon as H2 makes the table anew, as it does for each added or dropped column. From then
 * on H2 refuses to drop it ({@code Index ... belongs to constraint ...}).
 */
final class H2KeyOperations extends KeyOperations {

	private final TableKeys keys;

	H2KeyOperations(Attempt attempt, ObjectName table) {
		super(attempt.spelling(), table);
		this.keys = TableKeys.before(attempt, table);
	}

	@Override
	List<ForeignKey> using(List<String> columns) {
		return this.keys.foreignKeysOver(columns);
	}

}
