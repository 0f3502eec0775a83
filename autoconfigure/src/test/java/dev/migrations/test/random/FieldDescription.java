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
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A field of an entity or embeddable.
 *
 * @param name its name
 * @param type what it holds
 * @param column its column
 */
record FieldDescription(String name, FieldType type, ColumnDescription column) {

	FieldDescription with(ColumnDescription changed) {
		return new FieldDescription(this.name, this.type, changed);
	}

	FieldDescription with(FieldType changed) {
		return new FieldDescription(this.name, changed, this.column);
	}

	/**
	 * Return the entity that this refers to.
	 * @return its name or {@code null}
	 */
	@Nullable String target() {
		if (this.type instanceof FieldType.Reference reference) {
			return reference.entity();
		}
		return (this.type instanceof FieldType.Links links) ? links.entity() : null;
	}

	/**
	 * Return whether this has one column in the table of its entity.
	 * @return whether it can be part of a key
	 */
	boolean single() {
		return this.type instanceof FieldType.Basic || this.type instanceof FieldType.Enumeration
				|| this.type instanceof FieldType.Reference;
	}

	/**
	 * Return whether the column can be compared by a key on every product.
	 * @return whether a unique or an index can be made over it
	 */
	boolean indexable() {
		return single() && (!(this.type instanceof FieldType.Basic basic) || basic.kind().indexable());
	}

	/**
	 * Return the column's name as annotations of the table write it.
	 * @return the logical name
	 */
	String logicalColumn() {
		if (this.column.name() != null) {
			return this.column.name();
		}
		return (this.type instanceof FieldType.Reference) ? this.name + "_id" : this.name;
	}

	void addNames(List<String> names) {
		names.add(this.name.toLowerCase(Locale.ROOT));
		if (this.type instanceof FieldType.Embedded embedded) {
			embedded.fields().forEach((field) -> field.addNames(names));
		}
	}

}
