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
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.ColumnUse;
import dev.migrations.change.DropPart;
import dev.migrations.change.SchemaChange;
import dev.migrations.change.order.Resource.UsageGone;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.TypeReaders;
import dev.migrations.policy.text.NameDisplay;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.Usage;
import dev.migrations.sql.Mention;

/**
 * What reads an object keeps the server from dropping it, and from giving a column
 * another type: views, rules, policies, triggers, defaults and publications, as far as
 * the product tells of them.
 */
final class Readers {

	private Readers() {
	}

	/**
	 * Return what stands in the way of a change.
	 * @param change the change
	 * @param judgement what becomes of the others
	 * @return what reads the object, in words
	 */
	static List<String> of(SchemaChange change, Judgement judgement) {
		Predicate<ObjectName> going = judgement.context()::dropsTable;
		Schema database = judgement.context().ground().database();
		PolicyTarget target = PolicyTarget.of(database.product());
		Stream<String> used = database.usages()
			.stream()
			.filter((usage) -> usage.keepsObject() && usage.object().equals(change.object())
					&& concerns(change, target).test(usage))
			.filter((usage) -> !(change.drops(Table.class) && usage.owner().equals(change.object()))
					&& !judgement.isGiven(new UsageGone(usage)))
			.map(Usage::name);
		Stream<String> computed = (target.keepsTypeOfComputed() && change instanceof AlterColumn type
				&& type.alters(ColumnProperty.TYPE))
						? ColumnUse.computedFrom(type.from().name(), type.table())
							.stream()
							.map((column) -> "column " + column.name())
						: Stream.empty();
		Stream<String> counting = (change.drops(Sequence.class) && !target.tellsReaders())
				? defaults(change.object(), going, database) : Stream.empty();
		Stream<String> ofType = (target.tellsReaders() && change instanceof AlterObject<?> alter
				&& alter.from() instanceof EnumType from && alter.to() instanceof EnumType to
				&& !EnumTypeRule.onlyAdds(from, to)) ? TypeReaders.of(from, database, (part) -> false) : Stream.empty();
		return Stream.of(used, computed, counting, ofType).flatMap((each) -> each).distinct().toList();
	}

	/**
	 * The others let a sequence go that a default takes its values from, or refuse it.
	 */
	private static Stream<String> defaults(ObjectName sequence, Predicate<ObjectName> going, Schema database) {
		NameDisplay spelling = new NameDisplay(database.product());
		return database.tables()
			.stream()
			.filter((table) -> !going.test(table.name()))
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.defaultValue() != null && Mention.of(column.defaultValue(), sequence.name()))
				.map((column) -> "default of column " + spelling.member(table.name(), column.name())));
	}

	private static Predicate<Usage> concerns(SchemaChange change, PolicyTarget target) {
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			return (usage) -> Objects.equals(usage.column(), column.name());
		}
		if (change instanceof AlterColumn type
				&& ((type.alters(ColumnProperty.TYPE) && target.tellsReaders()) || type.isMadeAgain())) {
			return (usage) -> usage.keepsType() && Objects.equals(usage.column(), type.from().name());
		}
		return (usage) -> change.drops(Table.class) || change.drops(Sequence.class);
	}

}
