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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.schema.Check;
import dev.migrations.schema.Product;
import dev.migrations.sql.CheckForm;
import dev.migrations.sql.ExpressionForm.Likeness;

/**
 * Are the same conditions checked? Checks are matched by their condition, then by their
 * name, then by the column whose values they list. What cannot be told apart is not
 * changed.
 */
final class CheckComparator {

	private final ChangeCollector findings;

	CheckComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	void compare(TablePair tables) {
		List<CheckForm> database = new ArrayList<>(forms(tables.database().checks(), tables.product()));
		List<CheckForm> model = new ArrayList<>();
		Set<String> conditions = new LinkedHashSet<>();
		for (CheckForm check : forms(tables.model().checks(), tables.product())) {
			if (conditions.add(check.form().toString()) && !take(database, check, Likeness.SAME)) {
				model.add(check);
			}
		}
		model.removeIf((check) -> replace(tables, database, check));
		model.removeIf((check) -> isUndecided(tables, database, check));
		model.forEach((check) -> this.findings.add(new AddPart<>(tables.subject(), check.check())));
		database.forEach((check) -> this.findings.add(new DropPart<>(tables.subject(), check.check())));
	}

	private static boolean take(List<CheckForm> database, CheckForm check, Likeness likeness) {
		Optional<CheckForm> found = database.stream().filter((other) -> other.compare(check) == likeness).findFirst();
		found.ifPresent(database::remove);
		return found.isPresent();
	}

	private boolean replace(TablePair tables, List<CheckForm> database, CheckForm check) {
		Optional<CheckForm> found = database.stream()
			.filter((other) -> other.isNamedLike(check))
			.findFirst()
			.or(() -> database.stream().filter((other) -> other.listsValuesLike(check)).findFirst());
		found.ifPresent((old) -> {
			database.remove(old);
			this.findings.add(old.isNamedLike(check) ? old.compare(check) : Likeness.DIFFERENT,
					new ReplacePart<>(tables.subject(), old.check(), check.check()),
					tables.part("check", Objects.requireNonNullElse(check.check().name(), check.check().expression())));
		});
		return found.isPresent();
	}

	private boolean isUndecided(TablePair tables, List<CheckForm> database, CheckForm check) {
		boolean undecided = take(database, check, Likeness.UNDECIDABLE);
		if (undecided) {
			this.findings.notCompared("check (" + check.check().expression() + ") on " + tables.model().name(),
					"whether the database has the same condition cannot be determined");
		}
		return undecided;
	}

	private static List<CheckForm> forms(List<Check> checks, Product product) {
		return checks.stream()
			.map((check) -> CheckForm.of(check, product))
			.sorted(Comparator.comparing((form) -> form.form() + " " + form.check().name()))
			.toList();
	}

}
