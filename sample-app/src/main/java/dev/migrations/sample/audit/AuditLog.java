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

import java.util.Locale;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import dev.migrations.sample.receipt.ReceiptChanged;

/**
 * Writes down what happens, in the transaction in which it happens.
 */
@Component
class AuditLog {

	private final AuditRepository entries;

	AuditLog(AuditRepository entries) {
		this.entries = entries;
	}

	@EventListener
	@Transactional
	void record(ReceiptChanged event) {
		this.entries.save(new AuditEntry("receipt-" + event.status().name().toLowerCase(Locale.ROOT),
				"receipt:" + event.receiptId(), Map.of("owner", String.valueOf(event.ownerId()))));
	}

}
