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

import java.util.Locale;
import java.util.Set;

/**
 * A database product, and how it stores a name that was not quoted.
 */
public enum Product {

	/** H2 in its regular mode: unquoted names are stored in upper case. */
	H2("H2"),

	/** PostgreSQL: unquoted names are stored in lower case. */
	POSTGRESQL("PostgreSQL"),

	/**
	 * MariaDB, and MySQL, which is not tested: names are stored as they are written.
	 * Names of columns, keys and indexes are the same in any case.
	 */
	MARIADB("MariaDB"),

	/** SQLite: names are stored as they are written, and are the same in any case. */
	SQLITE("SQLite"),

	/** A product that is not supported: names are left as they are. */
	OTHER("another database");

	private static final Set<String> POSTGRESQL_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

	private final String displayName;

	Product(String displayName) {
		this.displayName = displayName;
	}

	public String displayName() {
		return this.displayName;
	}

	/**
	 * Return whether two names that differ in nothing but case are the same.
	 * @return whether they are, for names of every kind
	 */
	boolean ignoresCase() {
		return this == SQLITE;
	}

	/**
	 * Return whether two columns of one table cannot differ in nothing but case.
	 * @return whether their names are the same then
	 */
	boolean ignoresCaseOfColumns() {
		return this == SQLITE || this == MARIADB;
	}

	/**
	 * Return whether every table has a column of this name, which nobody can create.
	 * @param storedName the stored name of a column
	 * @return whether the server has it
	 */
	public boolean isSystemColumn(String storedName) {
		return this == POSTGRESQL && POSTGRESQL_COLUMNS.contains(storedName);
	}

	/**
	 * Return the form of a stored name that equals that of every other spelling.
	 * @param storedName the stored name
	 * @return the name, in lower case when its case does not count
	 */
	public String comparable(String storedName) {
		return ignoresCase() ? storedName.toLowerCase(Locale.ROOT) : storedName;
	}

	/**
	 * Return the given name as this product stores it when it is written without quotes.
	 * @param name a name as written in a statement, without quotes
	 * @return the stored name
	 */
	public String fold(String name) {
		return switch (this) {
			case H2 -> name.toUpperCase(Locale.ROOT);
			case POSTGRESQL -> name.toLowerCase(Locale.ROOT);
			case MARIADB, SQLITE, OTHER -> name;
		};
	}

	/**
	 * Return a stored name as it is written without quotes, provided that it can be.
	 * @param storedName the stored name
	 * @return the name in lower case where the product folds names
	 */
	public String unquoted(String storedName) {
		return switch (this) {
			case H2, POSTGRESQL -> storedName.toLowerCase(Locale.ROOT);
			case MARIADB, SQLITE, OTHER -> storedName;
		};
	}

	/**
	 * Return a stored name as a person writes it: in lower case when it needs no quotes.
	 * @param storedName the stored name
	 * @return the name to show
	 */
	public String spell(String storedName) {
		return fold(storedName).equals(storedName) ? unquoted(storedName) : storedName;
	}

	/**
	 * Return a stored name with its schema as a person writes it.
	 * @param storedName the stored name
	 * @return the name to show
	 */
	public String spell(ObjectName storedName) {
		String schema = storedName.schema();
		return (schema != null) ? spell(schema) + "." + spell(storedName.name()) : spell(storedName.name());
	}

	/**
	 * Return the product with the name that a JDBC driver reports.
	 * @param databaseProductName the name from
	 * {@link java.sql.DatabaseMetaData#getDatabaseProductName()}
	 * @return the product, {@link #OTHER} when it is not supported
	 */
	public static Product of(String databaseProductName) {
		return switch (databaseProductName) {
			case "H2" -> H2;
			case "PostgreSQL" -> POSTGRESQL;
			case "MariaDB", "MySQL" -> MARIADB;
			case "SQLite" -> SQLITE;
			default -> OTHER;
		};
	}

}
