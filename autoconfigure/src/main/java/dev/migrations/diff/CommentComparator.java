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

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;

/**
 * Is the comment the same? A model without a comment says nothing about the one in the
 * database.
 */
final class CommentComparator implements ColumnQuestion {

	private final ChangeCollector findings;

	CommentComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	/**
	 * Compare two comments. Which characters end a line is a matter of the machine on
	 * which it was written.
	 * @param database the comment in the database, {@code null} for none
	 * @param model the comment of the model, {@code null} for none
	 * @return whether the model says something else
	 */
	static boolean differs(@Nullable String database, @Nullable String model) {
		return model != null && !model.isBlank() && (database == null || !lines(model).equals(lines(database)));
	}

	private static List<String> lines(String comment) {
		return comment.lines().toList();
	}

	@Override
	public void compare(ColumnPair column) {
		if (differs(column.from().comment(), column.to().comment())) {
			this.findings.add(new AlterColumn(column.table(), column.from(), column.to(), ColumnProperty.COMMENT));
		}
	}

}
