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

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.TenantId;
import org.hibernate.envers.Audited;

import dev.migrations.scenario.library.BareBook;
import dev.migrations.scenario.library.Shelf;

/**
 * Secondary tables, tenants, audits and references to anything.
 */
final class ShapeModels {

	private ShapeModels() {
	}

	@Entity(name = "Book")
	@Table(name = "book")
	@SecondaryTable(name = "blurb")
	static class BookOfBlurb {

		@Id
		private Long id;

		@Column(table = "blurb")
		private String blurb;

	}

	@Entity(name = "Book")
	@Table(name = "book")
	static class BookOfTenant {

		@Id
		private Long id;

		@TenantId
		private String tenant;

	}

	@Entity(name = "Contract")
	@Table(name = "contract")
	@Audited
	static class Contract {

		@Id
		private Long id;

	}

	@Entity(name = "Contract")
	@Table(name = "contract")
	@Audited
	static class ContractWithTitle {

		@Id
		private Long id;

		private String title;

	}

	@Entity(name = "Remark")
	@Table(name = "remark")
	static class Remark {

		@Id
		private Long id;

		@Any
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "B", entity = BareBook.class)
		@AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "subject_type")
		@JoinColumn(name = "subject_id")
		private Object subject;

		@ManyToAny
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "B", entity = BareBook.class)
		@AnyDiscriminatorValue(discriminator = "S", entity = Shelf.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "also_type")
		@JoinTable(name = "remark_also", joinColumns = @JoinColumn(name = "remark_id"),
				inverseJoinColumns = @JoinColumn(name = "also_id"))
		private List<Object> also;

	}

}
