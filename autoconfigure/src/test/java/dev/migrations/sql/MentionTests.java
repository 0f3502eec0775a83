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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Mention}.
 */
class MentionTests {

	@ParameterizedTest
	@ValueSource(strings = { "GRÖSSE2 BETWEEN 0 AND 2", "\"größe2\" > 1", "U&\"GR\\00d6SSE2\" BETWEEN 0 AND 2",
			"u&\"gr\\00f6\\00dfe2\" in (U&'\\00e4')" })
	void findsANameInEverySpelling(String expression) {
		assertThat(Mention.of(expression, "größe2")).isTrue();
		assertThat(Mention.of(expression, "größe")).isFalse();
	}

	@Test
	void findsNoNameInALiteral() {
		assertThat(Mention.of("a = 'größe2' or a = U&'gr\\00f6\\00dfe2'", "größe2")).isFalse();
	}

	@Test
	void readsLiteralsInEverySpelling() {
		assertThat(Mention.literals("a in ('x', U&'\\00e4''s')")).containsExactly("x", "ä's");
	}

}
