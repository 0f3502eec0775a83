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

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import dev.migrations.sample.NotFoundException;
import dev.migrations.sample.category.Category;
import dev.migrations.sample.category.CategoryRepository;
import dev.migrations.sample.user.User;
import dev.migrations.sample.user.UserRepository;

/**
 * Takes receipts and decides about them.
 */
@Service
@Transactional
class ReceiptDesk {

	private final ReceiptRepository receipts;

	private final UserRepository users;

	private final CategoryRepository categories;

	private final ApplicationEventPublisher events;

	ReceiptDesk(ReceiptRepository receipts, UserRepository users, CategoryRepository categories,
			ApplicationEventPublisher events) {
		this.receipts = receipts;
		this.users = users;
		this.categories = categories;
		this.events = events;
	}

	List<ReceiptView> all() {
		return this.receipts.findAll(Sort.by("id")).stream().map(ReceiptView::of).toList();
	}

	ReceiptView one(long id) {
		return ReceiptView.of(find(id));
	}

	ReceiptView submit(ReceiptRequest request) {
		Receipt receipt = new Receipt(user(request.ownerId()), category(request.categoryId()), request.purchase());
		if (request.paymentMethod() != null) {
			receipt.setPaymentMethod(request.paymentMethod());
		}
		if (request.lines() != null) {
			request.lines().forEach((line) -> receipt.add(line.description(), line.amount()));
		}
		if (request.sharerIds() != null) {
			request.sharerIds().forEach((id) -> receipt.getSharers().add(user(id)));
		}
		if (request.tags() != null) {
			receipt.getTags().addAll(request.tags());
		}
		return changed(receipt);
	}

	ReceiptView decide(long id, ReceiptStatus status) {
		Receipt receipt = find(id);
		receipt.setStatus(status);
		return changed(receipt);
	}

	private ReceiptView changed(Receipt receipt) {
		this.receipts.saveAndFlush(receipt);
		this.events.publishEvent(ReceiptChanged.of(receipt));
		return ReceiptView.of(receipt);
	}

	private Receipt find(long id) {
		return this.receipts.findById(id).orElseThrow(() -> new NotFoundException("receipt", id));
	}

	private User user(long id) {
		return this.users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
	}

	private Category category(long id) {
		return this.categories.findById(id).orElseThrow(() -> new NotFoundException("category", id));
	}

}
