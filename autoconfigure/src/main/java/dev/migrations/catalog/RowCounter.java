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

package dev.migrations.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IdSource;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.RowQuestion;
import dev.migrations.schema.RowQuestion.Duplicates;
import dev.migrations.schema.RowQuestion.IdsAhead;
import dev.migrations.schema.RowQuestion.LongestText;
import dev.migrations.schema.RowQuestion.Nulls;
import dev.migrations.schema.RowQuestion.Orphans;
import dev.migrations.schema.RowQuestion.Rows;
import dev.migrations.schema.RowQuestion.Values;
import dev.migrations.schema.RowQuestion.Violations;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Answers questions about live rows, all of them in one statement; in several only when
 * one of them cannot be answered.
 */
public final class RowCounter {

	private final Quoted quoted;

	private final Schema schema;

	private RowCounter(Schema schema) {
		this.quoted = Quoted.by(schema.product());
		this.schema = schema;
	}

	/**
	 * Ask. What cannot be answered, for example without the right to read a table or all
	 * of its rows, is absent: nobody may take it for zero.
	 * @param connection the connection; it is left as it was, its transaction too
	 * @param schema the live schema
	 * @param questions the questions
	 * @return the answers in the order of the questions
	 */
	public static Map<RowQuestion, Long> ask(Connection connection, Schema schema, List<RowQuestion> questions) {
		List<RowQuestion> answerable = questions.stream()
			.filter((question) -> !schema.hidesRows(question.table()))
			.toList();
		return answerable.isEmpty() ? Map.of() : new RowCounter(schema).ask(answerable, connection);
	}

	/** One question that cannot be answered does not take the others with it. */
	private Map<RowQuestion, Long> ask(List<RowQuestion> questions, Connection connection) {
		try {
			return ReadOnlyWork.run(connection, () -> answers(connection, questions));
		}
		catch (SQLException ex) {
			Map<RowQuestion, Long> answers = new LinkedHashMap<>();
			int half = questions.size() / 2;
			if (half > 0) {
				answers.putAll(ask(questions.subList(0, half), connection));
				answers.putAll(ask(questions.subList(half, questions.size()), connection));
			}
			return answers;
		}
	}

	private Map<RowQuestion, Long> answers(Connection connection, List<RowQuestion> questions) throws SQLException {
		// rows instead of columns: a result has at most 1,664 columns on PostgreSQL
		String sql = IntStream.range(0, questions.size())
			.mapToObj((i) -> "select " + i + ", (" + sql(questions.get(i)) + ")")
			.collect(Collectors.joining(" union all "));
		Map<RowQuestion, Long> answers = new LinkedHashMap<>();
		questions.forEach((question) -> answers.put(question, 0L));
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				answers.put(questions.get(rows.getInt(1)), rows.getLong(2));
			}
		}
		return answers;
	}

	private String sql(RowQuestion question) {
		String from = " from " + rows(question.table()) + " t";
		if (question instanceof Rows) {
			return "select count(*)" + from;
		}
		if (question instanceof Nulls nulls) {
			return "select count(*)" + from + " where t." + this.quoted.name(nulls.column()) + " is null";
		}
		if (question instanceof Values values) {
			return "select count(t." + this.quoted.name(values.column()) + ")" + from;
		}
		if (question instanceof Duplicates duplicates) {
			return "select count(*) from (select 1 as one from " + this.quoted.name(question.table()) + " t where "
					+ present(duplicates.columns()) + " group by " + this.quoted.names(duplicates.columns())
					+ " having count(*) > 1) g";
		}
		if (question instanceof Orphans orphans) {
			return "select count(*) from " + this.quoted.name(question.table()) + " t where "
					+ orphaned(orphans.foreignKey());
		}
		if (question instanceof Violations violations) {
			return "select count(*) from " + rows(question.table()) + " where not (" + violations.expression() + ")";
		}
		if (question instanceof IdsAhead ahead) {
			return "select coalesce(max(t." + this.quoted.name(ahead.source().column()) + ") - coalesce(("
					+ lastOf(ahead) + "), 0), 0)" + from;
		}
		LongestText longest = (LongestText) question;
		return "select coalesce(max(char_length(t." + this.quoted.name(longest.column()) + ")), 0)" + from;
	}

	private String lastOf(IdsAhead ahead) {
		IdSource source = ahead.source();
		String counter = this.quoted.name(source.source());
		IdSource.Row row = source.row();
		if (row == null) {
			return this.schema.product().lastValue(Objects.requireNonNull(ahead.sequence()), counter);
		}
		String where = (row.column() != null && row.key() != null)
				? " where c." + this.quoted.name(row.column()) + " = '" + row.key().replace("'", "''") + "'" : "";
		return "select max(c." + this.quoted.name(row.value()) + ") - " + source.increment() + " from " + counter + " c"
				+ where;
	}

	/** Former rows have values of their own, and no key holds them to anything. */
	private String rows(ObjectName table) {
		String name = this.quoted.name(table);
		return this.schema.table(table).filter(Table::isVersioned).isPresent() ? name + " for system_time all" : name;
	}

	private String present(List<String> columns) {
		return columns.stream()
			.map((column) -> "t." + this.quoted.name(column) + " is not null")
			.collect(Collectors.joining(" and "));
	}

	private String orphaned(ForeignKey key) {
		String match = IntStream.range(0, key.columns().size())
			.mapToObj((i) -> "r." + this.quoted.name(key.referencedColumns().get(i)) + " = t."
					+ this.quoted.name(key.columns().get(i)))
			.collect(Collectors.joining(" and "));
		return present(key.columns()) + " and not exists (select 1 from " + this.quoted.name(key.referencedTable())
				+ " r where " + match + ")";
	}

}
