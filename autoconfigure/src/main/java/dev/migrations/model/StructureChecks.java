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

package dev.migrations.model;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Asks Hibernate's exporter for the check that it writes for an embeddable kept in one
 * column. Only the exporter knows it.
 */
final class StructureChecks extends StandardTableExporter {

	private static final String PREFIX = ", check (";

	StructureChecks(Dialect dialect) {
		super(dialect);
	}

	/**
	 * Return the condition.
	 * @param column the column
	 * @return the condition, {@code null} if Hibernate writes none
	 */
	@Nullable String expression(AggregateColumn column) {
		if (!this.dialect.getAggregateSupport().supportsComponentCheckConstraints() || isArray(column)) {
			return null;
		}
		StringBuilder rendered = new StringBuilder();
		applyAggregateColumnCheck(rendered, column);
		return rendered.isEmpty() ? null : rendered.substring(PREFIX.length(), rendered.length() - 1);
	}

	private static boolean isArray(AggregateColumn column) {
		return switch (((BasicValue) column.getValue()).getResolution().getJdbcType().getDefaultSqlTypeCode()) {
			case SqlTypes.STRUCT_ARRAY, SqlTypes.STRUCT_TABLE, SqlTypes.JSON_ARRAY, SqlTypes.XML_ARRAY,
					SqlTypes.ARRAY ->
				true;
			default -> false;
		};
	}

}
