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

import java.util.regex.Pattern;

import dev.migrations.policy.PolicyTarget;

/**
 * PostgreSQL knows what reads a column, keeps its type as long as something does, and
 * makes no index for a foreign key.
 */
final class PostgresPolicyTarget implements PolicyTarget {

	private static final Pattern WITHOUT_ZONE = Pattern
		.compile("[^']*'\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?'[^']*");

	/** In seconds: the farthest zone is 14 hours from UTC. */
	private static final int WIDEST_ZONE = 14 * 60 * 60;

	/** In seconds: zones differ by quarters of an hour. */
	private static final int NARROWEST_ZONE = 15 * 60;

	/** The former type stands in the expression. */
	@Override
	public boolean followsRenames() {
		return true;
	}

	/**
	 * A time without a zone was one of the zone of the session that wrote it, and nobody
	 * knows that one: all that lies a zone apart is the same.
	 */
	@Override
	public String sameValue(String database, String model, String type) {
		if (!type.matches("timestamp.* with time zone") || !WITHOUT_ZONE.matcher(model).matches()) {
			return PolicyTarget.super.sameValue(database, model, type);
		}
		String apart = "extract(epoch from cast(" + database + " as " + type + ") at time zone 'UTC' - cast(" + model
				+ " as timestamp))";
		return "abs(" + apart + ") <= " + WIDEST_ZONE + " and mod(cast(" + apart + " as numeric), " + NARROWEST_ZONE
				+ ") = 0";
	}

	@Override
	public String converted(String value, String type) {
		return "cast(" + value + " as " + type + ")";
	}

	@Override
	public boolean tellsReaders() {
		return true;
	}

	@Override
	public boolean keepsTypeOfComputed() {
		return true;
	}

	@Override
	public boolean notesUnindexedForeignKeys() {
		return true;
	}

}
