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

package dev.migrations.sample.receipt;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * One line on a receipt.
 */
@Entity
@Table(name = "receipt_lines")
public class ReceiptLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "receipt_id")
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Receipt receipt;

	@Column(nullable = false, length = 500)
	private String description;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal amount;

	@SuppressWarnings("NullAway.Init")
	protected ReceiptLine() {
	}

	ReceiptLine(Receipt receipt, String description, BigDecimal amount) {
		this.receipt = receipt;
		this.description = description;
		this.amount = amount;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public Receipt getReceipt() {
		return this.receipt;
	}

	public String getDescription() {
		return this.description;
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

}
