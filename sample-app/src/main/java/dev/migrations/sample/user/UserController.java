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

package dev.migrations.sample.user;

import java.util.List;

import jakarta.validation.Valid;
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
@RequestMapping("/api/users")
@Transactional
class UserController {

	private final UserRepository users;

	UserController(UserRepository users) {
		this.users = users;
	}

	@GetMapping
	List<UserView> list() {
		return this.users.findAll(Sort.by("id")).stream().map(UserView::of).toList();
	}

	@GetMapping("/{id}")
	UserView get(@PathVariable long id) {
		return UserView.of(find(id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	UserView create(@Valid @RequestBody UserRequest request) {
		return UserView.of(this.users.saveAndFlush(request.toUser()));
	}

	@PostMapping("/{id}/deactivation")
	UserView deactivate(@PathVariable long id) {
		User user = find(id);
		user.setActive(false);
		return UserView.of(user);
	}

	private User find(long id) {
		return this.users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
	}

}
