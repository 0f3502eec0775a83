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

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * Names that need care.
 */
final class Names {

	private Names() {
	}

	@Entity(name = "Reserved")
	@Table(name = "`Order`", indexes = @Index(name = "`IdxQuoted`", columnList = "`group`"),
			uniqueConstraints = @UniqueConstraint(name = "`UkQuoted`", columnNames = { "`user`", "`group`" }))
	static class Reserved {

		@Id
		Long id;

		@Column(name = "`group`")
		String group;

		@Column(name = "`user`")
		String user;

		@Column(name = "`Mixed Case`", unique = true)
		int mixed;

		@ManyToOne
		Reserved parent;

		@ElementCollection
		Set<String> words;

	}

	@Entity(name = "MixedCase")
	@Table(name = "MixedCaseTable")
	static class MixedCase {

		@Id
		@Column(name = "TheID")
		Long id;

		String camelCaseName;

		@Column(name = "UPPER_CASE")
		String upper;

		@ManyToOne
		Reserved reserved;

	}

	@Entity(name = "LongName")
	@Table(name = "a_table_with_a_rather_long_name_which_is_still_allowed_everywhe")
	static class LongName {

		@Id
		Long id;

		@Column(name = "a_column_with_a_rather_long_name_that_is_still_allowed_anywhere")
		String text;

		@ManyToOne
		LongName previous;

	}

	@Entity(name = "Elsewhere")
	@Table(name = "invoice", schema = "billing")
	static class Elsewhere {

		@Id
		@GeneratedValue
		@SequenceGenerator(schema = "billing", sequenceName = "invoice_numbers")
		Long id;

		@Column(unique = true)
		String number;

		@ManyToOne
		Elsewhere previous;

	}

	@Entity(name = "Here")
	@Table(name = "invoice", indexes = @Index(name = "idx_here", columnList = "text"))
	static class Here {

		@Id
		Long id;

		String text;

		@ManyToOne
		Elsewhere elsewhere;

	}

}
