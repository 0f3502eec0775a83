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

import java.util.Set;

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;

/**
 * The constraints of a schema of H2 share their names, and so do its indexes.
 */
final class H2NameSpaces extends NameSpaces {

	@Override
	public Set<Name> sequence(ObjectName sequence) {
		return Set.of(name("sequence of", sequence.schema(), sequence.name()));
	}

	@Override
	protected Set<Name> part(ObjectName table, TablePart part, String name) {
		return Set.of(name(isIndex(part) ? "index of" : "constraint of", table.schema(), name));
	}

	@Override
	protected String comparable(String name) {
		return name;
	}

}
