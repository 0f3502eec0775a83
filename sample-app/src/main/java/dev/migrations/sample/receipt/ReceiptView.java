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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.sample.user.User;

/**
 * A receipt as the API shows it.
 *
 * @param id the id
 * @param reference the reference printed on refunds
 * @param ownerId who spent the money
 * @param categoryId what it was spent on
 * @param purchase what was bought
 * @param currency the currency of all amounts
 * @param status how far it has come
 * @param paymentMethod how it was paid
 * @param lines what stands on it
 * @param sharerIds who shares the cost
 * @param tags words to find it again
 */
record ReceiptView(@Nullable Long id, String reference, @Nullable Long ownerId, @Nullable Long categoryId,
		Purchase purchase, String currency, ReceiptStatus status, PaymentMethod paymentMethod,
		List<ReceiptRequest.Line> lines, Set<Long> sharerIds, Set<String> tags) {

	static ReceiptView of(Receipt receipt) {
		return new ReceiptView(receipt.getId(), receipt.getReference(), receipt.getOwner().getId(),
				receipt.getCategory().getId(), receipt.getPurchase(), receipt.getCurrency(), receipt.getStatus(),
				receipt.getPaymentMethod(), receipt.getLines().stream().map(ReceiptRequest.Line::of).toList(),
				receipt.getSharers()
					.stream()
					.map(User::getId)
					.filter(Objects::nonNull)
					.collect(Collectors.toCollection(TreeSet::new)),
				new TreeSet<>(receipt.getTags()));
	}

}
