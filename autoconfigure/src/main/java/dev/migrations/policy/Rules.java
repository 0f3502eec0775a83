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

import java.util.List;
import java.util.Set;

import dev.migrations.diff.SchemaChange;
import dev.migrations.diff.SchemaChange.AddCheck;
import dev.migrations.diff.SchemaChange.AddColumn;
import dev.migrations.diff.SchemaChange.AddForeignKey;
import dev.migrations.diff.SchemaChange.AddPrimaryKey;
import dev.migrations.diff.SchemaChange.AddUniqueKey;
import dev.migrations.diff.SchemaChange.ChangeColumnComment;
import dev.migrations.diff.SchemaChange.ChangeDefault;
import dev.migrations.diff.SchemaChange.ChangeEnumType;
import dev.migrations.diff.SchemaChange.ChangeGenerated;
import dev.migrations.diff.SchemaChange.ChangeIdentity;
import dev.migrations.diff.SchemaChange.ChangePrimaryKey;
import dev.migrations.diff.SchemaChange.ChangeSequenceIncrement;
import dev.migrations.diff.SchemaChange.ChangeStructType;
import dev.migrations.diff.SchemaChange.ChangeTableComment;
import dev.migrations.diff.SchemaChange.ChangeType;
import dev.migrations.diff.SchemaChange.CreateEnumType;
import dev.migrations.diff.SchemaChange.CreateIndex;
import dev.migrations.diff.SchemaChange.CreateSchema;
import dev.migrations.diff.SchemaChange.CreateSequence;
import dev.migrations.diff.SchemaChange.CreateStructType;
import dev.migrations.diff.SchemaChange.CreateTable;
import dev.migrations.diff.SchemaChange.CreateView;
import dev.migrations.diff.SchemaChange.DropCheck;
import dev.migrations.diff.SchemaChange.DropColumn;
import dev.migrations.diff.SchemaChange.DropEnumType;
import dev.migrations.diff.SchemaChange.DropForeignKey;
import dev.migrations.diff.SchemaChange.DropIndex;
import dev.migrations.diff.SchemaChange.DropNotNull;
import dev.migrations.diff.SchemaChange.DropPrimaryKey;
import dev.migrations.diff.SchemaChange.DropSequence;
import dev.migrations.diff.SchemaChange.DropTable;
import dev.migrations.diff.SchemaChange.DropUniqueKey;
import dev.migrations.diff.SchemaChange.RenameColumn;
import dev.migrations.diff.SchemaChange.RenameKey;
import dev.migrations.diff.SchemaChange.RenameTable;
import dev.migrations.diff.SchemaChange.ReplaceCheck;
import dev.migrations.diff.SchemaChange.ReplaceForeignKey;
import dev.migrations.diff.SchemaChange.ReplaceIndex;
import dev.migrations.diff.SchemaChange.ReplaceUniqueKey;
import dev.migrations.diff.SchemaChange.SetNotNull;
import dev.migrations.schema.RowQuestion;

/**
 * Which rule decides about which kind of change.
 */
final class Rules {

	private final ByKind<Rule<SchemaChange>> rules = new ByKind<>();

	Rules() {
		additions();
		columns();
		keys();
		removals();
	}

	Verdict judge(SchemaChange change, Situation situation) {
		Rule<SchemaChange> rule = this.rules.of(change);
		return MissingSchemaRule.waiting(change, situation)
			.or(() -> MissingTableRule.waiting(change, situation))
			.orElseGet(() -> new InPlaceRule(rule, InPlace.of(situation.ground().database().product())).judge(change,
					situation));
	}

	List<RowQuestion> questions(SchemaChange change, Ground ground) {
		Rule<SchemaChange> rule = this.rules.of(change);
		return new InPlaceRule(rule, InPlace.of(ground.database().product())).questions(change, ground);
	}

	Set<Class<? extends SchemaChange>> kinds() {
		return this.rules.kinds();
	}

	private void additions() {
		decide(CreateSchema.class, MissingSchemaRule::judge);
		decide(CreateTable.class, (change, situation) -> Verdict.plan(change));
		decide(RenameTable.class, (change, situation) -> Verdict.plan(change));
		decide(RenameColumn.class, (change, situation) -> Verdict.plan(change));
		decide(RenameKey.class, (change, situation) -> Verdict.plan(change));
		decide(CreateView.class, (change, situation) -> Verdict.plan(change));
		decide(CreateIndex.class,
				(change, situation) -> TakenName.waiting(change, situation)
					.or(() -> situation.keyWaiting(change, change.object(), change.index().columns()))
					.orElseGet(() -> Verdict.plan(change)));
		decide(CreateSequence.class, new CreateSequenceRule());
		decide(CreateEnumType.class, (change, situation) -> Verdict.plan(change));
		decide(CreateStructType.class, (change, situation) -> Verdict.plan(change));
		decide(ChangeStructType.class, (change, situation) -> Verdict
			.withhold(new Withheld(change, Withheld.Kind.CANNOT, Sentences.OTHER_PARTS, null)));
		decide(DropNotNull.class, (change, situation) -> Verdict.plan(change));
		decide(ChangeSequenceIncrement.class, new SequenceRule());
		decide(ChangeEnumType.class, new EnumTypeRule());
	}

	private void columns() {
		decide(AddColumn.class, new AddColumnRule());
		decide(ChangeType.class, new TypeRule());
		decide(SetNotNull.class, new SetNotNullRule());
		decide(ChangeDefault.class, new ChangeDefaultRule());
		decide(ChangeIdentity.class, new IdentityRule());
		decide(ChangeGenerated.class, new GeneratedRule());
		decide(ChangeTableComment.class, CommentRules::table);
		decide(ChangeColumnComment.class, CommentRules::column);
	}

	private void keys() {
		decide(AddPrimaryKey.class, PrimaryKeyRules::add);
		decide(ChangePrimaryKey.class, PrimaryKeyRules::change);
		decide(AddForeignKey.class, new ForeignKeyRule());
		decide(ReplaceForeignKey.class, ReplaceRules::foreignKey);
		decide(AddUniqueKey.class, new UniqueKeyRule());
		decide(ReplaceUniqueKey.class, new ReplaceUniqueKeyRule());
		decide(ReplaceIndex.class, ReplaceRules::index);
		decide(AddCheck.class, new CheckRule());
		decide(ReplaceCheck.class, new ReplaceCheckRule());
	}

	private void removals() {
		decide(DropTable.class, Removals::table);
		decide(DropColumn.class, new DropColumnRule());
		decide(DropPrimaryKey.class, Removals::constraint);
		decide(DropForeignKey.class, Removals::constraint);
		decide(DropUniqueKey.class, Removals::constraint);
		decide(DropCheck.class, Removals::constraint);
		decide(DropIndex.class, Removals::index);
		decide(DropSequence.class, Removals::alone);
		decide(DropEnumType.class, EnumTypeRemoval::judge);
	}

	private <C extends SchemaChange> void decide(Class<C> kind, Rule<? super C> rule) {
		this.rules.put(kind, new Rule<>() {

			@Override
			public Verdict judge(SchemaChange change, Situation situation) {
				return rule.judge(kind.cast(change), situation);
			}

			@Override
			public List<RowQuestion> questions(SchemaChange change, Ground ground) {
				return rule.questions(kind.cast(change), ground);
			}

		});
	}

}
