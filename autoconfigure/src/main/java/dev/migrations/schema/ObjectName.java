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

package dev.migrations.schema;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, view, sequence or type exactly as the database stores it.
 *
 * @param schema the schema, or {@code null} for the schema that the connection starts in
 * @param name the name within the schema
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {

	private static final Comparator<ObjectName> ORDER = Comparator
		.comparing(ObjectName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(ObjectName::name);

	/**
	 * Return the name of an object in the schema that the connection starts in.
	 * @param name the stored name
	 * @return the name
	 */
	public static ObjectName of(String name) {
		return new ObjectName(null, name);
	}

	@Override
	public int compareTo(ObjectName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
