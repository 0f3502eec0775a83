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

package dev.migrations.sample.journey;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import dev.migrations.sample.user.User;
import dev.migrations.sample.user.UserRepository;

@RestController
@RequestMapping("/api/journey-templates")
@Transactional
class JourneyTemplateController {

	private final JourneyTemplateRepository templates;

	private final UserRepository users;

	JourneyTemplateController(JourneyTemplateRepository templates, UserRepository users) {
		this.templates = templates;
		this.users = users;
	}

	@GetMapping
	List<View> list() {
		return this.templates.findAll(Sort.by("id")).stream().map(View::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	View create(@Valid @RequestBody Request request) {
		User owner = this.users.findById(request.ownerId())
			.orElseThrow(() -> new NotFoundException("user", request.ownerId()));
		return View.of(this.templates
			.saveAndFlush(new JourneyTemplate(owner, request.name(), request.distance(), request.stops())));
	}

	record Request(@NotNull Long ownerId, @NotBlank @Size(max = 80) String name,
			@NotNull @Positive @Digits(integer = 6, fraction = 1) BigDecimal distance,
			@NotEmpty List<@NotBlank @Size(max = 120) String> stops) {

	}

	record View(@Nullable Long id, @Nullable Long ownerId, String name, BigDecimal distance, List<String> stops) {

		static View of(JourneyTemplate template) {
			return new View(template.getId(), template.getOwner().getId(), template.getName(), template.getDistance(),
					List.copyOf(template.getStops()));
		}

	}

}
