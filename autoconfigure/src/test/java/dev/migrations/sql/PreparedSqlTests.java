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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PreparedSql}.
 */
class PreparedSqlTests {

	@Test
	void writesAnOperatorTwice() {
		assertThat(PreparedSql.of("not (a ? 'b?' and a ?| array['it''s?'] and \"?\" > 1 and `?` = 2)"))
			.isEqualTo("not (a ?? 'b?' and a ??| array['it''s?'] and \"?\" > 1 and `?` = 2)");
	}

}
