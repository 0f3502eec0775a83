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
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A receipt to hand in.
 *
 * @param ownerId who spent the money
 * @param categoryId what it was spent on
 * @param merchant where
 * @param amount for how much, tax included
 * @param spentOn on which day
 * @param paymentMethod how it was paid, in cash when absent
 * @param lines what stands on it
 * @param sharerIds who shares the cost
 * @param tags words to find it again
 */
record ReceiptRequest(@NotNull Long ownerId, @NotNull Long categoryId, @NotBlank @Size(max = 160) String merchant,
		@NotNull @Positive @Digits(integer = 10, fraction = 2) BigDecimal amount,
		@NotNull @PastOrPresent LocalDate spentOn, @Nullable PaymentMethod paymentMethod,
		@Nullable List<@Valid Line> lines, @Nullable Set<Long> sharerIds,
		@Nullable Set<@NotBlank @Size(max = 40) String> tags) {

	Purchase purchase() {
		return new Purchase(this.merchant, this.amount, this.spentOn);
	}

	/**
	 * A line of the receipt.
	 *
	 * @param description what was bought
	 * @param amount for how much
	 */
	record Line(@NotBlank @Size(max = 500) String description,
			@NotNull @Digits(integer = 10, fraction = 2) BigDecimal amount) {

		static Line of(ReceiptLine line) {
			return new Line(line.getDescription(), line.getAmount());
		}

	}

}
