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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Expressions}.
 */
class ExpressionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "NULL", "null", "NULL::character varying", "(NULL)::text", "CAST(NULL AS INTEGER)" })
	void takesNullForNoDefault(String expression) {
		assertThat(Expressions.defaultValue(expression)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'NULL'", "nullable()", "'null'::text", "COALESCE(NULL, 1)" })
	void keepsEveryOtherDefault(String expression) {
		assertThat(Expressions.defaultValue(expression)).isEqualTo(expression);
	}

}
