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
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A category as the API shows it.
 *
 * @param id the id
 * @param name the name
 * @param monthlyLimit how much may be spent a month, if limited
 * @param children the categories below it
 */
record CategoryView(@Nullable Long id, String name, @Nullable BigDecimal monthlyLimit, List<CategoryView> children) {

	static CategoryView of(Category category) {
		return new CategoryView(category.getId(), category.getName(), category.getMonthlyLimit(),
				category.getChildren().stream().map(CategoryView::of).toList());
	}

}
