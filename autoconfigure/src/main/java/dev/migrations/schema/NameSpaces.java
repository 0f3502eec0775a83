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
 * Which objects of a product exclude each other's names: the relations of a schema of
 * PostgreSQL, the constraints of a schema of H2, the indexes of a table of MariaDB.
 *
 * @param product the product
 */
public record NameSpaces(Product product) {

	/**
	 * Return the names of a table without its keys and indexes.
	 * @param table the table
	 * @return the names
	 */
	public Set<Name> table(ObjectName table) {
		return (this.product == Product.POSTGRESQL) ? both(relation(table), type(table)) : Set.of(relation(table));
	}

	public Set<Name> view(ObjectName view) {
		return table(view);
	}

	public Set<Name> sequence(ObjectName sequence) {
		boolean apart = this.product == Product.H2;
		return Set.of(apart ? name("sequence of", sequence.schema(), sequence.name()) : relation(sequence));
	}

	public Set<Name> type(EnumType type) {
		return Set.of(type(type.name()));
	}

	public Set<Name> type(StructType type) {
		return Set.of(type(type.name()));
	}

	/**
	 * Return the names of a part of a table.
	 * @param table the table
	 * @param part the part
	 * @return the names, none for a column and for a part without a name
	 */
	public Set<Name> part(ObjectName table, TablePart part) {
		String name = part.name();
		if (name == null || part instanceof Column) {
			return Set.of();
		}
		Name constraint = name("constraint of", table.toString(), name);
		Name relation = relation(new ObjectName(table.schema(), name));
		return switch (this.product) {
			case POSTGRESQL -> {
				if (part instanceof ForeignKey || part instanceof Check) {
					yield Set.of(constraint);
				}
				yield isIndex(part) ? Set.of(relation) : both(relation, constraint);
			}
			case H2 -> Set.of(name(isIndex(part) ? "index of" : "constraint of", table.schema(), name));
			case MARIADB -> ofMariaDb(table, part, name);
			case SQLITE -> isIndex(part) ? Set.of(relation) : Set.of();
			case OTHER -> Set.of(constraint);
		};
	}

	/** A primary key has no name of its own, and a foreign key is one of the database. */
	private Set<Name> ofMariaDb(ObjectName table, TablePart part, String name) {
		if (part instanceof PrimaryKey) {
			return Set.of();
		}
		return Set.of((part instanceof ForeignKey) ? name("foreign key of", table.schema(), name)
				: name((part instanceof Check) ? "check of" : "index of", table.toString(), name));
	}

	private static boolean isIndex(TablePart part) {
		return part instanceof Index || (part instanceof UniqueKey key && key.index());
	}

	private Name relation(ObjectName object) {
		return name("relation of", object.schema(), object.name());
	}

	private Name type(ObjectName object) {
		return name("type of", object.schema(), object.name());
	}

	/** MariaDB and SQLite do not tell the case of these names apart. */
	private Name name(String space, @Nullable String owner, String name) {
		boolean exact = this.product == Product.H2 || this.product == Product.POSTGRESQL;
		return new Name(space + " " + Objects.requireNonNullElse(owner, ""),
				exact ? name : name.toLowerCase(Locale.ROOT));
	}

	private static Set<Name> both(Name one, Name other) {
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
