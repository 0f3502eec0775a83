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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.TypeChange;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.policy.RuleContext;
import dev.migrations.schema.Column;
import dev.migrations.sql.TypeForm;

/**
 * The default of a column whose type is converted. The former one may be no value of the
 * new type, and the new one no value of the former: the column has none in between, there
 * and back.
 *
 * @param type the change of the type
 * @param context everything that a rule may know
 */
record DefaultInTheWay(AlterColumn type, RuleContext context) {

	/**
	 * Return whether the default has to go before the type changes.
	 * @param type the change of a type
	 * @param context everything that a rule may know
	 * @return the default, empty when there is none or any order is good
	 */
	static Optional<DefaultInTheWay> of(AlterColumn type, RuleContext context) {
		boolean some = type.from().defaultValue() != null || type.to().defaultValue() != null;
		return (some && converts(type, context)) ? Optional.of(new DefaultInTheWay(type, context)) : Optional.empty();
	}

	/** Another list of constants may lack the former default and have the new one. */
	private static boolean converts(AlterColumn type, RuleContext context) {
		TypeChange effect = context.typeChange(type);
		return effect == TypeChange.INCOMPATIBLE || (effect == TypeChange.NARROWING
				&& TypeForm.of(type.from().type(), context.ground().database().product()).name().equals("enum"));
	}

	/**
	 * Return the change of the type with those of the default around it.
	 * @param planned the change of the type
	 * @return the changes in their order
	 */
	List<PlannedChange> around(PlannedChange planned) {
		List<PlannedChange> changes = new ArrayList<>();
		if (this.type.from().defaultValue() != null) {
			changes.add(setting(this.type.from(), null));
		}
		changes.add(planned);
		String last = last();
		if (last != null) {
			changes.add(setting(this.type.to().withDefaultValue(null), last));
		}
		return changes;
	}

	private PlannedChange setting(Column column, @Nullable String value) {
		return new PlannedChange(
				new AlterColumn(this.type.table(), column, column.withDefaultValue(value), ColumnProperty.DEFAULT),
				List.of());
	}

	/** A default of which the model does not speak stays. */
	private @Nullable String last() {
		boolean differs = this.context.ground()
			.changes()
			.stream()
			.anyMatch((change) -> change.alters(ColumnProperty.DEFAULT) && change instanceof AlterColumn alter
					&& alter.object().equals(this.type.object()) && alter.from().equals(this.type.from()));
		String former = this.type.from().defaultValue();
		return (former == null || differs || this.type.to().defaultValue() != null) ? this.type.to().defaultValue()
				: PolicyTarget.of(this.context.ground().database().product())
					.converted(former, this.type.to().definedType());
	}

}
