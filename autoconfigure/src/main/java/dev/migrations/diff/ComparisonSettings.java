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

package dev.migrations.diff;

/**
 * How far the comparison goes where the model says nothing.
 *
 * @param foreignKeyActions what becomes of the actions of a foreign key in the database
 * that the model does not ask for
 * @param indexes what becomes of an index that no entity declares
 * @param checks whether checks are compared and written at all
 * @param alignNames whether unique keys and indexes get the names that the model gives
 * @param defaults what becomes of a default that the model does not have
 * @param protectedObjects what becomes of an object that no entity ever mapped
 * @param comparators what the application compares itself
 */
public record ComparisonSettings(Strictness foreignKeyActions, Strictness indexes, boolean checks, boolean alignNames,
		Strictness defaults, Protection protectedObjects, Comparators comparators) {

	/** What the model does not speak about is left alone. */
	public static final ComparisonSettings DEFAULTS = new ComparisonSettings(Strictness.CONSERVATIVE,
			Strictness.CONSERVATIVE, true, false, Strictness.CONSERVATIVE, Protection.COUNT, Comparators.NONE);

	public ComparisonSettings withForeignKeyActions(Strictness strictness) {
		return new ComparisonSettings(strictness, this.indexes, this.checks, this.alignNames, this.defaults,
				this.protectedObjects, this.comparators);
	}

	public ComparisonSettings withIndexes(Strictness strictness) {
		return new ComparisonSettings(this.foreignKeyActions, strictness, this.checks, this.alignNames, this.defaults,
				this.protectedObjects, this.comparators);
	}

	public ComparisonSettings withChecks(boolean compared) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, compared, this.alignNames, this.defaults,
				this.protectedObjects, this.comparators);
	}

	public ComparisonSettings withAlignNames(boolean aligned) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, this.checks, aligned, this.defaults,
				this.protectedObjects, this.comparators);
	}

	public ComparisonSettings withDefaults(Strictness strictness) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, this.checks, this.alignNames, strictness,
				this.protectedObjects, this.comparators);
	}

	public ComparisonSettings withProtectedObjects(Protection protection) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, this.checks, this.alignNames, this.defaults,
				protection, this.comparators);
	}

	public ComparisonSettings withComparators(Comparators others) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, this.checks, this.alignNames, this.defaults,
				this.protectedObjects, others);
	}

	/** What becomes of an object that no entity ever mapped. */
	public enum Protection {

		/** It is counted and named as protected. */
		COUNT,

		/** It is reported as withheld as well, as a difference. */
		REPORT

	}

	/**
	 * What becomes of something that the database holds and the model does not speak
	 * about.
	 */
	public enum Strictness {

		/** It is left alone. */
		CONSERVATIVE,

		/** It is a difference. */
		STRICT

	}

}
