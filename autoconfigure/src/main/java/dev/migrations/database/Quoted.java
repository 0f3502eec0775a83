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

package dev.migrations.database;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.ObjectName;

/**
 * Stored names as a statement must write them.
 */
final class Quoted {

	private Quoted() {
	}

	static String name(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	static String name(ObjectName name) {
		return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
	}

	static String names(List<String> names) {
		return names.stream().map(Quoted::name).collect(Collectors.joining(", "));
	}

}
