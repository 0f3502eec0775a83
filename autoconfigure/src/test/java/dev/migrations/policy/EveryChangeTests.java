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

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Product;

import static org.assertj.core.api.Assertions.assertThat;

class EveryChangeTests {

	@Test
	void hasARule() {
		assertThat(new Rules().kinds()).containsExactlyInAnyOrderElementsOf(permitted(SchemaChange.class));
	}

	@Test
	void hasALine() {
		assertThat(new ChangeText(Product.H2).kinds())
			.containsExactlyInAnyOrderElementsOf(permitted(SchemaChange.class));
	}

	@Test
	void thatDropsIsKnownAsADrop() {
		assertThat(permitted(SchemaChange.class)).allSatisfy((kind) -> assertThat(Changes.some(kind))
			.matches((change) -> Targets.drops(change) == (kind.getSimpleName().startsWith("Drop")
					&& !kind.getSimpleName().equals("DropNotNull"))));
	}

	@Test
	void thatDropsCanBeNamed() {
		assertThat(permitted(SchemaChange.class)).map(Changes::some)
			.filteredOn(Targets::drops)
			.allSatisfy((change) -> assertThat(Targets.of(change)).isPresent());
	}

	@Test
	void canBeFiltered() {
		assertThat(new FilteredObjects().kinds()).containsExactlyInAnyOrderElementsOf(permitted(SchemaChange.class));
	}

	@Test
	void hasALineThatIsOneLine() {
		ChangeText text = new ChangeText(Product.H2);
		assertThat(permitted(SchemaChange.class)).map(Changes::some)
			.allSatisfy((change) -> assertThat(text.of(change)).isNotBlank().doesNotContain("\n", "null]", "["));
	}

	@SuppressWarnings("unchecked")
	private static Set<Class<? extends SchemaChange>> permitted(Class<?> type) {
		Set<Class<? extends SchemaChange>> kinds = new LinkedHashSet<>();
		Arrays.stream(type.getPermittedSubclasses()).forEach((subclass) -> {
			if (subclass.isSealed()) {
				kinds.addAll(permitted(subclass));
			}
			else {
				kinds.add((Class<? extends SchemaChange>) subclass);
			}
		});
		return kinds;
	}

}
