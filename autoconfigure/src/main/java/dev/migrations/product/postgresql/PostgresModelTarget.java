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

package dev.migrations.product.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrations.model.ModelTarget;

/**
 * PostgreSQL as Hibernate has it.
 */
final class PostgresModelTarget implements ModelTarget {

	private static final Pattern PARTITIONED = Pattern.compile("(?i)\\bpartition by\\b");

	private static final Pattern TOO_PRECISE = Pattern
		.compile("(?i)\\b(timestamp|time|interval second|interval)\\s*\\([7-9]\\)");

	/** The length in bytes that a name is silently cut to. */
	private static final int LONGEST_NAME = 63;

	@Override
	public Optional<String> dialect() {
		return Optional.of("org.hibernate.dialect.PostgreSQLDialect");
	}

	@Override
	public Optional<Version> tested() {
		return Optional.of(new Version(17, 0));
	}

	/** A table in partitions takes no row before it has one. */
	@Override
	public boolean needsMoreThan(String options) {
		return PARTITIONED.matcher(options).find();
	}

	/** More digits of a second than six are cut, with a warning. */
	@Override
	public String stored(String type) {
		return TOO_PRECISE.matcher(type).replaceAll("$1(6)");
	}

	@Override
	public String cut(String name) {
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
			end = name.offsetByCodePoints(end, -1);
		}
		return name.substring(0, end);
	}

}
