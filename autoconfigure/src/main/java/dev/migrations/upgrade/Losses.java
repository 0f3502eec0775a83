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

package dev.migrations.upgrade;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * What a downgrade would lose.
 *
 * @param counted what holds rows or values that go
 * @param refused what the database would refuse, so that it stopped half-way
 * @param unknown the statements of which nothing can be told, each with its changeset
 * @param obstacles what others made that keeps the database from a statement
 */
record Losses(List<String> counted, List<String> refused, List<String> unknown, List<String> obstacles) {

	/** The option that lets a downgrade lose rows. */
	static final String ALLOW = "--allow-data-loss";

	Losses {
		counted = List.copyOf(counted);
		refused = List.copyOf(refused);
		unknown = List.copyOf(unknown);
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * Refuse the downgrade when it would stop half-way, or when it would lose something,
	 * or may, and nobody allowed that.
	 * @param target the target that a user gave
	 * @param allowed whether rows and values may be lost
	 * @throws MigrationsException when it would
	 */
	void refuse(String target, boolean allowed) {
		// what nobody can read may see to the rest
		if (!this.obstacles.isEmpty() && this.unknown.isEmpty()) {
			throw new MigrationsException(Failure
				.refused("The downgrade would stop half-way: " + String.join("; ", this.obstacles) + ".", NextStep.run(
						"Drop what stands in the way, and create it again afterwards. Then run", "downgrade", target)));
		}
		if (!this.refused.isEmpty() && this.unknown.isEmpty()) {
			throw new MigrationsException(Failure
				.refused("The downgrade would stop half-way: " + String.join("; ", this.refused) + ".", NextStep
					.run("Change these rows, or write their values into the rollback, then run", "downgrade", target)));
		}
		if (allowed || (this.counted.isEmpty() && this.unknown.isEmpty())) {
			return;
		}
		String lost = this.counted.isEmpty() ? ""
				: "The downgrade would lose rows: " + String.join("; ", this.counted) + ".";
		String unread = this.unknown.isEmpty() ? ""
				: "What this does to rows is not known: " + String.join("; ", this.unknown) + ".";
		String purpose = this.counted.isEmpty() ? "Read it first. To run it"
				: "Save them first. To revert anyway and lose them";
		throw new MigrationsException(Failure.refused(
				Stream.of(lost, unread).filter((sentence) -> !sentence.isEmpty()).collect(Collectors.joining(" ")),
				NextStep.run(purpose, "downgrade", target, ALLOW)));
	}

}
