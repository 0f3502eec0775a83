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

import org.hibernate.boot.model.naming.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.schema.ObjectName;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StoredNames}.
 */
class StoredNamesTests {

	private final StoredNames names = new StoredNames(TestDatabase.POSTGRESQL.product(), "public");

	@ParameterizedTest
	@CsvSource({ "H2,FKabc,FKABC", "H2,\"FKabc\",FKabc", "POSTGRESQL,FKabc,fkabc", "POSTGRESQL,`FKabc`,FKabc",
			"POSTGRESQL,\"a\"\"b\",a\"b", "OTHER,FKabc,FKabc" })
	void foldsWhatIsNotQuoted(String product, String rendered, String stored) {
		assertThat(new StoredNames(TestDatabase.productNamed(product), null).ofRendered(rendered)).isEqualTo(stored);
	}

	@Test
	void cutsLongNamesAsPostgresqlDoes() {
		assertThat(this.names.ofRendered("x".repeat(64))).isEqualTo("x".repeat(63));
		assertThat(this.names.ofRendered("é".repeat(32))).isEqualTo("é".repeat(31));
		assertThat(new StoredNames(TestDatabase.H2.product(), null).ofRendered("X".repeat(64))).hasSize(64);
	}

	@Test
	void leavesOutTheDefaultSchema() {
		Identifier table = Identifier.toIdentifier("invoice");
		assertThat(this.names.objectName(null, table)).isEqualTo(ObjectName.of("invoice"));
		assertThat(this.names.objectName(Identifier.toIdentifier("PUBLIC"), table)).isEqualTo(ObjectName.of("invoice"));
		assertThat(this.names.objectName(Identifier.toIdentifier("billing"), table))
			.isEqualTo(new ObjectName("billing", "invoice"));
		assertThat(this.names.objectName(Identifier.toIdentifier("PUBLIC", true), table))
			.isEqualTo(new ObjectName("PUBLIC", "invoice"));
	}

	@Test
	void keepsEverySchemaWhenTheDefaultIsNotKnown() {
		assertThat(new StoredNames(TestDatabase.H2.product(), null).objectName(Identifier.toIdentifier("public"),
				Identifier.toIdentifier("t")))
			.isEqualTo(new ObjectName("PUBLIC", "T"));
	}

}
