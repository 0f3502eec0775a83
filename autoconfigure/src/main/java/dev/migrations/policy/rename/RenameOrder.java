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

package dev.migrations.policy.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.policy.Target;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Rename;
import dev.migrations.schema.Schema;

/**
 * Puts renames into an order in which each finds its name free. Where two want each
 * other's, one waits under a name in between.
 */
final class RenameOrder {

	private RenameOrder() {
	}

	static List<Rename> of(List<Rename> wanted, Schema database) {
		List<Rename> open = new ArrayList<>(wanted);
		List<Rename> ordered = new ArrayList<>();
		while (!open.isEmpty()) {
			Optional<Rename> next = open.stream().filter((rename) -> isFree(rename, open)).findFirst();
			if (next.isPresent()) {
				ordered.add(next.get());
				open.remove(next.get());
			}
			else {
				Rename first = open.remove(0);
				Rename aside = new Rename(first.table(), first.column(), between(first, database));
				ordered.add(aside);
				open.add((first.column() != null) ? new Rename(first.table(), aside.to(), first.to())
						: new Rename(aside.newTable(), null, first.to()));
			}
		}
		return ordered;
	}

	static Target source(Rename rename) {
		return target(rename.table(), rename.column());
	}

	static Target target(Rename rename) {
		return (rename.column() != null) ? target(rename.table(), rename.to()) : target(rename.newTable(), null);
	}

	private static Target target(ObjectName table, @Nullable String column) {
		return (column != null) ? Target.member(Target.Kind.COLUMN, table, column)
				: Target.of(Target.Kind.TABLE, table);
	}

	private static boolean isFree(Rename rename, List<Rename> open) {
		return open.stream().noneMatch((other) -> !other.equals(rename) && source(other).equals(target(rename)));
	}

	private static String between(Rename rename, Schema database) {
		String name = (rename.column() != null) ? rename.column() : rename.table().name();
		String free = name + (name.equals(name.toUpperCase(Locale.ROOT)) ? "_SWAP" : "_swap");
		while (isTaken(rename, free, database)) {
			free += "_";
		}
		return free;
	}

	private static boolean isTaken(Rename rename, String name, Schema database) {
		return (rename.column() != null)
				? database.table(rename.table()).flatMap((table) -> table.column(name)).isPresent()
				: database.table(new ObjectName(rename.table().schema(), name)).isPresent();
	}

}
