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

package dev.migrations.translate;

import java.util.List;
import java.util.Objects;

import dev.migrations.change.AddPart;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;

/**
 * Parts that a server has described in its own words, which are written again as they
 * were.
 *
 * @param spelling how names are written
 */
record ServerParts(IdentifierQuoting spelling) {

	/**
	 * Return the step that makes a part of the server's own text.
	 * @param add the addition of a part that has such a text
	 * @return the step
	 */
	Step step(AddPart<?> add) {
		String text = Objects.requireNonNull(add.part().server().text());
		String table = this.spelling.sql(add.object());
		String name = this.spelling.sql(Objects.requireNonNull(add.part().name()));
		return Step.of(
				Sql.change(isIndex(add.part())
						? "create " + ((add.part() instanceof UniqueKey) ? "unique " : "") + "index " + name + " on "
								+ table + " " + text
						: "alter table " + table + " add constraint " + name + " " + text));
	}

	/**
	 * Return the steps that say what was said about a part.
	 * @param table the table
	 * @param part the part, which has a name
	 * @return one step, none when there is no comment
	 */
	List<Step> comment(ObjectName table, TablePart part) {
		String comment = part.server().comment();
		if (comment == null) {
			return List.of();
		}
		String name = Objects.requireNonNull(part.name());
		String own = this.spelling.sql(new ObjectName(table.schema(), name));
		String object = isIndex(part) ? "index " + own
				: "constraint " + Ddl.of(this.spelling).constraintOf(table, name);
		return List.of(Step.of(Sql.change("comment on " + object + " is " + Ddl.literal(comment)), List.of()));
	}

	/**
	 * Return the steps that tell the table what to do with a part.
	 * @param table the table
	 * @param part the part, which has a name
	 * @return one step a mark
	 */
	List<Step> marks(ObjectName table, TablePart part) {
		return part.server()
			.marks()
			.stream()
			.map((mark) -> Step.of(Sql.change("alter table " + this.spelling.sql(table) + " " + mark + " "
					+ this.spelling.sql(Objects.requireNonNull(part.name()))), List.of()))
			.toList();
	}

	private static boolean isIndex(TablePart part) {
		return part instanceof Index || (part instanceof UniqueKey key && key.index());
	}

}
