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

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.RenameKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;

/**
 * Notices keys that are called otherwise than the model calls them, and renames them when
 * that is wanted and the name is free. A name that Hibernate made up is nobody's wish.
 */
final class KeyNameComparator {

	private static final Pattern MADE_UP = Pattern.compile("(?i)(uk|idx)_?[0-9a-z]{22,}");

	private final boolean align;

	private final ChangeCollector findings;

	KeyNameComparator(boolean align, ChangeCollector findings) {
		this.align = align;
		this.findings = findings;
	}

	void compare(Table table, RenameKey.Kind kind, @Nullable String database, @Nullable String model) {
		if (database == null || model == null || database.equalsIgnoreCase(model) || MADE_UP.matcher(model).matches()) {
			return;
		}
		if (this.align && !taken(table).contains(model)) {
			this.findings.add(new RenameKey(table, kind, database, model));
		}
		else {
			this.findings.remark(new Remark.OtherName(table, kind, database, model));
		}
	}

	private static Set<String> taken(Table table) {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		table.uniqueKeys().stream().map(UniqueKey::name).filter((name) -> name != null).forEach(names::add);
		table.indexes().stream().map(Index::name).filter((name) -> name != null).forEach(names::add);
		return names;
	}

}
