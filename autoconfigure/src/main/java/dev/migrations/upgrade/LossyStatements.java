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

package dev.migrations.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.catalog.DatabaseIdentity;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;

/**
 * Recognises statements that take rows or values away. It reads the very text that would
 * be sent, since a change does not show everything. When in doubt it asks once too often.
 */
final class LossyStatements {

	private static final String NAME = "(\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`|[\\p{L}_][\\p{L}\\p{N}_$]*)";

	private static final String QUALIFIED = "(?:" + NAME + "\\s*\\.\\s*)?" + NAME;

	private static final Pattern TABLE = pattern("(?:drop\\s+table(?:\\s+if\\s+exists)?|truncate(?:\\s+table)?"
			+ "|delete\\s+from)\\s+(?:only\\s+)?" + QUALIFIED);

	private static final Pattern ALTER = pattern(
			"alter\\s+table(?:\\s+if\\s+exists)?\\s+(?:only\\s+)?" + QUALIFIED + "([^;]*)");

	private static final Pattern COLUMN = pattern("drop\\s+(?:column\\s+(?:if\\s+exists\\s+)?|(?:if\\s+exists\\s+)?"
			+ "(?!(?:constraint|primary|foreign|index|key|check|column)\\b))" + NAME);

	private final DatabaseIdentity database;

	LossyStatements(DatabaseIdentity database) {
		this.database = database;
	}

	List<RowQuestion> questions(String sql) {
		List<RowQuestion> questions = new ArrayList<>();
		Matcher table = TABLE.matcher(sql);
		while (table.find()) {
			questions.add(new RowQuestion.Rows(table(table)));
		}
		Matcher alter = ALTER.matcher(sql);
		while (alter.find()) {
			Matcher column = COLUMN.matcher(alter.group(3));
			while (column.find()) {
				questions.add(new RowQuestion.Values(table(alter), stored(column.group(1))));
			}
		}
		return questions;
	}

	private ObjectName table(Matcher matcher) {
		String schema = (matcher.group(1) != null) ? stored(matcher.group(1)) : null;
		boolean ownSchema = schema == null || schema.equals(this.database.defaultSchema());
		return new ObjectName(ownSchema ? null : schema, stored(matcher.group(2)));
	}

	private String stored(String name) {
		String quote = name.substring(0, 1);
		return (quote.equals("\"") || quote.equals("`"))
				? name.substring(1, name.length() - 1).replace(quote + quote, quote)
				: this.database.product().fold(name);
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile("\\b" + regex, Pattern.CASE_INSENSITIVE);
	}

}
