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

package dev.migrations.test.random;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.test.random.EntityDescription.Identifier;
import dev.migrations.test.random.EntityDescription.Inherited;
import dev.migrations.test.random.EntityDescription.KeyDescription;

/**
 * An entity that can still be changed, for {@link EntityDescription} alone.
 */
final class EntityDraft {

	private final String name;

	@Nullable String parent;

	Inherited inheritance;

	@Nullable String table;

	Identifier identifier;

	boolean version;

	List<FieldDescription> fields;

	List<KeyDescription> keys;

	@Nullable String check;

	@Nullable String comment;

	EntityDraft(EntityDescription from) {
		this.name = from.name();
		this.parent = from.parent();
		this.inheritance = from.inheritance();
		this.table = from.table();
		this.identifier = from.identifier();
		this.version = from.version();
		this.fields = from.fields();
		this.keys = from.keys();
		this.check = from.check();
		this.comment = from.comment();
	}

	EntityDescription finished() {
		return new EntityDescription(this.name, this.parent, this.inheritance, this.table, this.identifier,
				this.version, this.fields, this.keys, this.check, this.comment);
	}

}
