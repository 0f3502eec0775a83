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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.ColumnUse;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.Mention;

/**
 * The keys, indexes and checks of a column that no changeset speaks of, so that others
 * made them. The database would take them along with the column, or stop.
 */
final class OthersParts {

	/** PostgreSQL cuts longer names, and says so in its log alone. */
	private static final int LONGEST_NAME = 63;

	/** The names that databases give. */
	private static final Pattern OF_SERVERS = Pattern
		.compile("(?i)(constraint|fk)_?\\w+|.*_(pkey|key|fkey|check|excl|idx)\\d*|.*_ibfk_\\d+");

	private static final Pattern OBJECT = Pattern.compile("((?:constraint|statistics) )(?!target )(.+)");

	private static final String NAMED = "(?<!\\bconstraint\\s{1,5}\\S{1,130}\\s{1,5})";

	private final Supplier<List<String>> source;

	private @Nullable List<String> texts;

	/**
	 * Create an instance.
	 * @param texts reads the statements of all changesets, there and back
	 */
	OthersParts(Supplier<List<String>> texts) {
		this.source = texts;
	}

	/**
	 * Return the parts.
	 * @param column the column
	 * @param table its table
	 * @param schema the live schema
	 * @return what each is, with its name
	 */
	Stream<String> of(Column column, Table table, Schema schema) {
		Stream<String> parts = ColumnUse.of(column, table)
			.stream()
			.flatMap((part) -> Stream.ofNullable(part.name()).flatMap((name) -> {
				Kind kind = part.accept(new Kinds(table));
				boolean ours = isMentioned(name, table) || (isOfServer(name, table) && isUnnamed(kind, table));
				return ours ? Stream.empty() : Stream.of(kind.text() + " " + name);
			}));
		Stream<String> objects = schema.dependents(table.name())
			.stream()
			.filter((dependent) -> column.name().equals(dependent.column()))
			.map((dependent) -> OBJECT.matcher(dependent.name()))
			.filter((name) -> name.matches() && !isMentioned(name.group(2), table)
					&& !(isOfServer(name.group(2), table) && isUnnamed(new Kind("constraint", "exclude\\b"), table)))
			.map(Matcher::group);
		return Stream.concat(parts, objects).distinct();
	}

	/**
	 * Return whether a changeset speaks of a table.
	 * @param table the table
	 * @return whether any statement names it
	 */
	boolean isMentioned(ObjectName table) {
		return texts().stream().anyMatch((text) -> Mention.of(text, table.name()));
	}

	private List<String> texts() {
		if (this.texts == null) {
			this.texts = List.copyOf(this.source.get());
		}
		return this.texts;
	}

	/** The name of a column says nothing of what else bears it. */
	private boolean isMentioned(String name, Table table) {
		if (table.columns().stream().anyMatch((column) -> column.name().equalsIgnoreCase(name))) {
			Pattern named = Pattern
				.compile("(?i)\\b(index|key|constraint|unique)\\s+(if\\s+(not\\s+)?exists\\s+)?[`\"]?"
						+ Pattern.quote(name) + "\\b(?!\\s*,)");
			return texts().stream().anyMatch((text) -> named.matcher(text).find());
		}
		return texts().stream().anyMatch((text) -> Mention.of(text, name) || isCut(name, text));
	}

	/**
	 * Return whether a text has a longer name that the database cut.
	 * @param name the stored name
	 * @param text the text
	 * @return whether it begins with the stored one
	 */
	static boolean isCut(String name, String text) {
		return name.getBytes(StandardCharsets.UTF_8).length >= LONGEST_NAME
				&& text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
	}

	/** What has no name in a statement gets one of the server. */
	private boolean isUnnamed(Kind kind, Table table) {
		Pattern unnamed = Pattern.compile("(?i)" + kind.unnamed());
		return texts().stream()
			.anyMatch((text) -> Mention.of(text, table.name().name()) && unnamed.matcher(text).find());
	}

	private static boolean isOfServer(String name, Table table) {
		return OF_SERVERS.matcher(name).matches() || table.columns()
			.stream()
			.anyMatch((column) -> name.matches("(?i)" + Pattern.quote(column.name()) + "(_\\d+)?"));
	}

	/**
	 * What a part is called.
	 *
	 * @param text in a sentence
	 * @param unnamed in a statement that gives it no name, as a pattern
	 */
	private record Kind(String text, String unnamed) {

	}

	/** The index of a foreign key comes with it. */
	private record Kinds(Table table) implements TablePart.Visitor<Kind> {

		private static final String REFERENCE = NAMED + "\\b(references|foreign\\s+key)\\b";

		private static final String INDEX = "(?<!(primary|foreign|unique)\\s{1,5})\\b(index|key)\\s*(\\(|on\\b)"
				+ "|(fulltext|spatial)\\s*(index|key)?\\s*\\(";

		@Override
		public Kind column(Column column) {
			return new Kind("column", "column");
		}

		@Override
		public Kind primaryKey(PrimaryKey key) {
			return new Kind("primary key", NAMED + "primary\\s+key");
		}

		@Override
		public Kind uniqueKey(UniqueKey key) {
			return new Kind("unique key", NAMED + "\\bunique\\b(?!\\s+index\\s+[^\\s(])");
		}

		@Override
		public Kind foreignKey(ForeignKey key) {
			return new Kind("foreign key", REFERENCE);
		}

		@Override
		public Kind index(Index index) {
			boolean ofKey = this.table.foreignKeys().stream().anyMatch((key) -> key.columns().equals(index.columns()));
			return new Kind("index", ofKey ? "references" : INDEX);
		}

		@Override
		public Kind check(Check check) {
			return new Kind("check", NAMED + "\\bcheck\\b");
		}

	}

}
