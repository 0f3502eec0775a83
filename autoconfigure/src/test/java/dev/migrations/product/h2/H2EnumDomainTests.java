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

package dev.migrations.product.h2;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link H2EnumDomain}.
 */
class H2EnumDomainTests {

	@Test
	void readsTheValuesOfAList() {
		assertThat(H2EnumDomain.values("VALUE IN('A', 'it''s', U&'\\00e4\\\\', U&'\\+01f600')")).containsExactly("A",
				"it's", "ä\\", "😀");
		assertThat(H2EnumDomain.values("VALUE = 'A'")).isEqualTo(List.of("A"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "VALUE > 'A'", "VALUE IN('A', 1)", "VALUE IN('A') OR TRUE", "VALUE = 'A' OR FALSE",
			"VALUE IN(SELECT 'A')", "LOWER(VALUE) = 'a'", "VALUE IN()", "IN('A')", "'open" })
	void findsNoValuesInAnotherCheck(String check) {
		assertThat(H2EnumDomain.values(check)).isNull();
	}

}
