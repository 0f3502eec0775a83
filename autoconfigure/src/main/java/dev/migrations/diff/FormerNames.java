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

import java.util.List;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Rename;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.RowQuestion.Duplicates;
import dev.migrations.schema.RowQuestion.IdsAhead;
import dev.migrations.schema.RowQuestion.LongestText;
import dev.migrations.schema.RowQuestion.Nulls;
import dev.migrations.schema.RowQuestion.Orphans;
import dev.migrations.schema.RowQuestion.Rows;
import dev.migrations.schema.RowQuestion.Values;
import dev.migrations.schema.RowQuestion.Violations;
import dev.migrations.sql.ColumnName;

/**
 * Asks a database by the names that it has, about what is seen behind a rename that has
 * still to be made.
 *
 * @param product the product that stores the names
 * @param rename the rename
 */
record FormerNames(Product product, Rename rename) {

	RowQuestion of(RowQuestion question) {
		ObjectName name = question.table();
		ObjectName table = table(name);
		if (question instanceof Rows) {
			return new Rows(table);
		}
		if (question instanceof Nulls nulls) {
			return new Nulls(table, column(name, nulls.column()));
		}
		if (question instanceof Values values) {
			return new Values(table, column(name, values.column()));
		}
		if (question instanceof Duplicates duplicates) {
			return new Duplicates(table, columns(name, duplicates.columns()));
		}
		if (question instanceof Orphans orphans) {
			return new Orphans(table, of(name, orphans.foreignKey()));
		}
		if (question instanceof Violations violations) {
			return new Violations(table, expression(name, violations.expression()));
		}
		if (question instanceof IdsAhead ahead) {
			IdSource source = ahead.source();
			return new IdsAhead(source.named(table(source.source()), table, column(name, source.column())),
					ahead.sequence());
		}
		return new LongestText(table, column(name, ((LongestText) question).column()));
	}

	private ForeignKey of(ObjectName table, ForeignKey key) {
		return new ForeignKey(key.name(), columns(table, key.columns()), table(key.referencedTable()),
				columns(key.referencedTable(), key.referencedColumns()), key.onDelete(), key.onUpdate(),
				key.deferral());
	}

	private ObjectName table(ObjectName name) {
		return name.equals(this.rename.newTable()) ? this.rename.table() : name;
	}

	private List<String> columns(ObjectName table, List<String> columns) {
		return columns.stream().map((column) -> column(table, column)).toList();
	}

	private String column(ObjectName table, String column) {
		return (isOf(table) && column.equals(this.rename.to())) ? String.valueOf(this.rename.column()) : column;
	}

	private String expression(ObjectName table, String expression) {
		return isOf(table)
				? new ColumnName(this.product, this.rename.to(), String.valueOf(this.rename.column())).in(expression)
				: expression;
	}

	private boolean isOf(ObjectName table) {
		return this.rename.column() != null && table.equals(this.rename.table());
	}

}
