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
import java.util.Optional;
import java.util.OptionalLong;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.ComparisonSettings.Protection;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.failure.CommandOption;
import dev.migrations.policy.rule.Sentences;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.Schema;

/**
 * Everything that a rule may know.
 *
 * @param ground the differences and the database
 * @param model what the model maps
 * @param evidence origins and answers
 * @param consents what a person allowed
 * @param settings the settings
 * @param sentences the prose
 */
public record RuleContext(Differences ground, Schema model, Evidence evidence, ResolvedAllowances consents,
		PolicySettings settings, Sentences sentences) {

	/**
	 * Return what a rule may know later on.
	 * @param now the schema as the changes leave it that are written so far
	 * @return the context
	 */
	public RuleContext at(Schema now) {
		return new RuleContext(this.ground.at(now), this.model, this.evidence, this.consents, this.settings,
				this.sentences);
	}

	/**
	 * Return what the rows answered.
	 * @param question the question
	 * @return the number, empty when nobody could ask
	 */
	public OptionalLong answer(RowQuestion question) {
		return this.evidence.answer(question);
	}

	/**
	 * Return whether a person asked for the change.
	 * @param change the change
	 * @return whether it was allowed in a command
	 */
	public boolean allowed(SchemaChange change) {
		return this.consents.allow(change);
	}

	/**
	 * Return whether a person allowed to drop the table.
	 * @param table the table
	 * @return whether no entity maps it and it goes
	 */
	public boolean dropsTable(ObjectName table) {
		return this.ground.unmapped(table) && this.consents.drops().allows(Target.of(Target.Kind.TABLE, table));
	}

	/**
	 * Return whether a person allowed to drop the column.
	 * @param table the table
	 * @param column the column
	 * @return whether the column goes
	 */
	public boolean drops(ObjectName table, String column) {
		return this.ground.unmapped(table, column) && canDrop(table, column)
				&& this.consents.drops().allows(Target.member(Target.Kind.COLUMN, table, column));
	}

	/** What covers a column that stays does not go either. */
	private boolean canDrop(ObjectName table, String column) {
		AlterLimits inPlace = AlterLimits.of(this.ground.database().product());
		return this.ground.changes()
			.stream()
			.filter((change) -> change instanceof DropPart<?> drop && drop.part() instanceof Column dropped
					&& drop.object().equals(table) && dropped.name().equals(column))
			.allMatch((change) -> inPlace.cannot(change, this.ground).isEmpty());
	}

	/**
	 * Return whether a person allowed to drop one of the columns.
	 * @param table the table
	 * @param columns the columns
	 * @return whether any of them goes
	 */
	public boolean drops(ObjectName table, Collection<String> columns) {
		return columns.stream().anyMatch((column) -> drops(table, column));
	}

	/**
	 * Return a verdict that withholds a change and says how to ask for it.
	 * @param change the change
	 * @param kind what kind of reason it is
	 * @param reason the reason, without the name of the object
	 * @return the verdict
	 */
	public Verdict withhold(SchemaChange change, Withheld.Kind kind, String reason) {
		CommandOption option = this.consents.asking(change, this.sentences.spelling()).orElse(null);
		return Verdict.withhold(new Withheld(change, reported(kind), reason, option));
	}

	private Withheld.Kind reported(Withheld.Kind kind) {
		boolean report = this.settings.comparison().protectedObjects() == Protection.REPORT;
		return (report && kind == Withheld.Kind.PROTECTED) ? Withheld.Kind.UNDECLARED : kind;
	}

	/**
	 * Return what a change of type does to the values.
	 * @param change the change of a type
	 * @return what it does
	 */
	public TypeChange typeChange(AlterColumn change) {
		return TypeChanges.of(change, this.ground.database().product());
	}

	/**
	 * Return what a person would write to ask for a change.
	 * @param change the change
	 * @return the option, empty if it cannot be asked for
	 */
	public Optional<CommandOption> asking(SchemaChange change) {
		return this.consents.asking(change, this.sentences.spelling());
	}

}
