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

import java.util.Optional;
import java.util.Set;

import dev.migrations.change.TypeChange;
import dev.migrations.sql.TypeForm;

/**
 * Characters and bytes: what matters is the length. A change to a fixed length pads
 * values and is never safe.
 */
final class StringConversion implements TypeConversion {

	private static final Set<String> CHARACTERS = Set.of("char", "varchar", "text", "clob");

	private static final Set<String> BYTES = Set.of("binary", "varbinary", "blob", "bytea");

	private static final Set<String> FIXED = Set.of("char", "binary");

	@Override
	public Optional<TypeChange> between(TypeForm from, TypeForm to) {
		if (!areBoth(CHARACTERS, from, to) && !areBoth(BYTES, from, to)) {
			return Optional.empty();
		}
		boolean padded = FIXED.contains(to.name()) && !FIXED.contains(from.name());
		return TypeConversion.wideningIf(!padded && length(to) >= length(from));
	}

	private static boolean areBoth(Set<String> names, TypeForm from, TypeForm to) {
		return names.contains(from.name()) && names.contains(to.name());
	}

	private static long length(TypeForm type) {
		return type.argument(0, Long.MAX_VALUE);
	}

}
