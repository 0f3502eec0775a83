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

package dev.migrations.sample.category;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A kind of expense, possibly below another one.
 */
@Entity
@Table(name = "categories",
		uniqueConstraints = @UniqueConstraint(name = "uk_categories_parent_name",
				columnNames = { "parent_id", "name" }),
		check = @CheckConstraint(name = "ck_categories_limit", constraint = "monthly_limit >= 0"))
public class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 80)
	private String name;

	@Column(precision = 12, scale = 2)
	private @Nullable BigDecimal monthlyLimit;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private @Nullable Category parent;

	@OneToMany(mappedBy = "parent")
	@OrderBy("name")
	private List<Category> children = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Category() {
	}

	public Category(String name, @Nullable BigDecimal monthlyLimit, @Nullable Category parent) {
		this.name = name;
		this.monthlyLimit = monthlyLimit;
		this.parent = parent;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public @Nullable BigDecimal getMonthlyLimit() {
		return this.monthlyLimit;
	}

	public @Nullable Category getParent() {
		return this.parent;
	}

	public List<Category> getChildren() {
		return this.children;
	}

}
