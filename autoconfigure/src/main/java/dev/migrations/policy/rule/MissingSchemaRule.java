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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableChange;
import dev.migrations.failure.CommandOption;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;

/**
 * A schema is created when a person asks for it, and until then everything in it waits.
 */
final class MissingSchemaRule {

	private MissingSchemaRule() {
	}

	static Verdict judge(CreateObject<Namespace> change, RuleContext context) {
		Optional<String> obstacle = obstacle(context);
		if (obstacle.isPresent()) {
			return Verdict.withhold(new Withheld(change, Withheld.Kind.CANNOT, obstacle.get(), null));
		}
		return context.allowed(change) ? Verdict.plan(change)
				: context.withhold(change, Withheld.Kind.OWNERSHIP, Sentences.MISSING_SCHEMA);
	}

	private static Optional<String> obstacle(RuleContext context) {
		return AlterLimits.of(context.ground().database().product()).cannotCreateSchema();
	}

	/**
	 * Withhold a change that needs a schema which is itself withheld. What belongs to a
	 * new table is told with the table.
	 * @param change the change
	 * @param context everything that a rule may know
	 * @return the verdict, empty if nothing stands in the way
	 */
	static Optional<Verdict> waiting(SchemaChange change, RuleContext context) {
		if (change.adds(Namespace.class)) {
			return Optional.empty();
		}
		Optional<CreateObject<Namespace>> own = missing(change.object().schema(), context);
		if (own.isPresent()) {
			return Optional.of((change instanceof TableChange) ? Verdict.SILENT
					: waiting(change, own.get(), context.sentences().waitsForSchema(own.get().object()), context));
		}
		return (change instanceof AddPart<?> add && add.part() instanceof ForeignKey key)
				? missing(key.referencedTable().schema(), context)
					.map((schema) -> waiting(change, schema, context.sentences().needsSchema(schema.object()), context))
				: Optional.empty();
	}

	/** A filter may have left the schema out: it is missing all the same. */
	private static Optional<CreateObject<Namespace>> missing(@Nullable String schema, RuleContext context) {
		return context.ground()
			.database()
			.absentSchemas()
			.stream()
			.filter((name) -> name.equals(schema))
			.map((name) -> new CreateObject<>(new Namespace(ObjectName.of(name))))
			.filter((create) -> !creates(create, context) || !context.allowed(create))
			.findFirst();
	}

	private static boolean creates(CreateObject<Namespace> change, RuleContext context) {
		return obstacle(context).isEmpty() && context.ground().changes().contains(change);
	}

	private static Verdict waiting(SchemaChange change, CreateObject<Namespace> schema, String reason,
			RuleContext context) {
		CommandOption option = creates(schema, context)
				? context.consents().asking(schema, context.sentences().spelling()).orElse(null) : null;
		return Verdict.withhold(new Withheld(change, Withheld.Kind.OWNERSHIP, reason, option));
	}

}
