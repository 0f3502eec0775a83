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

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.schema.Product;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionFormTests {

	/** Many more than calls of a method within itself. */
	private static final int LONG_LIST = 5000;

	@ParameterizedTest(name = "{0}: {1} is {2}: {3}")
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			textBlock = """
					POSTGRESQL; a > 0                          ; ((A) > (0))                                 ; SAME
					POSTGRESQL; "A" > 0                        ; a > 0                                       ; DIFFERENT
					H2        ; "A" > 0                        ; a > 0                                       ; SAME
					H2        ; "PUBLIC"."T"."A" > 0           ; a > 0                                       ; SAME
					POSTGRESQL; s in ('A','B')                 ; ((s)::text = ANY ((ARRAY['B'::character varying, 'A'::character varying])::text[])) ; SAME
					POSTGRESQL; s in ('A','B')                 ; s in ('A','b')                              ; DIFFERENT
					POSTGRESQL; s in ('A','B')                 ; s in ('A','B ')                             ; DIFFERENT
					POSTGRESQL; s not in ('A','B')             ; (s)::text <> ALL (ARRAY['A'::text, 'B'::text]) ; SAME
					POSTGRESQL; s not in ('A','B')             ; s in ('A','B')                              ; DIFFERENT
					POSTGRESQL; a between 1 and 3              ; a >= 1 AND a <= 3                           ; SAME
					POSTGRESQL; a between 1 and 3              ; a >= 1 AND a < 3                            ; DIFFERENT
					POSTGRESQL; a between 1 and 3 and b > 0    ; (a >= 1 AND a <= 3) and b > 0               ; SAME
					POSTGRESQL; a <> 1                         ; a != 1                                      ; SAME
					POSTGRESQL; s like 'A%'                    ; (s)::text ~~ 'A%'::text                     ; SAME
					POSTGRESQL; s not like 'A%'                ; (s)::text !~~ 'A%'::text                    ; SAME
					POSTGRESQL; s ilike 'A%'                   ; s ~~* 'A%'                                  ; SAME
					POSTGRESQL; s like 'A%'                    ; s like 'a%'                                 ; DIFFERENT
					POSTGRESQL; 'x'::character varying         ; CAST('x' AS varchar)                        ; SAME
					POSTGRESQL; 'hello'::varchar(3)            ; 'hello'                                     ; UNDECIDABLE
					POSTGRESQL; 'x'                            ; 'X'                                         ; DIFFERENT
					POSTGRESQL; 'it''s'                        ; E'it\\'s'                                   ; SAME
					POSTGRESQL; 'a\\b'                         ; E'a\\\\b'                                   ; SAME
					POSTGRESQL; ''                             ; ' '                                         ; DIFFERENT
					H2        ; U&'\\00e4'                     ; 'ä'                                         ; SAME
					H2        ; U&'\\+01F600'                  ; '😀'                                         ; SAME
					POSTGRESQL; '-1'::integer                  ; -1                                          ; SAME
					POSTGRESQL; (-1)                           ; -1.0                                        ; SAME
					POSTGRESQL; -1                             ; 1                                           ; DIFFERENT
					POSTGRESQL; '5'                            ; 5                                           ; UNDECIDABLE
					POSTGRESQL; 1.50                           ; 1.5::numeric                                ; SAME
					POSTGRESQL; 1.5::integer                   ; 1.5                                         ; UNDECIDABLE
					H2        ; timestamp '2020-01-01 10:00:00'; timestamp '2020-01-01 10:00:00.000'         ; SAME
					H2        ; time '10:00:00.5'              ; time '10:00:00.50'                          ; SAME
					H2        ; timestamp '2020-01-01 10:00:00'; timestamp '2020-01-01 10:00:00.01'          ; DIFFERENT
					POSTGRESQL; now()                          ; CURRENT_TIMESTAMP                           ; SAME
					H2        ; LOCALTIMESTAMP                 ; now()                                       ; SAME
					POSTGRESQL; now()                          ; current_date                                ; DIFFERENT
					POSTGRESQL; a and b and c                  ; c and (b and a)                             ; SAME
					POSTGRESQL; a and b or c                   ; a and (b or c)                              ; DIFFERENT
					POSTGRESQL; not (a and b)                  ; not a or not b                              ; SAME
					POSTGRESQL; not a and b                    ; not (a and b)                               ; DIFFERENT
					POSTGRESQL; a - b - c                      ; a - (b - c)                                 ; DIFFERENT
					POSTGRESQL; a - (b + c)                    ; a - b + c                                   ; DIFFERENT
					POSTGRESQL; a=-1                           ; a = -1                                      ; SAME
					POSTGRESQL; a::integer > 0                 ; a > 0                                       ; UNDECIDABLE
					POSTGRESQL; case when a then 1 end         ; CASE WHEN a THEN 1 ELSE NULL::integer END   ; SAME
					POSTGRESQL; case when a then 1 end         ; CASE WHEN a THEN 1 ELSE 0 END               ; DIFFERENT
					H2        ; next value for "PUBLIC"."S"    ; next value for s                            ; SAME
					POSTGRESQL; j ->> 'a' = 'x'                ; ((j ->> 'a'::text) = 'x'::text)             ; SAME
					POSTGRESQL; j ->> 'a' = 'x'                ; ((j ->> 'b'::text) = 'x'::text)             ; DIFFERENT
					POSTGRESQL; f(a, b)                        ; f(b, a)                                     ; DIFFERENT
					POSTGRESQL; a is null                      ; a is not null                               ; DIFFERENT
					POSTGRESQL; (select 1)                     ; ( SELECT  1 )                               ; UNDECIDABLE
					POSTGRESQL; (select 1)                     ; (select 1)                                  ; SAME
					POSTGRESQL; 'open                          ; 'open                                       ; SAME
					POSTGRESQL; 'open                          ; 'shut                                       ; UNDECIDABLE
					""")
	void compares(String name, String one, String other, ExpressionForm.Likeness expected) {
		Product product = TestDatabase.productNamed(name);
		ExpressionForm first = ExpressionForm.of(one, product);
		ExpressionForm second = ExpressionForm.of(other, product);
		assertThat(first.compare(second)).as("%s and %s", first, second).isEqualTo(expected);
		assertThat(second.compare(first)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "(", ")", "a >", "'", "\"", "a in (", "a in ()", "case", "cast(a as", "U&'\\zz'",
			"E'\\", "extract(", "trim(", "a between 1", "a is", "::", "a::", "a::(", "1..2", "array[", "f(,)", "§",
			"a[", "not", "date_part()", "a.", "interval '1' day to", "a not", "timestamp with" })
	void survivesWhatItDoesNotUnderstand(String text) {
		for (Product product : Product.all()) {
			ExpressionForm form = ExpressionForm.of(text, product);
			assertThat(form.compare(ExpressionForm.of(text, product))).isEqualTo(ExpressionForm.Likeness.SAME);
			assertThat(TypeForm.of(text, product)).isEqualTo(TypeForm.of(text, product));
		}
	}

	@Test
	void doesNotGoDeeperThanItsStack() {
		String deep = "(".repeat(100_000) + "a" + ")".repeat(100_000);
		assertThat(ExpressionForm.of(deep, TestDatabase.H2.product())
			.compare(ExpressionForm.of("a", TestDatabase.H2.product()))).isEqualTo(ExpressionForm.Likeness.UNDECIDABLE);
	}

	@Test
	void readsALongListOfValues() {
		String one = IntStream.range(0, LONG_LIST)
			.mapToObj(Integer::toString)
			.collect(Collectors.joining(",", "a in (", ")"));
		String other = IntStream.range(0, LONG_LIST)
			.mapToObj((value) -> "a = " + value)
			.collect(Collectors.joining(" or "));
		assertThat(ExpressionForm.of(one, TestDatabase.H2.product())
			.compare(ExpressionForm.of(other, TestDatabase.H2.product()))).isEqualTo(ExpressionForm.Likeness.SAME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "NULL::character varying", "(NULL)", "cast(null as integer)" })
	void knowsWhatIsNoDefault(String text) {
		assertThat(ExpressionForm.of(text, TestDatabase.POSTGRESQL.product()).isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9.5  | decimal(38,0) | 10   | SAME
			9.5  | decimal(38)   | 10   | SAME
			-9.5 | decimal(10,0) | -10  | SAME
			9.45 | decimal(10,1) | 9.5  | SAME
			9.5  | decimal(10,1) | 10   | DIFFERENT
			9.5  | decimal(38,0) | 9    | DIFFERENT
			9.5  | double        | 10   | DIFFERENT
			""")
	void knowsThatMariaDbRoundsADefaultToTheDecimalsOfItsColumn(String mapped, String type, String kept,
			ExpressionForm.Likeness likeness) {
		TypeForm form = TypeForm.of(type, TestDatabase.MARIADB.product());
		assertThat(ExpressionForm.ofDefault(mapped, form, TestDatabase.MARIADB.product())
			.compare(ExpressionForm.ofDefault(kept, form, TestDatabase.MARIADB.product()))).isEqualTo(likeness);
	}

}
