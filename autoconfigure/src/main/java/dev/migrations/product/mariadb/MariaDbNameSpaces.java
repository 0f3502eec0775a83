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

package dev.migrations.product.mariadb;

import java.util.Set;

import dev.migrations.schema.Check;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.TablePart;

/**
 * The indexes of a table of MariaDB share their names, and so do its checks. A primary
 * key has no name of its own, and a foreign key is one of the database.
 */
final class MariaDbNameSpaces extends NameSpaces {

	@Override
	protected Set<Name> part(ObjectName table, TablePart part, String name) {
		if (part instanceof PrimaryKey) {
			return Set.of();
		}
		return Set.of((part instanceof ForeignKey) ? name("foreign key of", table.schema(), name)
				: name((part instanceof Check) ? "check of" : "index of", table.toString(), name));
	}

}
