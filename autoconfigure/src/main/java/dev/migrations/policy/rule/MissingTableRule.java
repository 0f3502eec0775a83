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

package dev.migrations.policy.rule;

import java.util.Optional;

import dev.migrations.change.AddPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Table;

/**
 * What belongs to a new table or references it is not written where the table cannot be.
 */
final class MissingTableRule {

	private MissingTableRule() {
	}

	/**
	 * Withhold a change that needs a table which cannot be created. What belongs to the
	 * table is told with it.
	 * @param change the change
	 * @param context everything that a rule may know
	 * @return the verdict, empty if nothing stands in the way
	 */
	static Optional<Verdict> waiting(SchemaChange change, RuleContext context) {
		if (!(change instanceof TableChange)) {
			return Optional.empty();
		}
		if (impossible(change.object(), context)) {
			return Optional.of(Verdict.SILENT);
		}
		return (change instanceof AddPart<?> add && add.part() instanceof ForeignKey key
				&& impossible(key.referencedTable(), context)) ? Optional.of(withheld(change, key, context))
						: Optional.empty();
	}

	private static boolean impossible(ObjectName table, RuleContext context) {
		Differences ground = context.ground();
		return ground.isNew(table) && ground.changes()
			.stream()
			.filter((change) -> change.adds(Table.class) && change.object().equals(table))
			.anyMatch((change) -> AlterLimits.of(ground.database().product()).cannot(change, ground).isPresent()
					|| TakenName.waiting(change, context).isPresent());
	}

	private static Verdict withheld(SchemaChange change, ForeignKey key, RuleContext context) {
		Product product = context.ground().database().product();
		Sentences sentences = context.sentences();
		return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT,
				sentences.cannot(product, sentences.referencesNone(key.referencedTable())), null));
	}

}
