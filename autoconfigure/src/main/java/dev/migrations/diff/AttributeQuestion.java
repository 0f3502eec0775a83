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

import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;

/**
 * Are the attributes the same? They come with a new column. Later they are never changed:
 * another collation means to build all indexes and unique keys over the column again, and
 * another storage the column itself. What differs is said, unless the model says nothing
 * about it.
 */
final class AttributeQuestion implements ColumnQuestion {

	private final ChangeCollector findings;

	AttributeQuestion(ChangeCollector findings) {
		this.findings = findings;
	}

	@Override
	public void compare(ColumnPair column) {
		compareCollation(column);
		compareStorage(column);
		ColumnAttributes wanted = column.to().attributes();
		if (wanted.unversioned() && !column.from().attributes().unversioned()) {
			this.findings.notCompared(column.part("versioning of column"),
					"the model keeps no former values of it; this is only written with a new column");
		}
	}

	private void compareCollation(ColumnPair column) {
		String wanted = column.to().attributes().collation();
		String present = column.from().attributes().collation();
		if (wanted != null && (present == null || !plain(wanted).equalsIgnoreCase(plain(present)))) {
			String known = (present != null) ? present : "that of the table or database";
			this.findings.notCompared(column.part("collation of column"),
					"it is %s and the model's %s; a collation is only written with a new column".formatted(known,
							wanted));
		}
	}

	private void compareStorage(ColumnPair column) {
		Storage wanted = column.to().attributes().storage();
		Storage present = column.from().attributes().storage();
		if (wanted != null && present != null && wanted != present) {
			this.findings.notCompared(column.part("storage of column"),
					"it is %s and the model's %s; this is only written with a new column".formatted(present.sql(),
							wanted.sql()));
		}
	}

	private static String plain(String name) {
		return name.replace("\"", "");
	}

}
