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

package dev.migrations.change;

import java.util.regex.Pattern;

import dev.migrations.schema.Column;

/**
 * What becomes of a column when its type changes.
 */
final class ColumnTypes {

	/** What can have a collation. */
	private static final Pattern TEXT = Pattern.compile("(?is)(\\w*char|character varying|\\w*text|enum|set)\\b.*");

	private ColumnTypes() {
	}

	/**
	 * Return a column with another type. A text that was one keeps its collation.
	 * @param column the column
	 * @param to the column with that type
	 * @return the column
	 */
	static Column changed(Column column, Column to) {
		String collation = isText(to) ? (isText(column) ? column : to).attributes().collation() : null;
		return new Column(column.name(), to.type(), column.nullable(), column.defaultValue(), column.identity(),
				column.generatedAs(), column.comment(), column.attributes().withCollation(collation), to.domain());
	}

	private static boolean isText(Column column) {
		return TEXT.matcher(column.type()).matches();
	}

}
