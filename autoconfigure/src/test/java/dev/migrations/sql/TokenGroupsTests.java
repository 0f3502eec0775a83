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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.schema.Product;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenGroups}.
 */
class TokenGroupsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			check ( a in (1, ')') ) not null ; check|( a in (1, ')') )|not|null
			default s.identity() x           ; default|s.identity|()|x
			a. .b 1.5 1_000 s."T"            ; a.|.b|1.5|1_000|s.|"T"
			$x a$b $ 5y                      ; $x|a$b|$|5y
			{ § \\ E'\\q'                    ; {|§|\\|E'\\q'
			'a''(' "b(" `)`                  ; 'a''('|"b("|`)`
			""")
	void readsGroupsAndWordsAsSingleTokens(String sql, String spellings) {
		assertThat(read(sql, TestDatabase.POSTGRESQL.product())).extracting(Token::spelling)
			.containsExactly(spellings.split("\\|", -1));
	}

	@Test
	void groupHoldsWhatStandsInItsParentheses() {
		Token group = read("as ( a + (b) )", TestDatabase.H2.product()).get(1);
		assertThat(group.isGroup()).isTrue();
		assertThat(group.value()).isEqualTo("a + (b)");
		assertThat(group.start()).isEqualTo(3);
		assertThat(group.end()).isEqualTo(14);
	}

	@Test
	void quotesAndCommentsOfTheProductCloseNoGroup() {
		String sql = "([a)] text /* ) */ -- )\n default ')', b)";
		assertThat(read(sql, TestDatabase.SQLITE.product())).extracting(Token::spelling).containsExactly(sql);
		assertThat(TokenGroups.read(sql, SqlForms.of(TestDatabase.H2.product()))).isEmpty();
		assertThat(read("('\\')')", TestDatabase.MARIADB.product())).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "varchar(10", "varchar(10))", ")", "a ')", "(a \")", "((a)" })
	void readsNothingThatIsNotClosed(String sql) {
		for (Product product : Product.all()) {
			assertThat(TokenGroups.read(sql, SqlForms.of(product))).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			(a > 0)              ; a > 0
			((a > 0))            ; a > 0
			(a > 0) OR (b > 0)   ; (a > 0) OR (b > 0)
			((a > 0) OR (b > 0)) ; (a > 0) OR (b > 0)
			(a = ')')            ; a = ')'
			(a = '(' OR b = ')') ; a = '(' OR b = ')'
			("x)" > 0)           ; "x)" > 0
			f(a)                 ; f(a)
			(a) = (b)            ; (a) = (b)
			(a = 'it''s (')      ; a = 'it''s ('
			 ( (a) > (0) )       ; (a) > (0)
			a                    ; a
			(a                   ; (a
			``                   ; ``
			""")
	void takesTheOuterParenthesesAway(String expression, String bare) {
		for (Product product : Product.all()) {
			assertThat(TokenGroups.withoutOuterParentheses(expression, SqlForms.of(product))).isEqualTo(bare);
		}
	}

	private static List<Token> read(String sql, Product product) {
		TokenReader tokens = TokenGroups.read(sql, SqlForms.of(product)).orElseThrow();
		List<Token> read = new ArrayList<>();
		while (!tokens.atEnd()) {
			read.add(tokens.next());
		}
		return read;
	}

}
