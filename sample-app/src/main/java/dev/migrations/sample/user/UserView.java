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

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A user as the API shows it.
 *
 * @param id the id
 * @param email the address
 * @param name the full name
 * @param role what the user may do
 * @param active whether the user still works here
 * @param costCentres what the expenses are charged to
 * @param createdAt when it was created
 */
record UserView(@Nullable Long id, String email, String name, Role role, boolean active, Set<String> costCentres,
		Instant createdAt) {

	static UserView of(User user) {
		return new UserView(user.getId(), user.getEmail(), user.getName(), user.getRole(), user.isActive(),
				new TreeSet<>(user.getCostCentres()), user.getCreatedAt());
	}

}
