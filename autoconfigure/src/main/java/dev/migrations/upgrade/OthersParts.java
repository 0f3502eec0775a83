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

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.change.ColumnUse;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * The keys, indexes and checks of a column that no statement of a run speaks of, so that
 * others made them. The database would take them along with the column, or stop.
 *
 * @param texts the statements of the changesets, there and back
 */
record OthersParts(List<String> texts) {

	/** The names that databases give. */
	private static final Pattern OF_SERVERS = Pattern
		.compile("(?i)(constraint|fk)_?\\w+|.*_(pkey|key|fkey|check|idx)\\d*|.*_ibfk_\\d+");

	OthersParts {
		texts = List.copyOf(texts);
	}

	/**
	 * Return the parts.
	 * @param column the column
	 * @param table its table
	 * @return what each is, with its name
	 */
	Stream<String> of(Column column, Table table) {
		return ColumnUse.of(column, table).stream().flatMap((part) -> Stream.ofNullable(part.name()).flatMap((name) -> {
			Kind kind = part.accept(new Kinds(table));
			boolean ours = isMentioned(name) || (isOfServer(name, table) && makesUnnamed(kind.word()));
			return ours ? Stream.empty() : Stream.of(kind.text() + " " + name);
		}));
	}

	private boolean isMentioned(String name) {
		return this.texts.stream().anyMatch((text) -> Mention.of(text, name));
	}

	/** What has no name in a statement gets one of the server. */
	private boolean makesUnnamed(String word) {
		return this.texts.stream().anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(word));
	}

	private static boolean isOfServer(String name, Table table) {
		return OF_SERVERS.matcher(name).matches() || table.columns()
			.stream()
			.anyMatch((column) -> name.matches(Pattern.quote(column.name()) + "(_\\d+)?"));
	}

	/**
	 * What a part is called.
	 *
	 * @param text in a sentence
	 * @param word in a statement that makes one
	 */
	private record Kind(String text, String word) {

	}

	/** The index of a foreign key comes with it. */
	private record Kinds(Table table) implements TablePart.Visitor<Kind> {

		@Override
		public Kind column(Column column) {
			return new Kind("column", "column");
		}

		@Override
		public Kind primaryKey(PrimaryKey key) {
			return new Kind("primary key", "primary");
		}

		@Override
		public Kind uniqueKey(UniqueKey key) {
			return new Kind("unique key", "unique");
		}

		@Override
		public Kind foreignKey(ForeignKey key) {
			return new Kind("foreign key", "references");
		}

		@Override
		public Kind index(Index index) {
			boolean ofKey = this.table.foreignKeys().stream().anyMatch((key) -> key.columns().equals(index.columns()));
			return new Kind("index", ofKey ? "references" : "index");
		}

		@Override
		public Kind check(Check check) {
			return new Kind("check", "check");
		}

	}

}
