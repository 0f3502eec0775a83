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

package dev.migrations.translate;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConstraintNaming}.
 */
class ConstraintNamingTests {

	private static final ObjectName TABLE = ObjectName.of("SHIP");

	private static final List<String> COLUMNS = List.of("DTYPE", "CODE");

	private final ConstraintNaming names = new ConstraintNaming(Schema.of(TestDatabase.H2.product()));

	@Test
	void givesTheSameThingTheSameName() {
		assertThat(name("dtype <> 'Boat' or code is not null")).isEqualTo("CK_SHIP_DTYPE_CODE")
			.isEqualTo(name("dtype <> 'Boat' or code is not null"));
	}

	@Test
	void tellsApartWhatStandsOverTheSameColumns() {
		assertThat(name("dtype <> 'Boat' or code is not null"))
			.isNotEqualTo(name("dtype <> 'Raft' or code is not null"));
	}

	private String name(String check) {
		return this.names.name("ck", TABLE, COLUMNS, check, null);
	}

}
