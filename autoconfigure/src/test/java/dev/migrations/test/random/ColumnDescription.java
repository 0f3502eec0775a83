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

import java.util.function.Consumer;

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
		return with((draft) -> draft.name = changed);
	}

	ColumnDescription withNullable(boolean changed) {
		return with((draft) -> draft.nullable = changed);
	}

	ColumnDescription withUnique(boolean changed) {
		return with((draft) -> draft.unique = changed);
	}

	ColumnDescription withLength(int changed) {
		return with((draft) -> draft.length = changed);
	}

	ColumnDescription withPrecision(int changed, int changedScale) {
		return with((draft) -> {
			draft.precision = changed;
			draft.scale = changedScale;
		});
	}

	ColumnDescription withDefault(@Nullable String changed) {
		return with((draft) -> draft.defaultValue = changed);
	}

	ColumnDescription withCheck(@Nullable String changed) {
		return with((draft) -> draft.check = changed);
	}

	ColumnDescription withComment(@Nullable String changed) {
		return with((draft) -> draft.comment = changed);
	}

	/**
	 * Return what holds whatever the type is.
	 * @return the column without length, default and check
	 */
	ColumnDescription untyped() {
		return PLAIN.withName(this.name).withNullable(this.nullable).withUnique(this.unique).withComment(this.comment);
	}

	private ColumnDescription with(Consumer<Draft> change) {
		Draft draft = new Draft(this);
		change.accept(draft);
		return draft.finished();
	}

	/** A column that can still be changed. */
	private static final class Draft {

		private @Nullable String name;

		private boolean nullable;

		private boolean unique;

		private int length;

		private int precision;

		private int scale;

		private @Nullable String defaultValue;

		private @Nullable String check;

		private @Nullable String comment;

		private Draft(ColumnDescription from) {
			this.name = from.name;
			this.nullable = from.nullable;
			this.unique = from.unique;
			this.length = from.length;
			this.precision = from.precision;
			this.scale = from.scale;
			this.defaultValue = from.defaultValue;
			this.check = from.check;
			this.comment = from.comment;
		}

		private ColumnDescription finished() {
			return new ColumnDescription(this.name, this.nullable, this.unique, this.length, this.precision, this.scale,
					this.defaultValue, this.check, this.comment);
		}

	}

}
