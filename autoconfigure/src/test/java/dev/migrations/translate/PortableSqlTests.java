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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PortableSql}.
 */
class PortableSqlTests {

	@ParameterizedTest
	@ValueSource(strings = { "alter table users add constraint ck_users_role check (role in ('EMPLOYEE','APPROVER'))",
			"alter table receipts add constraint ck_amount check (amount > 0 and amount <= 99.5)",
			"alter table audit.log add constraint ck check (payment_method between 0 and 2)",
			"alter table receipts add constraint ck check (not (a = 'it''s' or b is null))",
			"alter table users drop constraint ck_users_role" })
	void meansTheSameEverywhere(String statement) {
		assertThat(PortableSql.matches(statement)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table users add constraint ck check (length(name) > 2)",
			"alter table users add constraint ck check (name::text = 'x')",
			"alter table users add constraint ck check (name ~ '^a')",
			"alter table \"Users\" add constraint ck check (id > 0)",
			"alter table users add constraint ck check (name = '${user.home}')",
			"alter table users add constraint ck check (id > 0); drop table users", "create table users (id int)" })
	void mayMeanSomethingElseElsewhere(String statement) {
		assertThat(PortableSql.matches(statement)).isFalse();
	}

}
