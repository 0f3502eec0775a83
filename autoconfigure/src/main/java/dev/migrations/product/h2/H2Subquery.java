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

package dev.migrations.product.h2;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.SchemaAssembly;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Usage;
import dev.migrations.sql.TableReading;

/**
 * What a check, a default or a computed column reads of other tables. H2 keeps the text,
 * whatever is renamed, and runs it when it opens the database.
 */
final class H2Subquery {

	private static final Pattern QUERY = Pattern.compile("(?i)\\bselect\\b");

	private H2Subquery() {
	}

	static void read(String reader, @Nullable String expression, ObjectName owner, Product product,
			SchemaAssembly found) {
		if (expression != null && QUERY.matcher(expression).find()) {
			found.addReader(reader, Usage.Kind.NEEDED, owner,
					(tables, schema) -> TableReading.of(expression, owner, product, schema, tables));
		}
	}

}
