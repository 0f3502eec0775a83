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

import dev.migrations.change.ColumnChange.ChangeColumnCheck;
import dev.migrations.change.ColumnChange.ChangeColumnComment;
import dev.migrations.change.ColumnChange.ChangeDefault;
import dev.migrations.change.ColumnChange.ChangeGenerated;
import dev.migrations.change.ColumnChange.ChangeIdentity;
import dev.migrations.change.ColumnChange.ChangeType;
import dev.migrations.change.ColumnChange.DropNotNull;
import dev.migrations.change.ColumnChange.SetNotNull;
import dev.migrations.change.EnumTypeChange.ChangeEnumType;
import dev.migrations.change.EnumTypeChange.CreateEnumType;
import dev.migrations.change.EnumTypeChange.DropEnumType;
import dev.migrations.change.NamespaceChange.CreateSchema;
import dev.migrations.change.NamespaceChange.DropSchema;
import dev.migrations.change.PartAddition.AddCheck;
import dev.migrations.change.PartAddition.AddColumn;
import dev.migrations.change.PartAddition.AddForeignKey;
import dev.migrations.change.PartAddition.AddPrimaryKey;
import dev.migrations.change.PartAddition.AddUniqueKey;
import dev.migrations.change.PartAddition.CreateIndex;
import dev.migrations.change.PartRemoval.DropCheck;
import dev.migrations.change.PartRemoval.DropColumn;
import dev.migrations.change.PartRemoval.DropForeignKey;
import dev.migrations.change.PartRemoval.DropIndex;
import dev.migrations.change.PartRemoval.DropPrimaryKey;
import dev.migrations.change.PartRemoval.DropUniqueKey;
import dev.migrations.change.PartReplacement.ChangePrimaryKey;
import dev.migrations.change.PartReplacement.ReplaceCheck;
import dev.migrations.change.PartReplacement.ReplaceForeignKey;
import dev.migrations.change.PartReplacement.ReplaceIndex;
import dev.migrations.change.PartReplacement.ReplaceUniqueKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.SequenceChange.ChangeSequenceIncrement;
import dev.migrations.change.SequenceChange.CreateSequence;
import dev.migrations.change.SequenceChange.DropSequence;
import dev.migrations.change.StructTypeChange.ChangeStructType;
import dev.migrations.change.StructTypeChange.CreateStructType;
import dev.migrations.change.StructTypeChange.DropStructType;
import dev.migrations.change.TableChange.CreateTable;
import dev.migrations.change.TableChange.DropTable;
import dev.migrations.change.TableChange.RenameColumn;
import dev.migrations.change.TableChange.RenameTable;
import dev.migrations.change.TableEdition.ChangeTableComment;
import dev.migrations.change.TableEdition.RenameKey;
import dev.migrations.change.ViewChange.CreateView;
import dev.migrations.change.ViewChange.DropView;
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

	Verdict judge(SchemaChange change, RuleContext context) {
		Rule<SchemaChange> rule = this.rules.of(change);
		return MissingSchemaRule.waiting(change, context)
			.or(() -> MissingTableRule.waiting(change, context))
			.or(() -> ReplaceRules.lossy(change))
			.orElseGet(() -> named(change, rule, context));
	}

	/** Only what would be written needs its name. */
	private static Verdict named(SchemaChange change, Rule<SchemaChange> rule, RuleContext context) {
		Verdict verdict = new InPlaceRule(rule, AlterLimits.of(context.ground().database().product())).judge(change,
				context);
		return verdict.planned().isEmpty() ? verdict
				: TakenName.waiting(change, context).or(() -> Readers.waiting(change, context)).orElse(verdict);
	}

	List<RowQuestion> questions(SchemaChange change, Differences ground) {
		Rule<SchemaChange> rule = this.rules.of(change);
		return new InPlaceRule(rule, AlterLimits.of(ground.database().product())).questions(change, ground);
	}

	Set<Class<? extends SchemaChange>> kinds() {
		return this.rules.kinds();
	}

	private void additions() {
		decide(CreateSchema.class, MissingSchemaRule::judge);
		decide(CreateTable.class, (change, context) -> Verdict.plan(change));
		decide(RenameTable.class, (change, context) -> Verdict.plan(change));
		decide(RenameColumn.class, (change, context) -> Verdict.plan(change));
		decide(RenameKey.class, (change, context) -> Verdict.plan(change));
		decide(CreateView.class, (change, context) -> Verdict.plan(change));
		decide(CreateIndex.class,
				(change, context) -> context.keyWaiting(change, change.object(), change.index().columns())
					.orElseGet(() -> Verdict.plan(change)));
		decide(CreateSequence.class, new CreateSequenceRule());
		decide(CreateEnumType.class, (change, context) -> Verdict.plan(change));
		decide(CreateStructType.class, (change, context) -> Verdict.plan(change));
		decide(ChangeStructType.class, (change, context) -> Verdict
			.withhold(new Withheld(change, Withheld.Kind.CANNOT, Sentences.OTHER_PARTS, null)));
		decide(DropNotNull.class, PrimaryKeyRules::acceptNull);
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
		decide(ChangeColumnCheck.class, (change, context) -> Verdict.plan(change));
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
		decide(DropView.class, Removals::alone);
		decide(DropSchema.class, Removals::alone);
		decide(DropStructType.class, Removals::alone);
		decide(DropEnumType.class, EnumTypeRemoval::judge);
	}

	private <C extends SchemaChange> void decide(Class<C> kind, Rule<? super C> rule) {
		this.rules.put(kind, new Rule<>() {

			@Override
			public Verdict judge(SchemaChange change, RuleContext context) {
				return rule.judge(kind.cast(change), context);
			}

			@Override
			public List<RowQuestion> questions(SchemaChange change, Differences ground) {
				return rule.questions(kind.cast(change), ground);
			}

		});
	}

}
