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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SortedValues}.
 */
class SortedValuesTests {

	@Test
	void sortsTheValuesOfAList() {
		assertThat(SortedValues.in("dtype in ('Ship','Boat', 'It''s, a raft')"))
			.isEqualTo("dtype in ('Boat','It''s, a raft','Ship')");
		assertThat(SortedValues.in("kind in (20,-1)")).isEqualTo("kind in (-1,20)");
	}

	@Test
	void leavesTheRestAlone() {
		assertThat(SortedValues.in("(dtype in ('B','A')) and dtype <> '$1'"))
			.isEqualTo("(dtype in ('A','B')) and dtype <> '$1'");
		assertThat(SortedValues.in("dtype is not null")).isEqualTo("dtype is not null");
	}

}
