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

package dev.migrations.sample.mail;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

import dev.migrations.sample.receipt.Receipt;

/**
 * An e-mail that was read, so that it is not read twice.
 */
@Entity
@Table(name = "processed_emails")
public class ProcessedEmail {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	private @Nullable UUID id;

	@Column(nullable = false, unique = true, length = 250)
	private String messageId;

	@Column(length = 400)
	private @Nullable String subject;

	@Column(nullable = false)
	private Instant receivedAt;

	@ColumnDefault("0")
	@Column(nullable = false)
	private int attachments;

	@OneToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "receipt_id")
	private @Nullable Receipt receipt;

	@SuppressWarnings("NullAway.Init")
	protected ProcessedEmail() {
	}

	public ProcessedEmail(String messageId, @Nullable String subject, Instant receivedAt, @Nullable Receipt receipt) {
		this.messageId = messageId;
		this.subject = subject;
		this.receivedAt = receivedAt;
		this.receipt = receipt;
	}

	public @Nullable UUID getId() {
		return this.id;
	}

	public String getMessageId() {
		return this.messageId;
	}

	public @Nullable String getSubject() {
		return this.subject;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

	public int getAttachments() {
		return this.attachments;
	}

	public @Nullable Receipt getReceipt() {
		return this.receipt;
	}

}
