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

package dev.migrations.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migrations.failure.CommandOption;

/**
 * What a person asked for by name. A pattern is a table ({@code old_table}), something
 * that belongs to a table ({@code users.fax}: a column, constraint or index), or one of
 * these with {@code *} and {@code ?}; it may start with the kind of object
 * ({@code table:}, {@code column:}, {@code index:}, {@code constraint:},
 * {@code sequence:}, {@code type:}). Case does not matter.
 *
 * @param drops patterns of objects that may be dropped ({@code --allow-drop})
 * @param changes patterns of objects that may be narrowed or converted
 * ({@code --allow-change})
 * @param backfills an SQL expression for each new NOT NULL column, by
 * {@code table.column} ({@code --default table.column=expression})
 * @param renames {@code table.column=new_name} or {@code table=new_name}
 * ({@code --rename})
 */
public record Allowances(List<String> drops, List<String> changes, Map<String, String> backfills,
		List<String> renames) {

	/** Nothing was asked for. */
	public static final Allowances NONE = new Allowances(List.of(), List.of(), Map.of(), List.of());

	public Allowances {
		drops = List.copyOf(drops);
		changes = List.copyOf(changes);
		backfills = Map.copyOf(backfills);
		renames = List.copyOf(renames);
	}

	/**
	 * Return these allowances with further renames.
	 * @param more what {@code --rename} says
	 * @return the allowances
	 */
	public Allowances withRenames(List<String> more) {
		List<String> all = new ArrayList<>(this.renames);
		all.addAll(more);
		return new Allowances(this.drops, this.changes, this.backfills, all);
	}

	/**
	 * Return the options that ask for all of it.
	 * @return for example {@code --allow-drop users.fax}
	 */
	public List<CommandOption> options() {
		List<CommandOption> options = new ArrayList<>();
		this.drops.forEach((name) -> options.add(new CommandOption("--allow-drop", name)));
		this.changes.forEach((name) -> options.add(new CommandOption("--allow-change", name)));
		new TreeMap<>(this.backfills)
			.forEach((column, expression) -> options.add(new CommandOption("--default", column + "=" + expression)));
		this.renames.forEach((rename) -> options.add(new CommandOption("--rename", rename)));
		return options;
	}

}
