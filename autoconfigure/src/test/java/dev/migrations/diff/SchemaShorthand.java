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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferral;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;

/**
 * Reads a schema from a line such as
 * {@code t: id bigint not null; pk(id); unique uk(a,b) /
 * sequence s 50 / type e A,B / view v: a,b}.
 */
final class SchemaShorthand {

	private static final Pattern COLUMN = Pattern
		.compile("(\\w+) (.+?)( not null)?(?: default (.+?))?( identity)?" + "(?: as (.+?))?(?: comment (.+))?");

	private static final Pattern PART = Pattern.compile("(pk|unique|uniqueindex|index|check)(?: (\\w+))?\\((.*)\\)");

	private static final Pattern FOREIGN_KEY = Pattern
		.compile("fk(?: (\\w+))?\\((.+?)\\) (\\w+)\\((.+?)\\)(?: delete (\\w+))?(?: update (\\w+))?( deferrable)?");

	private final List<Column> columns = new ArrayList<>();

	private final List<UniqueKey> uniqueKeys = new ArrayList<>();

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	private final List<Check> checks = new ArrayList<>();

	private @Nullable PrimaryKey primaryKey;

	private @Nullable String comment;

	private SchemaShorthand() {
	}

	/**
	 * Parse a line.
	 * @param product whose words the types and expressions are
	 * @param text the line, {@code null} for a schema that holds nothing
	 * @return the schema
	 */
	static Schema parse(Product product, @Nullable String text) {
		List<Table> tables = new ArrayList<>();
		List<View> views = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		List<EnumType> types = new ArrayList<>();
		for (String object : (text != null) ? text.split(" / ") : new String[0]) {
			String[] words = object.split(" ");
			switch (words[0]) {
				case "view" -> views.add(new View(ObjectName.of(words[1].replace(":", "")), "view", list(words[2])));
				case "sequence" -> sequences.add(new Sequence(ObjectName.of(words[1]), 1, Long.parseLong(words[2])));
				case "type" -> types.add(new EnumType(ObjectName.of(words[1]), list(words[2])));
				default -> tables.add(new SchemaShorthand().table(object));
			}
		}
		return new Schema(product, tables, views, sequences, types, List.of());
	}

	private Table table(String text) {
		String[] halves = text.split(": ", 2);
		for (String part : (halves.length > 1) ? halves[1].split("; ") : new String[0]) {
			part(part);
		}
		return new Table(ObjectName.of(halves[0]), this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys,
				this.indexes, this.checks, this.comment);
	}

	private void part(String text) {
		Matcher part = PART.matcher(text);
		Matcher key = FOREIGN_KEY.matcher(text);
		if (part.matches()) {
			constraint(part.group(1), part.group(2), part.group(3));
		}
		else if (key.matches()) {
			this.foreignKeys.add(new ForeignKey(key.group(1), list(key.group(2)), ObjectName.of(key.group(3)),
					list(key.group(4)), action(key.group(5)), action(key.group(6)),
					(key.group(7) != null) ? Deferral.DEFERRABLE : Deferral.NOT_DEFERRABLE));
		}
		else if (text.startsWith("comment ")) {
			this.comment = text.substring(8);
		}
		else {
			Matcher column = COLUMN.matcher(text);
			if (!column.matches()) {
				throw new IllegalArgumentException(text);
			}
			this.columns.add(new Column(column.group(1), column.group(2), column.group(3) == null, column.group(4),
					column.group(5) != null, column.group(6), column.group(7)));
		}
	}

	private void constraint(String kind, @Nullable String name, String text) {
		switch (kind) {
			case "pk" -> {
				this.primaryKey = new PrimaryKey(name, list(text));
			}
			case "unique" -> this.uniqueKeys.add(new UniqueKey(name, list(text), false));
			case "uniqueindex" -> this.uniqueKeys.add(new UniqueKey(name, list(text), true));
			case "check" -> this.checks.add(new Check(name, text));
			default -> this.indexes.add(text.startsWith("=") ? new Index(name, List.of(), text.substring(1))
					: new Index(name, list(text).stream().map(SchemaShorthand::indexPart).toList(), null));
		}
	}

	private static Index.Part indexPart(String text) {
		return new Index.Part(text.replace(" desc", ""), text.endsWith(" desc"));
	}

	private static ReferentialAction action(@Nullable String name) {
		return (name != null) ? ReferentialAction.valueOf(name.toUpperCase(Locale.ROOT)) : ReferentialAction.NO_ACTION;
	}

	private static List<String> list(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).toList();
	}

}
