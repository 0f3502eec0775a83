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

package dev.migrations.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/**
 * An account, and other mappings of its table.
 */
final class AccountModels {

	private AccountModels() {
	}

	@Entity(name = "Account")
	@Table(name = "account")
	static class Account {

		@Id
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity(name = "Account")
	@Table(name = "account", comment = "Who may log in")
	static class AccountWithComment {

		@Id
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity(name = "Account")
	@Table(name = "account", comment = "Who may log in: one a person")
	static class AccountWithOtherComment {

		@Id
		private Long id;

		@Column(nullable = false, length = 80)
		private String name;

	}

	@Entity(name = "Account")
	@Table(name = "Account")
	static class AccountInCapitals {

		@Id
		private Long id;

		@Column(name = "NAME", nullable = false, length = 80)
		private String name;

	}

	@Entity(name = "AccountReport")
	@Immutable
	@Subselect("select id, name from account")
	static class AccountReport {

		@Id
		private Long id;

		private String name;

	}

	@Entity(name = "AccountName")
	@Immutable
	@Table(name = "account_name")
	static class AccountName {

		@Id
		private Long id;

		private String name;

	}

}
