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

package dev.migrations.test.zoo;

import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import org.hibernate.envers.Audited;

/**
 * What Envers adds: a table of revisions, and an audit table for each table.
 */
final class Audits {

	private Audits() {
	}

	@Entity(name = "AuditedAuthor")
	@Audited
	static class AuditedAuthor {

		@Id
		@GeneratedValue
		Long id;

		String name;

	}

	@Entity(name = "AuditedBook")
	@Audited
	static class AuditedBook {

		@Id
		@GeneratedValue
		Long id;

		String title;

		int pages;

		@ManyToOne
		AuditedAuthor author;

		@ManyToMany
		Set<AuditedAuthor> translators;

		@ElementCollection
		Set<String> topics;

	}

}
