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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes a SQLite database: its pragmas one table at a time, and the text of the
 * tables where they are silent.
 */
final class SqliteOracle {

	private static final Pattern CHECK = Pattern.compile("(?is)(?:constraint\\s+(\\S+)\\s+)?\\bcheck\\s*\\(");

	private static final Pattern GENERATED = Pattern
		.compile("(?is)[(,]\\s*\"?%s\"?\\s+[^,]*?\\bgenerated\\s+always\\s+as\\s*\\(");

	private static final Pattern COLLATED = Pattern.compile("(?is)[(,]\\s*\"?%s\"?\\s+[^,]*?\\bcollate\\s+(\\w+)");

	private final Collection<String> lines = new TreeSet<>();

	private final Connection connection;

	private final boolean names;

	SqliteOracle(Connection connection, boolean names) {
		this.connection = connection;
		this.names = names;
	}

	Collection<String> describe() throws SQLException {
		for (Map<String, String> row : query("select type, name, tbl_name, sql from sqlite_schema order by name")) {
			String name = row.get("name");
			String sql = String.valueOf(row.get("sql"));
			switch (row.get("type")) {
				case "table" -> describeTable(name, sql);
				case "view" -> {
					this.lines.add("view " + name);
					this.lines.add("definition of " + name + ": " + sql.replaceAll("\\s+", " "));
					columns(name)
						.forEach((column) -> this.lines.add("column " + name + "." + column.get("name") + " "));
				}
				case "trigger" -> this.lines.add("trigger " + name + " on " + row.get("tbl_name") + " " + sql);
				default -> {
				}
			}
		}
		return this.lines;
	}

	private void describeTable(String name, String sql) throws SQLException {
		if (name.startsWith("sqlite_")) {
			return;
		}
		if (sql.toLowerCase(Locale.ROOT).startsWith("create virtual")) {
			this.lines.add("virtual table " + name + " " + sql);
			return;
		}
		this.lines.add("table " + name);
		String options = sql.substring(sql.lastIndexOf(')') + 1).strip();
		if (!options.isEmpty()) {
			this.lines.add("options of " + name + ": " + options);
		}
		describeColumns(name, sql, options);
		describeForeignKeys(name);
		describeIndexes(name);
		describeChecks(name, sql);
	}

	private void describeColumns(String table, String sql, String options) throws SQLException {
		List<Map<String, String>> columns = columns(table);
		Map<Integer, String> key = new TreeMap<>();
		columns.stream()
			.filter((column) -> !column.get("pk").equals("0"))
			.forEach((column) -> key.put(Integer.valueOf(column.get("pk")), column.get("name")));
		if (!key.isEmpty()) {
			this.lines.add("primary key " + table + "(" + String.join(", ", key.values()) + ")" + named(""));
		}
		for (Map<String, String> column : columns) {
			String name = column.get("name");
			String type = column.get("type").toLowerCase(Locale.ROOT);
			boolean identity = key.size() == 1 && key.containsValue(name) && type.equals("integer")
					&& !options.toLowerCase(Locale.ROOT).contains("without");
			StringBuilder line = new StringBuilder("column ").append(table).append('.').append(name);
			line.append(' ').append(type);
			line.append((identity || column.get("notnull").equals("1")) ? " not null" : "");
			if (identity) {
				line.append(" identity");
			}
			else if (!column.get("hidden").equals("0")) {
				Matcher matcher = Pattern.compile(GENERATED.pattern().formatted(Pattern.quote(name))).matcher(sql);
				line.append(" generated as ").append(matcher.find() ? inside(sql, matcher.end()) : "?");
				line.append(column.get("hidden").equals("3") ? " stored" : "");
			}
			else if (column.get("dflt_value") != null) {
				line.append(" default ").append(column.get("dflt_value"));
			}
			Matcher collation = Pattern.compile(COLLATED.pattern().formatted(Pattern.quote(name))).matcher(sql);
			this.lines.add(line.toString());
			if (collation.find()) {
				this.lines.add("collation " + table + "." + name + " " + collation.group(1).toLowerCase(Locale.ROOT));
			}
		}
	}

