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

package dev.migrations.policy.text;

import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * Names what a removal would remove, for example {@code index idx_made_by_hand on users}.
 */
public final class ObjectText {

	private static final ByObject<String> OBJECTS = new ByObject<>("table", "view", "sequence", "type", "type",
			"schema");

	private static final ByPart<String> PARTS = new ByPart<>("column", "primary key", "unique constraint",
			"foreign key", "index", "check");

	private final NameDisplay spelling;

	public ObjectText(NameDisplay spelling) {
		this.spelling = spelling;
	}

	/**
	 * Return what a removal takes away.
	 * @param removal the removal
	 * @return the object in words
	 */
	public String of(SchemaChange removal) {
		String object = this.spelling.name(removal.object());
		if (removal instanceof DropPart<?> drop) {
			String name = drop.part().name();
			return kind(drop.part()) + ((name != null) ? " " + this.spelling.name(name) : "") + " on " + object;
		}
		return ((removal instanceof DropObject<?> drop) ? drop.dropped().accept(OBJECTS) : "table") + " " + object;
	}

	private static String kind(TablePart part) {
		return (part instanceof UniqueKey key && key.index()) ? "unique index" : part.accept(PARTS);
	}

}
