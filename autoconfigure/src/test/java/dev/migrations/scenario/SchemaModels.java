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

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * Tables of several schemas.
 */
final class SchemaModels {

	private SchemaModels() {
	}

	@Entity(name = "Plain")
	@Table(name = "plain")
	static class Plain {

		@Id
		private Long id;

	}

	@Entity(name = "Entry")
	@Table(name = "entry", schema = "m01_ledger")
	static class Entry {

		@Id
		private Long id;

	}

	@Entity(name = "Receipt")
	@Table(name = "receipt")
	static class Receipt {

		@Id
		private Long id;

		@ManyToOne
		private Entry entry;

	}

	/** MariaDB calls a schema a catalog. */
	@Entity(name = "Entry")
	@Table(name = "entry", catalog = "m01_ledger")
	static class CatalogEntry {

		@Id
		private Long id;

	}

	@Entity(name = "Receipt")
	@Table(name = "receipt")
	static class CatalogReceipt {

		@Id
		private Long id;

		@ManyToOne
		private CatalogEntry entry;

	}

}
