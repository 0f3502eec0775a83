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

package dev.migrations.diff.type;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import dev.migrations.change.TypeChange;
import dev.migrations.sql.TypeForm;

/**
 * H2's enum: further values are safe as long as the others keep their order, since rows
 * are sorted by it.
 */
final class EnumConversion implements TypeConversion {

	@Override
	public Optional<TypeChange> between(TypeForm from, TypeForm to) {
		if (!from.name().equals("enum") || !to.name().equals("enum")) {
			return Optional.empty();
		}
		if (!new HashSet<>(to.arguments()).containsAll(from.arguments())) {
			return Optional.of(TypeChange.NARROWING);
		}
		List<String> kept = to.arguments().stream().filter(from.arguments()::contains).toList();
		return Optional.of(kept.equals(from.arguments()) ? TypeChange.WIDENING : TypeChange.INCOMPATIBLE);
	}

}
