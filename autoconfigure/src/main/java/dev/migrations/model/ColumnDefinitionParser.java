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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;

/**
 * Takes the text of a column definition apart: the type comes first, then clauses in any
 * order. What is not understood is kept and named, never guessed.
 */
final class ColumnDefinitionParser {

	private static final Set<String> CLAUSES = Set.of("DEFAULT", "NULL", "GENERATED", "CHECK", "UNIQUE", "CONSTRAINT",
			"REFERENCES", "COLLATE", "COMMENT", "AUTO_INCREMENT", "IDENTITY", "ON", "INVISIBLE", "VISIBLE", "SEQUENCE");

	private final StoredNames names;

	private String text = "";

	private List<SqlTokens.Token> tokens = List.of();

	private int next;

	private @Nullable String constraintName;

	private @Nullable String defaultValue;

	private @Nullable String generatedAs;

	private @Nullable String collation;

	private @Nullable String comment;

	private boolean notNull;

	private boolean inOptions;

	private boolean identity;

	private boolean unique;

	private final List<Check> checks = new ArrayList<>();

	private final List<String> further = new ArrayList<>();

	private final List<String> notUnderstood = new ArrayList<>();

	ColumnDefinitionParser(StoredNames names) {
		this.names = names;
	}

	/**
	 * Take a definition apart. A parser is good for one definition.
	 * @param definition the text, without the name of the column
	 * @param options the text that follows it behind everything else, {@code null} for
	 * none
	 * @return its parts
	 */
	ColumnDefinition parse(String definition, @Nullable String options) {
		String type = start(definition) ? takeUntilClause() : definition;
		clauses();
		if (options != null && start(options)) {
			this.inOptions = true;
			clauses();
		}
		return result(type);
	}

	private boolean start(String piece) {
		List<SqlTokens.Token> cut = SqlTokens.of(piece);
		this.text = piece;
		this.tokens = (cut != null) ? cut : List.of();
		this.next = 0;
		if (cut == null) {
			this.notUnderstood.add(piece);
		}
		return !this.tokens.isEmpty();
	}

	private void clauses() {
		while (this.next < this.tokens.size()) {
			clause();
		}
	}

	private ColumnDefinition result(String type) {
		String serial = switch (type.toLowerCase(Locale.ROOT)) {
			case "serial", "serial4" -> "integer";
			case "bigserial", "serial8", "identity" -> "bigint";
			case "smallserial", "serial2" -> "smallint";
			default -> null;
		};
		return new ColumnDefinition((serial != null) ? serial : type, this.defaultValue, this.notNull,
				this.identity || serial != null, this.generatedAs, this.unique, this.checks, this.collation,
				this.comment, this.further, this.notUnderstood);
	}

	private void clause() {
		int start = this.next;
		if (take("NOT", "NULL")) {
			this.notNull = true;
		}
		else if (take("DEFAULT")) {
			this.defaultValue = takeUntilClause();
		}
		else if (take("COLLATE")) {
			this.collation = "collate " + takeUntilClause();
		}
		else if (take("UNIQUE")) {
			this.unique = true;
		}
		else if (take("AUTO_INCREMENT") || take("IDENTITY")) {
			this.identity = true;
		}
		else if (!take("NULL") && !take("PRIMARY", "KEY") && !comment() && !constraint() && !generated()) {
			this.next = Math.max(this.next, start + 1);
			skipUntilClause();
			further(start);
		}
	}

	/** A reference, and what belongs to a clause before it, has its place elsewhere. */
	private void further(int start) {
		SqlTokens.Token first = this.tokens.get(start);
		boolean reference = first.is("REFERENCES");
		while (reference && at("ON", 0)) {
			this.next++;
			skipUntilClause();
		}
		boolean kept = this.inOptions ? !reference && !first.isGroup()
				: ModelTarget.of(this.names.product())
					.clausesBehindDefault()
					.contains(first.text().toUpperCase(Locale.ROOT));
		(kept ? this.further : this.notUnderstood).add(textBetween(start, this.next));
	}

	private boolean comment() {
		boolean literal = at("COMMENT", 0) && literalAt(1);
		if (literal) {
			int start = ++this.next;
			// a doubled quote inside begins another token
			while (literalAt(0)) {
				this.next++;
			}
			String quoted = textBetween(start, this.next);
			this.comment = quoted.substring(1, quoted.length() - 1).replace("''", "'");
		}
		return literal;
	}

	private boolean literalAt(int offset) {
		return this.next + offset < this.tokens.size() && this.tokens.get(this.next + offset).text().startsWith("'");
	}

	private boolean constraint() {
		if (at("CONSTRAINT", 0) && this.next + 1 < this.tokens.size()) {
			this.constraintName = this.names.ofRendered(this.tokens.get(this.next + 1).text());
			this.next += 2;
			return true;
		}
		if (at("CHECK", 0) && groupAt(1)) {
			this.next++;
			this.checks.add(new Check(this.constraintName, takeGroup()));
			this.constraintName = null;
			return true;
		}
		return false;
	}

	private boolean generated() {
		boolean spelled = take("GENERATED", "ALWAYS") || take("GENERATED", "BY", "DEFAULT");
		if (spelled && take("AS", "IDENTITY")) {
			this.identity = true;
			return true;
		}
		if (at("AS", 0) && groupAt(1)) {
			this.next++;
			this.generatedAs = takeGroup();
			if (!take("STORED")) {
				take("VIRTUAL");
			}
			return true;
		}
		return false;
	}

	/** At least one token belongs to what is read, whatever it is. */
	private String takeUntilClause() {
		int start = this.next++;
		skipUntilClause();
		return textBetween(start, this.next);
	}

	private void skipUntilClause() {
		while (this.next < this.tokens.size() && !atClause()) {
			this.next++;
		}
	}

	private boolean atClause() {
		return CLAUSES.contains(this.tokens.get(this.next).text().toUpperCase(Locale.ROOT))
				|| (at("NOT", 0) && at("NULL", 1)) || (at("PRIMARY", 0) && at("KEY", 1)) || (at("AS", 0) && groupAt(1))
				|| (at("CHARACTER", 0) && at("SET", 1));
	}

	private boolean take(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (!at(words[i], i)) {
				return false;
			}
		}
		this.next += words.length;
		return true;
	}

	private String takeGroup() {
		String group = this.tokens.get(this.next++).text();
		return group.substring(1, group.length() - 1).trim();
	}

	private boolean at(String word, int offset) {
		return this.next + offset < this.tokens.size() && this.tokens.get(this.next + offset).is(word);
	}

	private boolean groupAt(int offset) {
		return this.next + offset < this.tokens.size() && this.tokens.get(this.next + offset).isGroup();
	}

	private String textBetween(int from, int to) {
		if (from >= this.tokens.size()) {
			return "";
		}
		return this.text.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

}
