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

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What else the definition of a column says. It is written with a new column and must
 * survive every change of it.
 *
 * @param storage how a generated column keeps its value, {@code null} when nothing is
 * said
 * @param collation the name of its own collation as the product spells it, {@code null}
 * when it has none
 * @param onUpdate the expression for its value whenever the row changes, {@code null} for
 * none
 * @param invisible whether it is seen only where it is named
 * @param unversioned whether a table that keeps former rows keeps none of its values
 * @param check the expression of the check that is a part of its definition, {@code null}
 * when there is none
 * @param identity how an identity counts in the words of the server, from when it gives
 * values on, {@code null} when it counts as one of which nothing is said
 * @param serial the sequence of its own that gives it values by a default, {@code null}
 * when there is none
 * @param further further words of a definition that are kept as they are, in their order
 */
public record ColumnAttributes(@Nullable Storage storage, @Nullable String collation, @Nullable String onUpdate,
		boolean invisible, boolean unversioned, @Nullable String check, @Nullable String identity,
		@Nullable Serial serial, List<String> further) {

	/** Nothing is said. */
	public static final ColumnAttributes NONE = new ColumnAttributes(null, null, null, false, false, null, null, null,
			List.of());

	public ColumnAttributes {
		further = List.copyOf(further);
	}

	public ColumnAttributes withStorage(@Nullable Storage value) {
		return new ColumnAttributes(value, this.collation, this.onUpdate, this.invisible, this.unversioned, this.check,
				this.identity, this.serial, this.further);
	}

	public ColumnAttributes withCollation(@Nullable String value) {
		return new ColumnAttributes(this.storage, value, this.onUpdate, this.invisible, this.unversioned, this.check,
				this.identity, this.serial, this.further);
	}

	public ColumnAttributes withOnUpdate(@Nullable String value) {
		return new ColumnAttributes(this.storage, this.collation, value, this.invisible, this.unversioned, this.check,
				this.identity, this.serial, this.further);
	}

	public ColumnAttributes withInvisible(boolean value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, value, this.unversioned, this.check,
				this.identity, this.serial, this.further);
	}

	public ColumnAttributes withUnversioned(boolean value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, this.invisible, value, this.check,
				this.identity, this.serial, this.further);
	}

	public ColumnAttributes withCheck(@Nullable String value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, this.invisible, this.unversioned,
				value, this.identity, this.serial, this.further);
	}

	public ColumnAttributes withFurther(List<String> value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, this.invisible, this.unversioned,
				this.check, this.identity, this.serial, value);
	}

	public ColumnAttributes withIdentity(@Nullable String value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, this.invisible, this.unversioned,
				this.check, value, this.serial, this.further);
	}

	public ColumnAttributes withSerial(@Nullable Serial value) {
		return new ColumnAttributes(this.storage, this.collation, this.onUpdate, this.invisible, this.unversioned,
				this.check, this.identity, value, this.further);
	}

	/**
	 * Return these attributes with other expressions. A name is none.
	 * @param change what an expression becomes
	 * @return the attributes
	 */
	public ColumnAttributes withExpressions(UnaryOperator<String> change) {
		return withOnUpdate((this.onUpdate != null) ? change.apply(this.onUpdate) : null)
			.withCheck((this.check != null) ? change.apply(this.check) : null)
			.withFurther(this.further.stream().map(change).toList());
	}

	/**
	 * How a generated column keeps its value.
	 */
	public enum Storage {

		/** It is computed when the row is written. */
		STORED,

		/** It is computed when the row is read. */
		VIRTUAL;

		public String sql() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
