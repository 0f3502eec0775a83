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

package dev.migrations.diff;

import java.util.Optional;
import java.util.Set;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.TypeChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TypeForm;

/**
 * Is the type the same, and if not, what does the change do to the values?
 */
final class TypeQuestion implements ColumnQuestion {

	private final Set<String> enumTypes;

	private final Comparators comparators;

	private final ChangeCollector findings;

	TypeQuestion(Set<String> enumTypes, Comparators comparators, ChangeCollector findings) {
		this.enumTypes = Set.copyOf(enumTypes);
		this.comparators = comparators;
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		TypeForm from = TypeForm.of(column.from().type(), column.product()).knownAmong(this.enumTypes);
		TypeForm to = TypeForm.of(column.to().type(), column.product()).knownAmong(this.enumTypes);
		Opinion opinion = this.comparators.type(column);
		boolean same = namesDomain(column, to) || isBaseType(column, from, to);
		if (opinion == Opinion.EQUAL || (opinion == Opinion.UNDECIDED && same)) {
			return;
		}
		// what the domain checks would go with it
		Optional<TypeChange> change = same ? Optional.empty() : TypeChanges.between(from, to)
			.map((kind) -> (column.from().domain() != null) ? TypeChange.INCOMPATIBLE : kind);
		if (opinion == Opinion.DIFFERENT) {
			this.findings.add(new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.TYPE));
			return;
		}
		if (change.filter(TypeChange.INCOMPATIBLE::equals).isEmpty()
				&& SqlForms.of(column.product()).keepsSameValues(column.from().type(), column.to().type())) {
			this.findings.notCompared(column.part("type of"), "%s keeps the same values in %s and the model's %s"
				.formatted(column.product().displayName(), column.from().type(), column.to().type()));
			return;
		}
		change.ifPresentOrElse(
				(kind) -> this.findings
					.add(new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.TYPE)),
				() -> this.findings.notCompared(column.part("type of"), "%s and the model's %s cannot be compared"
					.formatted(column.from().type(), column.to().type())));
	}

	private boolean isBaseType(ColumnPair column, TypeForm from, TypeForm to) {
		boolean same = from.equals(to.completedBy(from));
		if (same && column.from().domain() != null) {
			this.findings.notCompared(column.part("type of"),
					"its type is the domain " + column.from().domain() + "; only the base type is compared");
		}
		return same;
	}

	private static boolean namesDomain(ColumnPair column, TypeForm to) {
		String domain = column.from().domain();
		return domain != null && TypeForm.of(domain, column.product()).equals(to);
	}

}
