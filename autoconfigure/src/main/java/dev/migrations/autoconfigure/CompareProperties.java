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

package dev.migrations.autoconfigure;

import dev.migrations.diff.Comparators;
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.ComparisonSettings.Protection;
import dev.migrations.diff.ComparisonSettings.Strictness;

/**
 * How far the comparison goes where the model says nothing.
 */
public class CompareProperties {

	/**
	 * What to do about actions of a foreign key that no entity asks for.
	 */
	private Strictness foreignKeyActions = Strictness.CONSERVATIVE;

	/**
	 * What to do about an index that no entity declares.
	 */
	private Strictness indexes = Strictness.CONSERVATIVE;

	/**
	 * Whether check constraints are compared and written.
	 */
	private boolean checks = true;

	/**
	 * What to do about a default that no entity declares.
	 */
	private Strictness defaults = Strictness.CONSERVATIVE;

	/**
	 * What to do about an object that no entity maps or ever mapped.
	 */
	private Protection protectedObjects = Protection.COUNT;

	public Strictness getForeignKeyActions() {
		return this.foreignKeyActions;
	}

	public void setForeignKeyActions(Strictness foreignKeyActions) {
		this.foreignKeyActions = foreignKeyActions;
	}

	public Strictness getIndexes() {
		return this.indexes;
	}

	public void setIndexes(Strictness indexes) {
		this.indexes = indexes;
	}

	public boolean isChecks() {
		return this.checks;
	}

	public void setChecks(boolean checks) {
		this.checks = checks;
	}

	public Strictness getDefaults() {
		return this.defaults;
	}

	public void setDefaults(Strictness defaults) {
		this.defaults = defaults;
	}

	public Protection getProtectedObjects() {
		return this.protectedObjects;
	}

	public void setProtectedObjects(Protection protectedObjects) {
		this.protectedObjects = protectedObjects;
	}

	ComparisonSettings toSettings(boolean alignNames) {
		return new ComparisonSettings(this.foreignKeyActions, this.indexes, this.checks, alignNames, this.defaults,
				this.protectedObjects, Comparators.NONE);
	}

}
