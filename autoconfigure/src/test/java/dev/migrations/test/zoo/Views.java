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

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;

/**
 * What has no table of its own.
 */
final class Views {

	private Views() {
	}

	@Entity(name = "Sale")
	static class Sale {

		@Id
		Long id;

		int amount;

		@Formula("amount * 2")
		int doubled;

		@Transient
		String ignored;

		@Column(name = "amount", insertable = false, updatable = false)
		int readOnly;

	}

	@Entity(name = "SaleView")
	@Immutable
	@View(query = "select id as id, amount as amount from sale")
	static class SaleView {

		@Id
		Long id;

		int amount;

		@ManyToOne
		@JoinColumn(name = "id", insertable = false, updatable = false,
				foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Sale sale;

	}

	@Entity(name = "SaleReport")
	@Immutable
	@Subselect("select id, amount from sale")
	static class SaleReport {

		@Id
		Long id;

		int amount;

	}

	@Entity(name = "SaleRemark")
	static class SaleRemark {

		@Id
		Long id;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		SaleView view;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		SaleReport report;

	}

}
