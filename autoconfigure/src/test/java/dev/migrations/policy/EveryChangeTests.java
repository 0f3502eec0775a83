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

package dev.migrations.policy;

import org.junit.jupiter.api.Test;

import dev.migrations.policy.text.ChangeText;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class EveryChangeTests {

	@Test
	void isAmongTheExamples() {
		assertThat(Changes.all()).extracting(ChangeKind::of).containsExactlyInAnyOrder(ChangeKind.values());
	}

	@Test
	void thatDropsIsKnownAsADrop() {
		assertThat(Changes.all())
			.allSatisfy((change) -> assertThat(Targets.drops(change)).isEqualTo(ChangeKind.of(change).drops()));
	}

	@Test
	void thatDropsCanBeNamed() {
		assertThat(Changes.all()).filteredOn(Targets::drops)
			.allSatisfy((change) -> assertThat(Targets.of(change)).isPresent());
	}

	@Test
	void hasALineThatIsOneLine() {
		ChangeText text = new ChangeText(TestDatabase.H2.product());
		assertThat(Changes.all())
			.allSatisfy((change) -> assertThat(text.of(change)).isNotBlank().doesNotContain("\n", "null]", "["));
	}

}
