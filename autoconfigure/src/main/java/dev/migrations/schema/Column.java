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

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the stored name
 * @param type the type as the product spells it, with its arguments, for example
 * {@code character varying(255)}, {@code timestamp(6) with time zone} or
 * {@code enum ('A','B')}
 * @param nullable whether the column accepts NULL
 * @param defaultValue the default as an SQL expression, {@code null} if there is none or
 * if the column is an identity or generated
 * @param identity whether the database generates the value (identity, auto-increment)
 * @param generatedAs the expression of a generated column, {@code null} for an ordinary
 * one
 * @param comment the comment, {@code null} if there is none
 * @param attributes what else its definition says
 * @param domain the domain that the type comes from, as a definition names it;
 * {@code null} for none
 */
public record Column(String name, String type, boolean nullable, @Nullable String defaultValue, boolean identity,
		@Nullable String generatedAs, @Nullable String comment, ColumnAttributes attributes,
		@Nullable String domain) implements TablePart {

	/** What fills in the beginning of the time that a row is valid. */
	public static final String ROW_START = "row start";

	/** What fills in the end of it. */
	public static final String ROW_END = "row end";

	/**
	 * Create a column whose type comes from no domain.
	 * @param name the stored name
	 * @param type the type as the product spells it
	 * @param nullable whether the column accepts NULL
	 * @param defaultValue the default
	 * @param identity whether the database generates the value
	 * @param generatedAs the expression of a generated column
	 * @param comment the comment
	 * @param attributes what else its definition says
	 */
	public Column(String name, String type, boolean nullable, @Nullable String defaultValue, boolean identity,
			@Nullable String generatedAs, @Nullable String comment, ColumnAttributes attributes) {
		this(name, type, nullable, defaultValue, identity, generatedAs, comment, attributes, null);
	}

	/**
	 * Create a column without further attributes.
	 * @param name the stored name
	 * @param type the type as the product spells it
	 * @param nullable whether the column accepts NULL
	 * @param defaultValue the default
	 * @param identity whether the database generates the value
	 * @param generatedAs the expression of a generated column
	 * @param comment the comment
	 */
	public Column(String name, String type, boolean nullable, @Nullable String defaultValue, boolean identity,
			@Nullable String generatedAs, @Nullable String comment) {
		this(name, type, nullable, defaultValue, identity, generatedAs, comment, ColumnAttributes.NONE);
	}

	/**
	 * Return an ordinary column without default and comment.
	 * @param name the stored name
	 * @param type the type as the product spells it
	 * @param nullable whether the column accepts NULL
	 * @return the column
	 */
	public static Column of(String name, String type, boolean nullable) {
		return new Column(name, type, nullable, null, false, null, null);
	}

	/**
	 * Return whether the server fills the column in with the time that a row is valid.
	 * Such a column exists only together with its counterpart, in a table that is
	 * versioned.
	 * @return whether it is the beginning or the end of that time
	 */
	public boolean isRowTime() {
		return ROW_START.equals(this.generatedAs) || ROW_END.equals(this.generatedAs);
	}

	/**
	 * Return the type as a definition of the column names it.
	 * @return the domain, or the type where there is none
	 */
	public String definedType() {
		return (this.domain != null) ? this.domain : this.type;
	}

	/**
	 * Return the check that is a part of the definition of the column, as MariaDB has it.
	 * It bears the name of the column.
	 * @return the check, if there is one
	 */
	public Optional<Check> ownCheck() {
		return Optional.ofNullable(this.attributes.check()).map((expression) -> new Check(this.name, expression));
	}

	public boolean owns(Check check) {
		return ownCheck().filter(check::equals).isPresent();
	}

	public Column withoutOwnCheck() {
		return withAttributes(this.attributes.withCheck(null));
	}

	public Column withAttributes(ColumnAttributes value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.comment, value, this.domain);
	}

	public Column withName(String value) {
		return new Column(value, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.comment, this.attributes, this.domain);
	}

	public Column withNullable(boolean value) {
		return new Column(this.name, this.type, value, this.defaultValue, this.identity, this.generatedAs, this.comment,
				this.attributes, this.domain);
	}

	public Column withComment(@Nullable String value) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				value, this.attributes, this.domain);
	}

	/**
	 * Return the column with the way in which another one comes to its value.
	 * @param other the other column
	 * @return the column with its default, identity and expression
	 */
	public Column withValueOf(Column other) {
		return new Column(this.name, this.type, this.nullable, other.defaultValue, other.identity, other.generatedAs,
				this.comment, this.attributes.withStorage(storageOf(other)).withIdentity(other.attributes.identity()),
				this.domain);
	}

	/** Another expression is kept as the former one was, unless it says otherwise. */
	private ColumnAttributes.@Nullable Storage storageOf(Column other) {
		boolean silent = other.generatedAs != null && other.attributes.storage() == null;
		return silent ? this.attributes.storage() : other.attributes.storage();
	}

	public Column withType(String value) {
		return new Column(this.name, value, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.comment, this.attributes);
	}

	public Column withDefaultValue(@Nullable String value) {
		return new Column(this.name, this.type, this.nullable, value, this.identity, this.generatedAs, this.comment,
				this.attributes, this.domain);
	}

	/**
	 * Return nothing: what else a database says of a column are its attributes.
	 */
	@Override
	public ServerDefinition server() {
		return ServerDefinition.NONE;
	}

	@Override
	public Column withServer(ServerDefinition other) {
		return this;
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.column(this);
	}

}
