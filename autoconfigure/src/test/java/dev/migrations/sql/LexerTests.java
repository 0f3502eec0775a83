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

package dev.migrations.sql;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.schema.Product;
import dev.migrations.sql.Token.Kind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Lexer}.
 */
class LexerTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			POSTGRESQL; Check(a$1>=-1)        ; WORD check, SIGN (, WORD a$1, SIGN >=, SIGN -, NUMBER 1, SIGN )
			POSTGRESQL; a.b[1]                ; WORD a, SIGN ., WORD b, SIGN [, NUMBER 1, SIGN ]
			POSTGRESQL; 1.5e-3 .5 0x1F        ; NUMBER 1.5e-3, NUMBER .5, NUMBER 0x1F
			POSTGRESQL; 'it''s' "a ""b\"""    ; STRING it's, NAME a "b"
			POSTGRESQL; `a``b` 'x\\'::text    ; NAME a`b, STRING x\\, SIGN ::, WORD text
			POSTGRESQL; E'a\\'b' e'\\u00e4'   ; STRING a'b, STRING ä
			POSTGRESQL; a--1                  ; WORD a, SIGN -, SIGN -, NUMBER 1
			POSTGRESQL; größe ->> 'x'         ; WORD größe, SIGN ->>, STRING x
			H2        ; U&'\\00e4' u&"\\00e4" ; STRING ä, NAME ä
			MARIADB   ; 'it\\'s' 'a\\%\\\\'   ; STRING it's, STRING a\\%\\
			SQLITE    ; [a b] > 'x\\'         ; NAME a b, SIGN >, STRING x\\
			SQLITE    ; a--1                  ; WORD a
			SQLITE    ; a /* ' */ b/**/-- c   ; WORD a, WORD b
			SQLITE    ; €uro§ 1               ; WORD €uro§, NUMBER 1
			""")
	void cutsATextAsTheProductDoes(String name, String sql, String tokens) {
		assertThat(Lexer.tokens(sql, TestDatabase.productNamed(name))
			.stream()
			.map((token) -> token.kind() + " " + token.value())
			.collect(Collectors.joining(", "))).isEqualTo(tokens);
	}

	@Test
	void tellsWhereEveryTokenStands() {
		String sql = "  Not E'a\\'' /*x*/ \"B\"\n(1.0)U&'\\00e4'[c]";
		for (Product product : Product.all()) {
			List<Token> tokens = Lexer.anyTokens(sql, SqlForms.of(product));
			assertThat(tokens).hasSizeGreaterThan(7)
				.allSatisfy(
						(token) -> assertThat(sql.substring(token.start(), token.end())).isEqualTo(token.spelling()));
		}
	}

	@Test
	void looksPastTheCommentsThatAProductKeeps() {
		assertThat(Lexer.anyTokens("a -- b\nc /* d", SqlForms.of(TestDatabase.SQLITE.product())))
			.extracting(Token::spelling)
			.containsExactly("a", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "§", "a { b", "$1", "a; b", "E'\\q'", "U&'\\zz'", "a \\ b" })
	void refusesWhatNoExpressionHolds(String sql) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> Lexer.tokens(sql, TestDatabase.POSTGRESQL.product()));
		assertThat(Lexer.anyTokens(sql, SqlForms.of(TestDatabase.POSTGRESQL.product()))).extracting(Token::kind)
			.containsOnlyOnce(Kind.OTHER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "'a''", "\"a", "`a", "[a", "E'a", "U&'a", "a 'b" })
	void refusesAQuoteThatIsNotClosed(String sql) {
		assertThatExceptionOfType(SqlSyntaxException.class)
			.isThrownBy(() -> Lexer.anyTokens(sql, SqlForms.of(TestDatabase.SQLITE.product())));
	}

	@Test
	void tellsAWordFromANameInQuotes() {
		List<Token> tokens = Lexer.tokens("Check \"Check\"", TestDatabase.POSTGRESQL.product());
		assertThat(tokens).extracting((token) -> token.isWord("check")).containsExactly(true, false);
		assertThat(tokens).extracting(Token::name).containsExactly("Check", "Check");
	}

}
