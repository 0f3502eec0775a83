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

import java.util.Set;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A user to create.
 *
 * @param email the address, known to nobody else
 * @param name the full name
 * @param role what the user may do, an employee when absent
 * @param address where refunds are sent
 * @param costCentres what the expenses are charged to
 */
record UserRequest(@NotBlank @Email @Size(max = 190) String email, @NotBlank @Size(max = 120) String name,
		@Nullable Role role, @Nullable Address address, @Nullable Set<@NotBlank @Size(max = 20) String> costCentres) {

	User toUser() {
		User user = new User(this.email, this.name);
		if (this.role != null) {
			user.setRole(this.role);
		}
		if (this.address != null) {
			user.setAddress(this.address);
		}
		if (this.costCentres != null) {
			user.getCostCentres().addAll(this.costCentres);
		}
		return user;
	}

}
