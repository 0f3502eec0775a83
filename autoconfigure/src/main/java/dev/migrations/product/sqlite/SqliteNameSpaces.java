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

package dev.migrations.product.sqlite;

import java.util.Set;

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;

/**
 * The indexes of SQLite share their names with its tables. Constraints may have any, but
 * none is added under the name of another one of its table.
 */
final class SqliteNameSpaces extends NameSpaces {

	@Override
	protected Set<Name> part(ObjectName table, TablePart part, String name) {
		return isIndex(part) ? Set.of(relation(new ObjectName(table.schema(), name))) : super.part(table, part, name);
	}

	@Override
	protected String comparable(String name) {
		return new SqliteProduct().withoutCase(name);
	}

}
