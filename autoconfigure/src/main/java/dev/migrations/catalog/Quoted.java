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

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Stored names as a statement must write them.
 *
 * @param product the product that runs the statement
 */
public record Quoted(Product product) {

	public String name(String name) {
		String quote = (this.product == Product.MARIADB) ? "`" : "\"";
		return quote + name.replace(quote, quote + quote) + quote;
	}

	public String name(ObjectName name) {
		return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
	}

	String names(List<String> names) {
		return names.stream().map(this::name).collect(Collectors.joining(", "));
	}

}
