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

package dev.migrations.test;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.boot.Metadata;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TestModel}.
 */
class TestModelTests {

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void createsWhatHibernateValidates(TestDatabase database) {
		DataSource dataSource = database.create();
		Metadata metadata = TestModel.of(dataSource, database.product(), CustomerAccount.class);
		assertThatExceptionOfType(SchemaManagementException.class)
			.isThrownBy(() -> TestModel.validate(dataSource, metadata));
		TestModel.create(dataSource, metadata);
		TestModel.validate(dataSource, metadata);
		assertThat(TestModel.createScript(metadata)).singleElement().asString().contains("customer_account");
		TestModel.close(metadata);
	}

	@Entity
	static class CustomerAccount {

		@Id
		Long id;

		String fullName;

	}

}
