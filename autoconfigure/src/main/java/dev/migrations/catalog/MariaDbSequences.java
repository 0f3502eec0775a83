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

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Sequence;

/**
 * Reads the sequences of MariaDB. Each is a table of one row, and no view of the
 * information schema of MariaDB 11.4 shows what is in it: one statement asks all of them.
 *
 * @param names the sequences
 */
record MariaDbSequences(List<ObjectName> names) {

	MariaDbSequences {
		names = List.copyOf(names);
	}

	void read(CatalogQuery query, SchemaAssembly found) throws SQLException {
		if (this.names.isEmpty()) {
			return;
		}
		Quoted quoted = new Quoted(Product.MARIADB);
		String sql = IntStream.range(0, this.names.size())
			.mapToObj((index) -> "select " + index + " as number, start_value, increment from "
					+ quoted.name(this.names.get(index)))
			.collect(Collectors.joining(" union all "));
		query.forEach(sql, (row) -> found.addSequence(new Sequence(this.names.get((int) row.number("number")),
				row.number("start_value"), row.number("increment"))));
	}

}