	private void describeForeignKeys(String table) throws SQLException {
		Map<String, List<Map<String, String>>> keys = new LinkedHashMap<>();
		for (Map<String, String> row : query("pragma foreign_key_list(\"" + table.replace("\"", "\"\"") + "\")")) {
			keys.computeIfAbsent(row.get("id"), (id) -> new ArrayList<>()).add(row);
		}
		keys.values().forEach((parts) -> {
			Map<String, String> first = parts.get(0);
			this.lines.add("fk " + table + "(" + list(parts, "from") + ") -> " + first.get("table") + "("
					+ list(parts, "to") + ")" + rule(" on delete ", first.get("on_delete"))
					+ rule(" on update ", first.get("on_update")) + named(""));
		});
	}

	private void describeIndexes(String table) throws SQLException {
		for (Map<String, String> index : query("pragma index_list(\"" + table.replace("\"", "\"\"") + "\")")) {
			if (index.get("origin").equals("pk")) {
				continue;
			}
			String name = index.get("name");
			List<String> columns = new ArrayList<>();
			for (Map<String, String> part : query("pragma index_xinfo(\"" + name.replace("\"", "\"\"") + "\")")) {
				if (part.get("key").equals("1")) {
					columns.add(part.get("name") + (part.get("desc").equals("1") ? " desc" : "")
							+ (part.get("coll").equals("BINARY") ? "" : " " + part.get("coll")));
				}
			}
			this.lines.add((index.get("unique").equals("1") ? "unique " : "index ") + table + "("
					+ String.join(", ", columns) + ")" + (index.get("partial").equals("1") ? " partial" : "")
					+ named(index.get("origin").equals("u") ? "" : name));
		}
	}

	private void describeChecks(String table, String sql) {
		Matcher matcher = CHECK.matcher(sql);
		while (matcher.find()) {
			if (quotes(sql.substring(0, matcher.start())) % 2 == 0) {
				String condition = inside(sql, matcher.end());
				while (condition.startsWith("(") && inside(condition, 1).length() == condition.length() - 2) {
					condition = inside(condition, 1);
				}
				// a check lets NULL pass, whether it says so or not
				if (condition.startsWith("(")
						&& condition.substring(inside(condition, 1).length() + 1).matches("\\s*\\)\\s*is not false")) {
					condition = inside(condition, 1);
				}
				String name = matcher.group(1);
				this.lines
					.add("check " + table + " " + condition + named((name != null) ? name.replace("\"", "") : ""));
			}
		}
	}

	/**
	 * What stands between the parenthesis before the position and the one that ends it.
	 */
	private static String inside(String sql, int start) {
		int depth = 1;
		int end = start;
		boolean quoted = false;
		while (depth > 0) {
			char character = sql.charAt(end++);
			quoted ^= character == '\'';
			if (!quoted && character == '(') {
				depth++;
			}
			else if (!quoted && character == ')') {
				depth--;
			}
		}
		return sql.substring(start, end - 1).strip();
	}

	private static long quotes(String text) {
		return text.chars().filter((character) -> character == '\'').count();
	}

	private static String list(List<Map<String, String>> rows, String label) {
		return String.join(", ", rows.stream().map((row) -> String.valueOf(row.get(label))).toList());
	}

	private static String rule(String words, String rule) {
		return rule.equals("NO ACTION") ? "" : words + rule.toLowerCase(Locale.ROOT);
	}

	private String named(String name) {
		return this.names ? " named " + name : "";
	}

	private List<Map<String, String>> columns(String table) throws SQLException {
		return query("pragma table_xinfo(\"" + table.replace("\"", "\"\"") + "\")");
	}

	private List<Map<String, String>> query(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			List<Map<String, String>> result = new ArrayList<>();
			while (rows.next()) {
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					row.put(rows.getMetaData().getColumnName(i), rows.getString(i));
				}
				result.add(row);
			}
			return result;
		}
	}

}
