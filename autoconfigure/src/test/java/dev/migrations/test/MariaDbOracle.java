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

package dev.migrations.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.test.CatalogOracle.Leave;

/**
 * The part of {@link CatalogOracle} for MariaDB: what {@code SHOW CREATE TABLE} says,
 * while the production reader asks the information schema. The databases of the server
 * that the mapping names are described as well.
 */
final class MariaDbOracle {

	private static final Pattern COLLATION = Pattern.compile(" COLLATE (\\w+)");

	private static final Pattern OPTIONS_OF_EVERY_TABLE = Pattern.compile(
			"^\\)|\\bENGINE=InnoDB\\b" + "|\\b(DEFAULT CHARSET|COLLATE|AUTO_INCREMENT)=\\w+|\\bCOMMENT='([^']|'')*'");

	private static final int INVALID_VIEW = 1356;

	private final Set<String> lines = new TreeSet<>();

	private final Connection connection;

	private final Set<Leave> leave;

	MariaDbOracle(Connection connection, Set<Leave> leave) {
		this.connection = connection;
		this.leave = leave;
	}

	Set<String> describe() throws SQLException {
		for (String[] table : query("show full tables")) {
			String name = table[0];
			if (this.leave.contains(Leave.LIQUIBASE) && name.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
				continue;
			}
			switch (table[1]) {
				case "VIEW" -> view(name);
				case "SEQUENCE" -> sequence(name);
				default -> table(name, query("show create table " + quoted(name)).get(0)[1]);
			}
		}
		for (String[] trigger : query("show triggers")) {
			this.lines.add("trigger " + trigger[0] + " on " + trigger[2] + " " + trigger[1] + " " + trigger[3]);
		}
		for (String[] routine : query("""
				select routine_type, routine_name, routine_definition from information_schema.routines
				where routine_schema = database()""")) {
			this.lines.add(String.join(" ", routine));
		}
		return this.lines;
	}

	private void view(String name) throws SQLException {
		this.lines.add("view " + name);
		columnsOf(name);
		this.lines.add("definition of " + name + ": "
				+ query("show create view " + quoted(name)).get(0)[1].replaceAll("^.*? AS ", "")
					.replaceAll("`test_[0-9a-f]+`\\.", ""));
	}

	/** A view whose table was renamed has none. */
	private void columnsOf(String view) throws SQLException {
		try {
			for (String[] column : query("show columns from " + quoted(view))) {
				this.lines.add("column " + view + "." + column[0] + " " + column[1]);
			}
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() != INVALID_VIEW) {
				throw ex;
			}
		}
	}

	private void sequence(String name) throws SQLException {
		String text = query("show create sequence " + quoted(name)).get(0)[1];
		this.lines.add("sequence " + name + " start " + text.replaceAll(".* start with (-?\\d+) .*", "$1")
				+ " increment " + text.replaceAll(".* increment by (-?\\d+) .*", "$1"));
	}

	private void table(String name, String create) {
		List<String> parts = create.lines().takeWhile((line) -> !line.startsWith(" PARTITION BY ")).toList();
		TreeMap<String, String> foreignKeys = new TreeMap<>();
		for (String part : parts) {
			if (part.contains(" FOREIGN KEY ")) {
				List<String> words = MariaDbWords.of(part);
				foreignKeys.put(words.get(1), columns(words.get(4)));
			}
		}
		for (String part : parts.subList(1, parts.size() - 1)) {
			part(name, MariaDbWords.of(part.replaceFirst(",$", "")), foreignKeys);
		}
		List<String> options = MariaDbWords.of(parts.get(parts.size() - 1));
		String comment = options.stream()
			.filter((word) -> word.startsWith("COMMENT="))
			.map((word) -> comment(word.substring("COMMENT=".length())))
			.collect(Collectors.joining());
		this.lines.add("table " + name + comment);
		String others = OPTIONS_OF_EVERY_TABLE.matcher(parts.get(parts.size() - 1)).replaceAll("").strip();
		if (!others.isEmpty()) {
			this.lines.add("options of " + name + " " + others);
		}
	}

	private void part(String table, List<String> words, TreeMap<String, String> foreignKeys) {
		switch (words.get(0)) {
			case "PRIMARY" -> this.lines.add("primary key " + table + columns(words.get(2)) + named("PRIMARY"));
			case "UNIQUE" ->
				this.lines.add("unique " + table + columns(words.get(3)) + named(MariaDbWords.name(words.get(2))));
			case "KEY" -> {
				boolean implicit = columns(words.get(2)).equals(foreignKeys.get(words.get(1)));
				this.lines.add((implicit ? "index of foreign key " : "index ") + table + columns(words.get(2))
						+ named(MariaDbWords.name(words.get(1))));
			}
			case "FULLTEXT", "SPATIAL" -> this.lines.add(String.join(" ", words) + " on " + table);
			case "PERIOD" -> this.lines.add(String.join(" ", words) + " of " + table);
			case "CONSTRAINT" -> constraint(table, words);
			default -> column(table, words);
		}
	}

	private void constraint(String table, List<String> words) {
		String name = MariaDbWords.name(words.get(1));
		if (words.get(2).equals("CHECK")) {
			this.lines.add("check " + table + " " + words.get(3) + named(name));
			return;
		}
		String rest = String.join(" ", words.subList(8, words.size())).toLowerCase(Locale.ROOT);
		this.lines.add("fk " + table + columns(words.get(4)) + " -> " + words.get(6).replace("`", "")
				+ columns(words.get(7)) + (rest.isEmpty() ? "" : " " + rest) + named(name));
	}

	private void column(String table, List<String> words) {
		MariaDbWords.Column column = MariaDbWords.column(words);
		String check = column.check();
		String name = column.name();
		String type = column.type();
		if (check != null && check.equals("(json_valid(" + quoted(name) + "))")) {
			type = "json";
			check = null;
		}
		if (check != null) {
			this.lines.add("check " + table + " " + check + named(name));
		}
		Matcher collation = COLLATION.matcher(type);
		if (collation.find()) {
			this.lines.add("collation " + table + "." + name + " " + collation.group(1));
		}
		this.lines.add("column " + table + "." + name + " " + type + column.rest()
				+ ((column.comment() != null) ? comment(column.comment()) : ""));
	}

	private static String columns(String group) {
		return group.replaceAll("(?<=[`C)]), ?(?=`)", ", ").replace(" DESC", " desc").replace("`", "");
	}

	private String named(String name) {
		return this.leave.contains(Leave.NAMES) ? "" : " named " + name;
	}

	private String comment(String literal) {
		return this.leave.contains(Leave.COMMENTS) ? ""
				: " comment '" + literal.substring(1, literal.length() - 1).replace("''", "'") + "'";
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

	private List<String[]> query(String sql) throws SQLException {
		return Rows.all(this.connection, sql);
	}

}
