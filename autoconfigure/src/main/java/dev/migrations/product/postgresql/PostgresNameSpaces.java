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

import java.util.Set;

import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;

/**
 * Tables, views, sequences and indexes of a schema of PostgreSQL share their names; a
 * table is a type, too, and a key has an index of its name.
 */
final class PostgresNameSpaces extends NameSpaces {

	@Override
	public Set<Name> table(ObjectName table) {
		return both(relation(table), type(table));
	}

	@Override
	protected Set<Name> part(ObjectName table, TablePart part, String name) {
		Name constraint = name("constraint of", table.toString(), name);
		if (part instanceof ForeignKey || part instanceof Check) {
			return Set.of(constraint);
		}
		Name relation = relation(new ObjectName(table.schema(), name));
		return isIndex(part) ? Set.of(relation) : both(relation, constraint);
	}

	@Override
	protected String comparable(String name) {
		return name;
	}

}
