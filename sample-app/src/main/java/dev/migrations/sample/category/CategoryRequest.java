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

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A category to create.
 *
 * @param name the name, once below its parent
 * @param monthlyLimit how much may be spent a month, if limited
 * @param parentId the category above it, if any
 */
record CategoryRequest(@NotBlank @Size(max = 80) String name,
		@Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal monthlyLimit,
		@Nullable Long parentId) {

}
