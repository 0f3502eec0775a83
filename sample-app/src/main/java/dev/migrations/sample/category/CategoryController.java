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

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.migrations.sample.NotFoundException;

@RestController
@RequestMapping("/api/categories")
@Transactional
class CategoryController {

	private final CategoryRepository categories;

	CategoryController(CategoryRepository categories) {
		this.categories = categories;
	}

	@GetMapping
	List<CategoryView> list() {
		return this.categories.findAll(Sort.by("id"))
			.stream()
			.filter((category) -> category.getParent() == null)
			.map(CategoryView::of)
			.toList();
	}

	@GetMapping("/{id}")
	CategoryView get(@PathVariable long id) {
		return CategoryView.of(find(id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	CategoryView create(@Valid @RequestBody CategoryRequest request) {
		@Nullable Category parent = (request.parentId() != null) ? find(request.parentId()) : null;
		return CategoryView
			.of(this.categories.saveAndFlush(new Category(request.name(), request.monthlyLimit(), parent)));
	}

	private Category find(long id) {
		return this.categories.findById(id).orElseThrow(() -> new NotFoundException("category", id));
	}

}
