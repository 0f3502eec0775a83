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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which objects of a product exclude each other's names. Of a product that says nothing,
 * tables, views and sequences of a schema share a space, and so do the parts of a table.
 */
public class NameSpaces {

	/**
	 * Return the names of a table without its keys and indexes.
	 * @param table the table
	 * @return the names
	 */
	public Set<Name> table(ObjectName table) {
		return Set.of(relation(table));
	}

	/**
	 * Return the names of a view.
	 * @param view the view
	 * @return the names
	 */
	public final Set<Name> view(ObjectName view) {
		return table(view);
	}

	/**
	 * Return the names of a sequence.
	 * @param sequence the sequence
	 * @return the names
	 */
	public Set<Name> sequence(ObjectName sequence) {
		return Set.of(relation(sequence));
	}

	/**
	 * Return the names of an enum type.
	 * @param type the type
	 * @return the names
	 */
	public final Set<Name> type(EnumType type) {
		return Set.of(type(type.name()));
	}

	/**
	 * Return the names of a type with parts.
	 * @param type the type
	 * @return the names
	 */
	public final Set<Name> type(StructType type) {
		return Set.of(type(type.name()));
	}

	/**
	 * Return the names of a part of a table.
	 * @param table the table
	 * @param part the part
	 * @return the names, none for a column and for a part without a name
	 */
	public final Set<Name> part(ObjectName table, TablePart part) {
		String name = part.name();
		return (name == null || part instanceof Column) ? Set.of() : part(table, part, name);
	}

	/**
	 * Return the names of a key, a check or an index.
	 * @param table the table
	 * @param part the part
	 * @param name its name
	 * @return the names
	 */
	protected Set<Name> part(ObjectName table, TablePart part, String name) {
		return Set.of(name("constraint of", table.toString(), name));
	}

	/**
	 * Return a name in the form that counts.
	 * @param name the name
	 * @return the name in lower case, unless its case counts
	 */
	protected String comparable(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	protected final Name relation(ObjectName object) {
		return name("relation of", object.schema(), object.name());
	}

	protected final Name type(ObjectName object) {
		return name("type of", object.schema(), object.name());
	}

	/**
	 * Return a name in a space.
	 * @param space what shares the space
	 * @param owner the schema or table that has the space, {@code null} for the schema
	 * that the connection starts in
	 * @param name the name
	 * @return the name in the case that counts
	 */
	protected final Name name(String space, @Nullable String owner, String name) {
		return new Name(space + " " + Objects.requireNonNullElse(owner, ""), comparable(name));
	}

	protected static boolean isIndex(TablePart part) {
		return part instanceof Index || (part instanceof UniqueKey key && key.index());
	}

	protected static Set<Name> both(Name one, Name other) {
		return new LinkedHashSet<>(List.of(one, other));
	}

	/**
	 * A name where it has to be the only one.
	 *
	 * @param space where
	 * @param name the name in the case that counts
	 */
	public record Name(String space, String name) {

	}

}
