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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * How names are shown to people: in lower case when that is how one would write them
 * without quotes, otherwise as they are stored.
 */
final class Spelling {

	private final Product product;

	Spelling(Product product) {
		this.product = product;
	}

	String name(String stored) {
		boolean plain = this.product != Product.OTHER && this.product.fold(stored).equals(stored);
		return plain ? stored.toLowerCase(Locale.ROOT) : stored;
	}

	String name(ObjectName stored) {
		String schema = stored.schema();
		return (schema != null) ? name(schema) + "." + name(stored.name()) : name(stored.name());
	}

	String member(ObjectName table, String member) {
		return name(table) + "." + name(member);
	}

	String columns(List<String> columns) {
		return columns.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * Return a name as it is safe in a statement whatever it contains.
	 * @param stored the stored name
	 * @return the quoted name
	 */
	static String quoted(String stored) {
		return '"' + stored.replace("\"", "\"\"") + '"';
	}

}
