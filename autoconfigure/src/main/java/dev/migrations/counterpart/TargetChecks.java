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

package dev.migrations.counterpart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.sql.ExpressionForm;
import dev.migrations.sql.ExpressionForm.Likeness;
import dev.migrations.sql.ListedValues;

/**
 * Checks on the other product. Those that list the constants of an enum follow the values
 * that the live column allows, wherever it holds them; every other check of the model is
 * there if it is here.
 */
final class TargetChecks {

	private final TargetNames names;

	TargetChecks(TargetNames names) {
		this.names = names;
	}

	Check unmapped(Check check) {
		return new Check(this.names.ofNullable(check.name()), check.expression());
	}

	List<Check> of(MappedTableTriple twins) {
		List<Check> checks = new ArrayList<>();
		for (Column live : twins.live().columns()) {
			listed(live.name(), this.names.column(twins.live().name(), live.name()), twins).ifPresent(checks::add);
		}
		List<Check> here = others(twins.here().checks(), twins.hereValues());
		List<Check> there = others(twins.there().checks(), twins.thereValues());
		for (Check live : others(twins.live().checks(), twins.liveValues())) {
			int index = find(live, here);
			boolean paired = index >= 0 && here.size() == there.size();
			checks.add(paired ? new Check(this.names.ofNullable(live.name()), there.get(index).expression())
					: unmapped(live));
		}
		for (Column live : twins.live().columns()) {
			twins.liveValues()
				.check(live.name())
				.filter((check) -> twins.hereValues().of(live.name()).isEmpty())
				.ifPresent((check) -> checks.add(unmapped(check)));
		}
		return checks;
	}

	private Optional<Check> listed(String live, String there, MappedTableTriple twins) {
		Optional<ListedValues> values = twins.liveValues().of(live);
		Optional<Check> other = twins.thereValues().check(there);
		if (values.isEmpty() || other.isEmpty()) {
			return Optional.empty();
		}
		boolean alike = Constants.alike(values, twins.hereValues().of(live));
		String name = twins.liveValues().check(live).map(Check::name).map(this.names::of).orElse(null);
		return Optional
			.of(new Check(name, alike ? other.get().expression() : values.get().condition(this.names.quoted(there))));
	}

	private static List<Check> others(List<Check> checks, Constants constants) {
		return checks.stream().filter((check) -> !constants.holds(check)).toList();
	}

	private int find(Check live, List<Check> checks) {
		ExpressionForm form = ExpressionForm.of(live.expression(), this.names.from());
		List<Likeness> likeness = checks.stream()
			.map((check) -> form.compare(ExpressionForm.of(check.expression(), this.names.from())))
			.toList();
		int same = likeness.indexOf(Likeness.SAME);
		return (same >= 0) ? same : likeness.indexOf(Likeness.UNDECIDABLE);
	}

}
