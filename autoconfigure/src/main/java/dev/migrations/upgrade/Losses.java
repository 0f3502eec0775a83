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

/**
 * What a downgrade would lose.
 *
 * @param counted what holds rows or values that go
 * @param unknown the statements of which nothing can be told, each with its changeset
 */
record Losses(List<String> counted, List<String> unknown) {

	Losses {
		counted = List.copyOf(counted);
		unknown = List.copyOf(unknown);
	}

	/**
	 * Refuse the downgrade when it would lose something, or may.
	 * @param target the target that a person gave
	 * @throws MigrationsException when it would
	 */
	void refuse(String target) {
		if (this.counted.isEmpty() && this.unknown.isEmpty()) {
			return;
		}
		String lost = this.counted.isEmpty() ? ""
				: "The downgrade would lose rows: " + String.join("; ", this.counted) + ".";
		String unread = this.unknown.isEmpty() ? ""
				: "Nobody can tell what this does to rows: " + String.join("; ", this.unknown) + ".";
		String first = this.counted.isEmpty() ? "Read it first. To run it: " : "Save them first. To lose them: ";
		throw new MigrationsException(Failure.refused(
				Stream.of(lost, unread).filter((sentence) -> !sentence.isEmpty()).collect(Collectors.joining(" ")),
				first + "migrations downgrade %s --allow-data-loss".formatted(target)));
	}

}
