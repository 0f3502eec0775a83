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
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.migrations.sample.NotFoundException;
import dev.migrations.sample.receipt.Receipt;
import dev.migrations.sample.receipt.ReceiptRepository;

@RestController
@RequestMapping("/api/emails")
@Transactional
class ProcessedEmailController {

	private final ProcessedEmailRepository emails;

	private final ReceiptRepository receipts;

	ProcessedEmailController(ProcessedEmailRepository emails, ReceiptRepository receipts) {
		this.emails = emails;
		this.receipts = receipts;
	}

	@GetMapping
	List<View> list() {
		return this.emails.findAll(Sort.by("messageId")).stream().map(View::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	View processed(@Valid @RequestBody Request request) {
		@Nullable Receipt receipt = (request.receiptId() != null) ? receipt(request.receiptId()) : null;
		return View.of(this.emails
			.saveAndFlush(new ProcessedEmail(request.messageId(), request.subject(), request.receivedAt(), receipt)));
	}

	private Receipt receipt(long id) {
		return this.receipts.findById(id).orElseThrow(() -> new NotFoundException("receipt", id));
	}

	record Request(@NotBlank @Size(max = 250) String messageId, @Nullable @Size(max = 400) String subject,
			@NotNull Instant receivedAt, @Nullable Long receiptId) {

	}

	record View(@Nullable UUID id, String messageId, @Nullable String subject, Instant receivedAt) {

		static View of(ProcessedEmail email) {
			return new View(email.getId(), email.getMessageId(), email.getSubject(), email.getReceivedAt());
		}

	}

}
