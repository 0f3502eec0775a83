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

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.UuidGenerator;

/**
 * Where ids come from.
 */
final class Generators {

	private Generators() {
	}

	@Entity(name = "IdentityKeyed")
	static class IdentityKeyed {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "SmallIdentity")
	static class SmallIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		@Column(name = "no")
		Integer id;

	}

	@Entity(name = "Automatic")
	static class Automatic {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "NamedSequence")
	static class NamedSequence {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq")
		@SequenceGenerator(name = "seq", sequenceName = "my_numbers", initialValue = 1000, allocationSize = 10)
		Long id;

	}

	@Entity(name = "SequenceOfOne")
	static class SequenceOfOne {

		@Id
		@GeneratedValue(generator = "one")
		@SequenceGenerator(name = "one", allocationSize = 1)
		Integer id;

	}

	@Entity(name = "FromTable")
	static class FromTable {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		Long id;

	}

	@Entity(name = "FromNamedTable")
	static class FromNamedTable {

		@Id
		@GeneratedValue(generator = "tab")
		@TableGenerator(name = "tab", table = "id_source", pkColumnName = "kind", valueColumnName = "next",
				pkColumnValue = "from_named", initialValue = 5, allocationSize = 5)
		Long id;

	}

	@Entity(name = "UuidKeyed")
	static class UuidKeyed {

		@Id
		@GeneratedValue
		UUID id;

	}

	@Entity(name = "UuidText")
	static class UuidText {

		@Id
		@UuidGenerator
		String id;

	}

}
