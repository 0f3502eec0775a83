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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Check;
import dev.migrations.schema.ColumnAttributes;
import dev.migrations.schema.ColumnAttributes.Storage;
import dev.migrations.sql.SqlForms;
import dev.migrations.sql.Token;
import dev.migrations.sql.TokenGroups;
import dev.migrations.sql.TokenReader;

/**
 * Takes the text of a column definition apart: the type comes first, then clauses in any
 * order. What is not understood is kept and named, never guessed.
 */
final class ColumnDefinitionParser {

	private static final Set<String> CLAUSES = Set.of("default", "null", "generated", "check", "unique", "constraint",
			"references", "collate", "comment", "auto_increment", "identity", "on", "invisible", "visible", "sequence");

	private final StoredNames names;

	private String text = "";

	private TokenReader tokens = TokenReader.none();

	private @Nullable String constraintName;

	private @Nullable String defaultValue;

	private @Nullable String generatedAs;

	private ColumnAttributes attributes = ColumnAttributes.NONE;

	private @Nullable String comment;

	private boolean notNull;

	private boolean inOptions;

	private boolean identity;

	private boolean unique;

	private final List<Check> checks = new ArrayList<>();

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
		Optional<TokenReader> read = TokenGroups.read(piece, SqlForms.of(this.names.product()));
		this.text = piece;
		this.tokens = read.orElseGet(TokenReader::none);
		if (read.isEmpty()) {
			this.notUnderstood.add(piece);
		}
		return !this.tokens.atEnd();
	}

	private void clauses() {
		while (!this.tokens.atEnd()) {
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
				this.identity || serial != null, this.generatedAs, this.unique, this.checks, this.attributes,
				this.comment, this.notUnderstood);
	}

	private void clause() {
		Token first = this.tokens.peek();
		if (this.tokens.acceptAll("not", "null")) {
			this.notNull = true;
		}
		else if (this.tokens.accept("default")) {
			this.defaultValue = takeUntilClause();
		}
		else if (this.tokens.accept("collate")) {
			collation();
		}
		else if (this.tokens.accept("unique")) {
			this.unique = true;
		}
		else if (this.tokens.accept("auto_increment") || this.tokens.accept("identity")) {
			this.identity = true;
		}
		else if (!this.tokens.accept("null") && !this.tokens.acceptAll("primary", "key") && !comment() && !constraint()
				&& !generated()) {
			if (this.tokens.peek().equals(first)) {
				this.tokens.next();
			}
			skipUntilClause();
			further(first);
		}
	}

	/** A reference, and what belongs to a clause before it, has its place elsewhere. */
	private void further(Token first) {
		boolean reference = first.isWord("references");
		while (reference && this.tokens.accept("on")) {
			skipUntilClause();
		}
		boolean kept = this.inOptions ? !reference && !first.isGroup()
				: ModelTarget.of(this.names.product()).clausesBehindDefault().stream().anyMatch(first::isWord);
		if (kept) {
			keep(first);
		}
		else {
			this.notUnderstood.add(textSince(first));
		}
	}

	private void keep(Token first) {
		List<Token> words = this.tokens.since(first);
		List<String> values = words.stream().map(Token::value).toList();
		if (words.size() > 2 && values.subList(0, 2).equals(List.of("on", "update"))) {
			this.attributes = this.attributes.withOnUpdate(textSince(words.get(2)));
		}
		else if (values.equals(List.of("invisible"))) {
			this.attributes = this.attributes.withInvisible(true);
		}
		else if (values.equals(List.of("without", "system", "versioning"))) {
			this.attributes = this.attributes.withUnversioned(true);
		}
		else {
			addFurther(textSince(first));
		}
	}

	/** A name has no blanks; whatever comes behind it is not a part of it. */
	private void collation() {
		Token name = this.tokens.next();
		while (!this.tokens.atEnd() && this.tokens.peek().start() == this.tokens.peek(-1).end()) {
			this.tokens.next();
		}
		this.attributes = this.attributes.withCollation(textSince(name));
		if (!this.tokens.atEnd() && !atClause()) {
			addFurther(takeUntilClause());
		}
	}

	private void addFurther(String words) {
		this.attributes = this.attributes
			.withFurther(Stream.concat(this.attributes.further().stream(), Stream.of(words)).toList());
	}

	private boolean comment() {
		if (this.tokens.peek(1).isString() && this.tokens.accept("comment")) {
			this.comment = this.tokens.next().value();
			return true;
		}
		return false;
	}

	private boolean constraint() {
		if (!this.tokens.peek(1).equals(Token.END) && this.tokens.accept("constraint")) {
			this.constraintName = this.names.ofRendered(this.tokens.next().spelling());
			return true;
		}
		if (acceptBeforeGroup("check")) {
			this.checks.add(new Check(this.constraintName, this.tokens.next().value()));
			this.constraintName = null;
			return true;
		}
		return false;
	}

	private boolean generated() {
		boolean spelled = this.tokens.acceptAll("generated", "always")
				|| this.tokens.acceptAll("generated", "by", "default");
		if (spelled && this.tokens.acceptAll("as", "identity")) {
			this.identity = true;
			return true;
		}
		if (acceptBeforeGroup("as")) {
			this.generatedAs = this.tokens.next().value();
			storage();
			return true;
		}
		return false;
	}

	private void storage() {
		for (Storage storage : Storage.values()) {
			if (this.tokens.accept(storage.sql())) {
				this.attributes = this.attributes.withStorage(storage);
			}
		}
	}

	private boolean acceptBeforeGroup(String word) {
		return this.tokens.peek(1).isGroup() && this.tokens.accept(word);
	}

	/** At least one token belongs to what is read, whatever it is. */
	private String takeUntilClause() {
		Token first = this.tokens.next();
		skipUntilClause();
		return textSince(first);
	}

	private void skipUntilClause() {
		while (!this.tokens.atEnd() && !atClause()) {
			this.tokens.next();
		}
	}

	private boolean atClause() {
		Token first = this.tokens.peek();
		Token second = this.tokens.peek(1);
		return CLAUSES.stream().anyMatch(first::isWord) || (first.isWord("not") && second.isWord("null"))
				|| (first.isWord("primary") && second.isWord("key")) || (first.isWord("as") && second.isGroup())
				|| (first.isWord("character") && second.isWord("set"))
				|| (first.isWord("without") && second.isWord("system"));
	}

	private String textSince(Token first) {
		return first.equals(Token.END) ? "" : this.text.substring(first.start(), this.tokens.peek(-1).end());
	}

}
