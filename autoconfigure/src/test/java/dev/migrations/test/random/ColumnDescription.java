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

import org.jspecify.annotations.Nullable;

/**
 * What annotations say about a column.
 *
 * @param name its name, with backquotes when it is quoted
 * @param nullable whether it accepts NULL
 * @param unique whether its values are unique
 * @param length the length, or the precision of seconds for a time, 0 for none
 * @param precision the precision, 0 for none
 * @param scale the scale
 * @param defaultValue the default as SQL
 * @param check a check, {@code {}} stands for the column
 * @param comment a comment
 */
record ColumnDescription(@Nullable String name, boolean nullable, boolean unique, int length, int precision, int scale,
		@Nullable String defaultValue, @Nullable String check, @Nullable String comment) {

	static final ColumnDescription PLAIN = new ColumnDescription(null, true, false, 0, 0, 0, null, null, null);

	ColumnDescription withName(@Nullable String changed) {
		return new ColumnDescription(changed, this.nullable, this.unique, this.length, this.precision, this.scale,
				this.defaultValue, this.check, this.comment);
	}

	ColumnDescription withNullable(boolean changed) {
		return new ColumnDescription(this.name, changed, this.unique, this.length, this.precision, this.scale,
				this.defaultValue, this.check, this.comment);
	}

	ColumnDescription withUnique(boolean changed) {
		return new ColumnDescription(this.name, this.nullable, changed, this.length, this.precision, this.scale,
				this.defaultValue, this.check, this.comment);
	}

	ColumnDescription withLength(int changed) {
		return new ColumnDescription(this.name, this.nullable, this.unique, changed, this.precision, this.scale,
				this.defaultValue, this.check, this.comment);
	}

	ColumnDescription withPrecision(int changed, int changedScale) {
		return new ColumnDescription(this.name, this.nullable, this.unique, this.length, changed, changedScale,
				this.defaultValue, this.check, this.comment);
	}

	ColumnDescription withDefault(@Nullable String changed) {
		return new ColumnDescription(this.name, this.nullable, this.unique, this.length, this.precision, this.scale,
				changed, this.check, this.comment);
	}

	ColumnDescription withCheck(@Nullable String changed) {
		return new ColumnDescription(this.name, this.nullable, this.unique, this.length, this.precision, this.scale,
				this.defaultValue, changed, this.comment);
	}

	ColumnDescription withComment(@Nullable String changed) {
		return new ColumnDescription(this.name, this.nullable, this.unique, this.length, this.precision, this.scale,
				this.defaultValue, this.check, changed);
	}

	/**
	 * Return what holds whatever the type is.
	 * @return the column without length, default and check
	 */
	ColumnDescription untyped() {
		return new ColumnDescription(this.name, this.nullable, this.unique, 0, 0, 0, null, null, this.comment);
	}

}
