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

package dev.migrations.product.h2;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.sql.SqlForms;
import dev.migrations.sql.TokenGroups;
import dev.migrations.sql.TokenReader;

/**
 * H2 has no named enum types. Hibernate imitates one with a domain whose check lists the
 * values, and so does whoever writes the same by hand.
 */
final class H2EnumDomain {

	private static final SqlForms FORMS = new H2SqlForms();

	private H2EnumDomain() {
	}

	/**
	 * Return the values that the check of a domain lists.
	 * @param check the check as H2 gives it back
	 * @return the values in their order, or {@code null} if it checks something else
	 */
	static @Nullable List<String> values(String check) {
		TokenReader tokens = read(check);
		if (tokens.acceptAll("value", "in")) {
			String list = tokens.next().value();
			return tokens.atEnd() ? literals(read(list)) : null;
		}
		// what H2 makes of a list of one value
		return (tokens.accept("value") && tokens.accept("=")) ? literals(tokens) : null;
	}

	private static TokenReader read(String sql) {
		return TokenGroups.read(sql, FORMS).orElseGet(TokenReader::none);
	}

	private static @Nullable List<String> literals(TokenReader tokens) {
		List<String> values = new ArrayList<>();
		do {
			if (!tokens.peek().isString()) {
				return null;
			}
			values.add(tokens.next().value());
		}
		while (tokens.accept(","));
		return tokens.atEnd() ? values : null;
	}

}
