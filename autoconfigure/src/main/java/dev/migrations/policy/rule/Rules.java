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

import java.util.List;

import dev.migrations.change.ByKind;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ByProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.Differences;
import dev.migrations.policy.RuleContext;
import dev.migrations.policy.Verdict;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.SchemaObject;

/**
 * Which rule decides about which kind of change.
 */
public final class Rules {

	private static final Rule<SchemaChange> PLAN = (change, context) -> Verdict.plan(change);

	private static final Rule<SchemaChange> OTHER_PARTS = (change, context) -> Verdict
		.withhold(new Withheld(change, Withheld.Kind.CANNOT, Sentences.OTHER_PARTS, null));

	private static final Rule<CreateObject<? extends SchemaObject>> COUNTS = FirstIds::judge;

	private static final ByKind<Rule<SchemaChange>> RULES = new ByKind<>(
			new ByObject<>(of(new MovedRows()), PLAN, of(COUNTS), PLAN, PLAN, of(CreateSchemaRule::judge)),
			new ByObject<>(of(Removals::table), Removals::standaloneObject, Removals::standaloneObject,
					of(EnumTypeRemoval::judge), Removals::standaloneObject, Removals::standaloneObject),
			new ByObject<>(PLAN, PLAN, of(new SequenceRule()), of(new EnumTypeRule()), OTHER_PARTS, PLAN),
			new ByPart<>(of(new AddColumnRule()), of(PrimaryKeyRules::add), of(new UniqueKeyRule()),
					of(new ForeignKeyRule()), PLAN, of(new CheckRule())),
			new ByPart<>(of(new DropColumnRule()), of(Removals::constraint), of(Removals::constraint),
					of(Removals::constraint), of(Removals::index), of(Removals::constraint)),
			new ByPart<>(PLAN, of(PrimaryKeyRules::change), of(new ReplaceUniqueKeyRule()),
					of(ReplaceRules::foreignKey), of(ReplaceRules::index), of(new ReplaceCheckRule())),
			new ByProperty<>(of(new TypeRule()), of(new SetNotNullRule()), PLAN, of(new ChangeDefaultRule()),
					of(new IdentityRule()), of(new GeneratedRule()), of(CommentRules::column), PLAN),
			new ByKind.Renames<>(PLAN, PLAN, PLAN), of(CommentRules::table));

	/**
	 * Return what is to be done with a change.
	 * @param change the change
	 * @param context everything that a rule may know
	 * @return the verdict
	 */
	public Verdict judge(SchemaChange change, RuleContext context) {
		return ReplaceRules.lossy(change).orElseGet(() -> inPlace(change, context.ground()).judge(change, context));
	}

	/**
	 * Return what has to be asked of the rows before a change is judged.
	 * @param change the change
	 * @param ground the differences and the database
	 * @return the questions, none when the rows do not matter
	 */
	public List<RowQuestion> questions(SchemaChange change, Differences ground) {
		return inPlace(change, ground).questions(change, ground);
	}

	private static Rule<SchemaChange> inPlace(SchemaChange change, Differences ground) {
		return new InPlaceRule(change.accept(RULES), AlterLimits.of(ground.database().product()));
	}

	/** A rule is only asked about the kind of change at whose place it stands. */
	@SuppressWarnings("unchecked")
	private static <C extends SchemaChange> Rule<SchemaChange> of(Rule<C> rule) {
		return (Rule<SchemaChange>) rule;
	}

}
