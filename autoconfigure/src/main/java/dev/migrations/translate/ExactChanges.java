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

package dev.migrations.translate;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.PlannedChange;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;

/**
 * Changes exactly as they are written: what the model leaves open is decided here, so
 * that the schema after a change is the one that the database will hold.
 */
final class ExactChanges {

	private final ConstraintNaming names;

	private final Product product;

	private final TranslationSteps special;

	private final List<SchemaChange> all;

	private ExactChanges(ProductPlan plan) {
		this.names = new ConstraintNaming(plan.database());
		this.product = plan.database().product();
		this.special = TranslationSteps.of(this.product);
		this.all = plan.planned().stream().map(PlannedChange::change).toList();
	}

	/**
	 * Return the changes of a plan in their order.
	 * @param plan the plan
	 * @return the changes
	 */
	static List<ExactChange> of(ProductPlan plan) {
		ExactChanges changes = new ExactChanges(plan);
		SingleChanges single = new SingleChanges(changes.product);
		List<ExactChange> exact = new ArrayList<>();
		Schema before = plan.database();
		for (PlannedChange planned : plan.planned()) {
			SchemaChange change = changes.of(planned.change(), before);
			if (!(change instanceof DropPart<?> drop && changes.special.goesWithTheRest(drop, changes.all))) {
				for (ExactChange part : single.of(new ExactChange(change, planned.guards()), before)) {
					exact.add(part);
					before = part.change().appliedTo(before);
				}
			}
		}
		return exact;
	}

	/**
	 * Return the changes that lead back from one change.
	 * @param change the change
	 * @param before the schema before it
	 * @return the changes in the order in which they must run
	 */
	static List<ExactChange> back(SchemaChange change, Schema before) {
		SingleChanges single = new SingleChanges(before.product());
		List<ExactChange> exact = new ArrayList<>();
		Schema now = change.appliedTo(before);
		for (SchemaChange reverse : change.reversed(before)) {
			for (ExactChange part : single.of(new ExactChange(reverse), now)) {
				exact.add(part);
				now = part.change().appliedTo(now);
			}
		}
		return exact;
	}

	private SchemaChange of(SchemaChange change, Schema before) {
		if (change instanceof AddPart<?> add && !this.special.staysNameless(add, this.all)) {
			return new AddPart<>(add.table(), add.part()
				.accept(new NamedParts(this.names, add.object(), this.special.columns(add, this.all), null)));
		}
		if (change instanceof ReplacePart<?> replace) {
			return new ReplacePart<>(replace.table(), replace.from(), replacement(replace));
		}
		if (change instanceof CreateObject<?> create && create.created() instanceof Table table) {
			return new CreateObject<>(withNamedKey(table));
		}
		return this.special.exact(change, before);
	}

	private Table withNamedKey(Table table) {
		PrimaryKey key = table.primaryKey();
		return (key == null || key.name() != null || !this.names.needsName(table.name())) ? table
				: table.withPrimaryKey(new NamedParts(this.names, table.name(), table.columns(), null).primaryKey(key));
	}

	private TablePart replacement(ReplacePart<?> replace) {
		return written(replace).withServer(replace.from().server().withText(null));
	}

	private TablePart written(ReplacePart<?> replace) {
		return this.special.replacement(replace)
			.orElseGet(() -> replace.to()
				.accept(new NamedParts(this.names, replace.object(), this.special.columns(replace, this.all),
						replace.from().name())));
	}

}
