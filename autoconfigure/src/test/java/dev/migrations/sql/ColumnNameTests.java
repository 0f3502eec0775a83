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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ColumnName}.
 */
class ColumnNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
			POSTGRESQL; su > 0 and "su" < t.su     ; n > 0 and "n" < t.n
			POSTGRESQL; sum(su) > su(1) or "SU"    ; sum(n) > su(1) or "SU"
			POSTGRESQL; a = 'su' or b = E'\\'su\\'' ; a = 'su' or b = E'\\'su\\''
			POSTGRESQL; { su § "su                 ; { su § "su
			MARIADB   ; `su`(10) = 'a\\' su' + SU  ; `n`(10) = 'a\\' su' + SU
			H2        ; su > 1                     ; su > 1
			SQLITE    ; [su] > 1 -- su             ; "n" > 1 -- su
			""")
	void standsInThePlaceOfTheFormerOne(String name, String expression, String renamed) {
		assertThat(new ColumnName(TestDatabase.productNamed(name), "su", "n").in(expression)).isEqualTo(renamed);
	}

}
