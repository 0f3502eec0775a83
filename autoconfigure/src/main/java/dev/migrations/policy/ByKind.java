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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.migrations.change.SchemaChange;

/**
 * One value for each kind of change. Java 17 has no switch over sealed types; a test
 * holds the kinds against the permitted subclasses instead, so a forgotten kind fails the
 * build and never falls through.
 *
 * @param <V> the type of the values
 */
final class ByKind<V> {

	private final Map<Class<? extends SchemaChange>, V> values = new LinkedHashMap<>();

	void put(Class<? extends SchemaChange> kind, V value) {
		if (this.values.put(kind, value) != null) {
			throw new IllegalStateException(kind.getSimpleName() + " is registered twice");
		}
	}

	V of(SchemaChange change) {
		V value = this.values.get(change.getClass());
		if (value == null) {
			throw new IllegalStateException(change.getClass().getSimpleName() + " is not registered");
		}
		return value;
	}

	Set<Class<? extends SchemaChange>> kinds() {
		return this.values.keySet();
	}

}
