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

package dev.migrations.policy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.change.SchemaChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.policy.rule.AddColumnRule;
import dev.migrations.policy.text.NameDisplay;

/**
 * What a person allowed, understood and held against what there is.
 *
 * @param drops what may be dropped
 * @param changes what may be narrowed or converted
 * @param backfills the values for columns that begin to refuse NULL
 */
public record ResolvedAllowances(AllowancePattern drops, AllowancePattern changes, Backfills backfills) {

	static ResolvedAllowances of(Allowances allowances) {
		return new ResolvedAllowances(new AllowancePattern("--allow-drop", allowances.drops()),
				new AllowancePattern("--allow-change", allowances.changes()), new Backfills(allowances.backfills()));
	}

	boolean allow(SchemaChange change) {
		return Targets.of(change).filter(permission(change)::allows).isPresent();
	}

	/**
	 * Return what a person would write to ask for a change.
	 * @param change the change
	 * @param spelling how names are shown
	 * @return the option, empty if it cannot be asked for
	 */
	public Optional<CommandOption> asking(SchemaChange change, NameDisplay spelling) {
		return Targets.of(change).map((target) -> permission(change).asking(target, spelling));
	}

	/**
	 * Refuse what reaches nothing.
	 * @param changes every change that could be asked for
	 * @param spelling how names are shown
	 */
	void verify(Collection<SchemaChange> changes, NameDisplay spelling) {
		this.drops.verify(targets(changes, Targets::drops), spelling);
		this.changes.verify(targets(changes, Targets::converts), spelling);
		this.backfills.verify(targets(changes, AddColumnRule::needsValue), spelling);
	}

	private AllowancePattern permission(SchemaChange change) {
		return Targets.drops(change) ? this.drops : this.changes;
	}

	private static Set<Target> targets(Collection<SchemaChange> changes, Predicate<SchemaChange> wanted) {
		Set<Target> targets = new LinkedHashSet<>();
		changes.stream().filter(wanted).forEach((change) -> Targets.of(change).ifPresent(targets::add));
		return targets;
	}

}
