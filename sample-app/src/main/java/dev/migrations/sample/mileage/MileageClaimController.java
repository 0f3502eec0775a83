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

package dev.migrations.sample.mileage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
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
@RequestMapping("/api/mileage-claims")
@Transactional
class MileageClaimController {

	private final MileageClaimRepository claims;

	private final UserRepository users;

	MileageClaimController(MileageClaimRepository claims, UserRepository users) {
		this.claims = claims;
		this.users = users;
	}

	@GetMapping
	List<View> list() {
		return this.claims.findAll(Sort.by("id")).stream().map(View::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	View claim(@Valid @RequestBody Request request) {
		User driver = this.users.findById(request.driverId())
			.orElseThrow(() -> new NotFoundException("user", request.driverId()));
		MileageClaim claim = new MileageClaim(driver, request.vehicle(), request.travelledOn(), request.distance());
		claim.setPurpose(request.purpose());
		return View.of(this.claims.saveAndFlush(claim));
	}

	record Request(@NotNull Long driverId, @NotNull Vehicle vehicle, @NotNull @PastOrPresent LocalDate travelledOn,
			@NotNull @Positive @Digits(integer = 4, fraction = 1) BigDecimal distance,
			@Nullable @Size(max = 1000) String purpose) {

	}

	record View(@Nullable Long id, @Nullable Long driverId, Vehicle vehicle, LocalDate travelledOn, BigDecimal distance,
			BigDecimal amount, @Nullable String purpose) {

		static View of(MileageClaim claim) {
			return new View(claim.getId(), claim.getDriver().getId(), claim.getVehicle(), claim.getTravelledOn(),
					claim.getDistance(), claim.getAmount(), claim.getPurpose());
		}

	}

}
