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

package dev.migrations.sample.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. Never changed, never deleted.
 */
@Entity
@Table(name = "audit_log", indexes = @Index(name = "ix_audit_log_subject", columnList = "subject, occurred_at desc"))
public class AuditEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 60)
	private String action;

	@Column(nullable = false, length = 60)
	private String subject;

	@Column(nullable = false, updatable = false)
	private Instant occurredAt = Instant.now();

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(columnDefinition = "json")
	private Map<String, String> details = new LinkedHashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected AuditEntry() {
	}

	public AuditEntry(String action, String subject, Map<String, String> details) {
		this.action = action;
		this.subject = subject;
		this.details.putAll(details);
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getAction() {
		return this.action;
	}

	public String getSubject() {
		return this.subject;
	}

	public Instant getOccurredAt() {
		return this.occurredAt;
	}

	public Map<String, String> getDetails() {
		return this.details;
	}

}
