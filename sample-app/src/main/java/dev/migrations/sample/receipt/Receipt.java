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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.migrations.sample.category.Category;
import dev.migrations.sample.user.User;

/**
 * A proof that money was spent.
 */
@Entity
@Table(name = "receipts",
		indexes = { @Index(name = "ix_receipts_owner_spent_on", columnList = "owner_id, spent_on"),
				@Index(name = "ix_receipts_status", columnList = "status") },
		check = @CheckConstraint(name = "ck_receipts_amount", constraint = "amount > 0"))
public class Receipt {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private @Nullable Long id;

	@Column(nullable = false, unique = true, length = 40)
	private String reference;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id")
	private User owner;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "category_id")
	private Category category;

	@Column(nullable = false, length = 160)
	private String merchant;

	@Column(nullable = false, precision = 12, scale = 2)
	private BigDecimal amount;

	@ColumnDefault("'EUR'")
	@Column(nullable = false, length = 3)
	private String currency = "EUR";

	@Column(nullable = false)
	private LocalDate spentOn;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	@Column(nullable = false, length = 20)
	private ReceiptStatus status = ReceiptStatus.SUBMITTED;

	@Enumerated(EnumType.ORDINAL)
	@JdbcTypeCode(SqlTypes.SMALLINT)
	@Column(nullable = false)
	private PaymentMethod paymentMethod = PaymentMethod.CASH;

	@OneToMany(mappedBy = "receipt", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<ReceiptLine> lines = new ArrayList<>();

	@ManyToMany
	@JoinTable(name = "receipt_sharers", joinColumns = @JoinColumn(name = "receipt_id"),
			inverseJoinColumns = @JoinColumn(name = "user_id"))
	private Set<User> sharers = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "receipt_tags", joinColumns = @JoinColumn(name = "receipt_id"))
	@Column(name = "tag", nullable = false, length = 40)
	private Set<String> tags = new LinkedHashSet<>();

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Receipt() {
	}

	public Receipt(User owner, Category category, Purchase purchase) {
		this.reference = Reference.next();
		this.owner = owner;
		this.category = category;
		this.merchant = purchase.merchant();
		this.amount = purchase.amount();
		this.spentOn = purchase.spentOn();
	}

	public void add(String description, BigDecimal amount) {
		this.lines.add(new ReceiptLine(this, description, amount));
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getReference() {
		return this.reference;
	}

	public User getOwner() {
		return this.owner;
	}

	public Category getCategory() {
		return this.category;
	}

	public Purchase getPurchase() {
		return new Purchase(this.merchant, this.amount, this.spentOn);
	}

	public String getCurrency() {
		return this.currency;
	}

	public ReceiptStatus getStatus() {
		return this.status;
	}

	public PaymentMethod getPaymentMethod() {
		return this.paymentMethod;
	}

	public List<ReceiptLine> getLines() {
		return this.lines;
	}

	public Set<User> getSharers() {
		return this.sharers;
	}

	public Set<String> getTags() {
		return this.tags;
	}

	public int getVersion() {
		return this.version;
	}

	public void setStatus(ReceiptStatus status) {
		this.status = status;
	}

	public void setPaymentMethod(PaymentMethod paymentMethod) {
		this.paymentMethod = paymentMethod;
	}

}
