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

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.RowGuard;

/** Whoever has revisions written, takes options and completes what asks for it. */
final class RevisionAuthor {

	private final Migrations migrations;

	private final ScratchDatabase hibernates;

	private final Consumer<String> counted;

	/**
	 * Create an author.
	 * @param migrations what writes
	 * @param hibernates a database that has the columns of the model
	 * @param counted told what happened
	 */
	RevisionAuthor(Migrations migrations, ScratchDatabase hibernates, Consumer<String> counted) {
		this.migrations = migrations;
		this.hibernates = hibernates;
		this.counted = counted;
	}

	/**
	 * Write a revision.
	 * @param wishes determines which of the options that are offered are taken, 0 for
	 * none
	 * @return what was written
	 */
	Written written(int wishes) {
		Written plain = attempt(Allowances.NONE);
		return completed((wishes != 0) ? wished(plain, new Dice(wishes)) : plain);
	}

	/** What stands in the way of a wish is said before anything is written. */
	private Written wished(Written plain, Dice dice) {
		Allowances wishes = Wishes.some(plain.decision(), dice);
		this.counted.accept(wishes.options().isEmpty() ? "no wish" : "wishes");
		if (wishes.options().isEmpty()) {
			return plain;
		}
		ScratchFiles.delete(plain.file());
		try {
			return new Written(wishes, generate(this.migrations, wishes, true));
		}
		catch (MigrationsException ex) {
			this.counted.accept("wish refused");
			return attempt(Allowances.NONE);
		}
	}

	/** Each value that is asked for is given, and no rows are copied. */
	private Written completed(Written asked) {
		Written revision = asked;
		Map<String, String> values = BackfillValue.all(this.hibernates, asked.decision());
		if (!values.isEmpty()) {
			this.counted.accept("values given");
			ScratchFiles.delete(asked.file());
			Allowances wishes = asked.allowances();
			revision = attempt(new Allowances(wishes.drops(), wishes.changes(), values, wishes.renames()));
		}
		boolean copies = asked.decision()
			.planned()
			.stream()
			.flatMap((planned) -> planned.guards().stream())
			.anyMatch(RowGuard.MovesRows.class::isInstance);
		if (copies) {
			this.counted.accept("copies no rows");
			ScratchFiles.withoutSlots(revision.file());
		}
		return revision;
	}

	private Written attempt(Allowances allowances) {
		return new Written(allowances,
				BrokenLawException.attempt("generate", () -> generate(this.migrations, allowances, true)));
	}

	/**
	 * Return what would be written without an option.
	 * @param migrations what decides
	 * @return the decision
	 */
	static Decision looked(Migrations migrations) {
		return generate(migrations, Allowances.NONE, false).decision();
	}

	private static GenerateResult generate(Migrations migrations, Allowances allowances, boolean write) {
		return migrations.generate(new GenerateRequest("life", ChangelogFormat.YAML, allowances, write));
	}

	/**
	 * A revision.
	 *
	 * @param allowances what was asked for
	 * @param result what was decided, and where it stands
	 */
	record Written(Allowances allowances, GenerateResult result) {

		Decision decision() {
			return this.result.decision();
		}

		@Nullable Path file() {
			return this.result.file();
		}

	}

}
