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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;

/**
 * Which database answered, and how. Nothing in it is secret.
 *
 * @param product the product
 * @param productName the product as the driver names it
 * @param version the version of the server, without the words of its packager
 * @param url the URL without user, password and other secrets
 * @param user the user of the connection
 * @param name the name of the database
 * @param defaultSchema the schema that the connection starts in, {@code null} if the
 * search path names none that exists
 * @param readOnly whether the server refuses to write, as a replica does
 * @param connectTime how long it took until the connection was there
 */
public record DatabaseIdentity(Product product, String productName, String version, String url, @Nullable String user,
		String name, @Nullable String defaultSchema, boolean readOnly, Duration connectTime) {

	/**
	 * Return a name as schemas have it: without the schema that goes without saying.
	 * @param name the name as a statement has it
	 * @return the name
	 */
	public ObjectName relative(ObjectName name) {
		return (this.defaultSchema != null && this.defaultSchema.equals(name.schema())) ? ObjectName.of(name.name())
				: name;
	}

}
