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

package dev.migrations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.policy.Decision;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.status.Problem;
import dev.migrations.status.UnitState;
import dev.migrations.status.UnitStatus;

/**
 * Where a database stands and, when model and database could be compared, what differs.
 *
 * @param status where the database stands
 * @param decision what differs and what becomes of it, {@code null} when it was not
 * compared
 * @param problem why it could not be compared, {@code null} when it was, or when there is
 * no model
 */
public record Overview(UnitStatus status, @Nullable Decision decision, @Nullable Problem problem) {

	static Overview of(UnitStatus status) {
		return new Overview(status, null, null);
	}

	static Overview of(UnitStatus status, Decision decision) {
		return new Overview(status, decision, null);
	}

	/**
	 * Return whether nothing is pending and still database and model differ.
	 * @return whether there is drift
	 */
	public boolean drifted() {
		return this.status.state() == UnitState.UP_TO_DATE && this.decision != null
				&& !this.decision.planned().isEmpty();
	}

	/**
	 * Return the tables of the database that the model maps.
	 * @return the tables, none when there was no comparison
	 */
	public List<ObjectName> managedTables() {
		return (this.decision != null) ? this.decision.managedTables() : List.of();
	}

	/**
	 * Return the tables that the model maps and the database does not hold yet.
	 * @return the tables, none when there was no comparison
	 */
	public List<ObjectName> missingTables() {
		return (this.decision != null) ? this.decision.missingTables() : List.of();
	}

	/**
	 * Return the tables that are never touched.
	 * @return the tables, none when there was no comparison
	 */
	public List<ObjectName> protectedTables() {
		return (this.decision != null) ? this.decision.protectedTables() : List.of();
	}

	/**
	 * Return what is wrong, with the database, the changelog or the comparison.
	 * @return the problems
	 */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(this.status.problems());
		if (this.problem != null) {
			problems.add(this.problem);
		}
		return problems;
	}

	/**
	 * Return the product that names and types are spelled for.
	 * @return the product
	 */
	public Product product() {
		DatabaseIdentity database = this.status.database();
		return (database != null) ? database.product() : Product.unknown();
	}

}
