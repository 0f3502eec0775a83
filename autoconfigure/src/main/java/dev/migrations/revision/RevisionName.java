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

package dev.migrations.revision;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import dev.migrations.change.AddPart;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * What a revision and its file are called.
 */
public final class RevisionName {

	private static final int LONGEST = 40;

	/** What does not fit is counted. */
	private static final int LONGEST_MESSAGE = 100;

	private RevisionName() {
	}

	/**
	 * Return the message for a user who gave none.
	 * @param changes what the revision changes
	 * @param first whether it is the first revision
	 * @return a short message
	 */
	public static String message(List<SchemaChange> changes, boolean first) {
		if (first) {
			return "initial";
		}
		if (changes.isEmpty()) {
			return "auto";
		}
		StringBuilder message = new StringBuilder(words(changes.get(0)));
		for (int next = 1; next < changes.size(); next++) {
			String more = ", " + words(changes.get(next));
			if (message.length() + more.length() > LONGEST_MESSAGE) {
				message.append(" and ").append(changes.size() - next).append(" more");
				break;
			}
			message.append(more);
		}
		return (message.length() > RevisionInput.LONGEST) ? "auto" : message.toString();
	}

	static String slug(String message) {
		String ascii = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		String slug = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		String cut = (slug.length() > LONGEST) ? slug.substring(0, LONGEST).replaceAll("_$", "") : slug;
		return cut.isEmpty() ? "auto" : cut;
	}

	private static String words(SchemaChange change) {
		String object = change.object().toString().toLowerCase(Locale.ROOT);
		if (change instanceof AddPart<?> add && add.part() instanceof Column column) {
			return "add " + object + "." + column.name().toLowerCase(Locale.ROOT);
		}
		if (change instanceof RenameColumn rename) {
			return "rename " + object + "." + rename.column().name().toLowerCase(Locale.ROOT);
		}
		if (change instanceof RenameTable) {
			return "rename " + object;
		}
		if (change instanceof DropPart<?> drop && drop.part() instanceof Column column) {
			return "drop " + object + "." + column.name().toLowerCase(Locale.ROOT);
		}
		if (change.adds(Table.class)) {
			return "create " + object;
		}
		if (change.drops(Table.class)) {
			return "drop " + object;
		}
		String kind = change.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
		return kind.toLowerCase(Locale.ROOT) + " on " + object;
	}

}
