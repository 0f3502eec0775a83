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

package dev.migrations.policy;

import java.util.List;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.policy.filter.Glob;
import dev.migrations.policy.filter.WellKnownTables;
import dev.migrations.schema.ObjectName;

/**
 * How the policy decides where there is a choice.
 *
 * @param excludedTables patterns with {@code *} and {@code ?} of tables that are left
 * alone even when an entity maps them; a pattern with a dot names the schema too
 * @param relaxUnmappedNotNull what happens to a NOT NULL column without default that the
 * model no longer maps
 * @param liquibaseTables the names of Liquibase's own tables; they are left alone even
 * when an entity maps them
 * @param filters what else leaves objects out
 * @param names what decides by names alone which objects exist for us
 * @param rewriters what has the last word on what is written, in this order
 * @param comparison how far the comparison goes
 */
public record PolicySettings(List<String> excludedTables, RelaxUnmappedNotNull relaxUnmappedNotNull,
		List<String> liquibaseTables, List<ObjectFilter> filters, List<NameFilter> names,
		List<ChangeRewriter> rewriters, ComparisonSettings comparison) {

	/** Nothing is excluded, and Liquibase's tables have their usual names. */
	public static final PolicySettings DEFAULTS = new PolicySettings(List.of(), RelaxUnmappedNotNull.SUGGEST,
			List.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK"));

	public PolicySettings {
		excludedTables = List.copyOf(excludedTables);
		liquibaseTables = List.copyOf(liquibaseTables);
		filters = List.copyOf(filters);
		names = List.copyOf(names);
		rewriters = List.copyOf(rewriters);
	}

	public PolicySettings(List<String> excludedTables, RelaxUnmappedNotNull relaxUnmappedNotNull,
			List<String> liquibaseTables) {
		this(excludedTables, relaxUnmappedNotNull, liquibaseTables, List.of(), List.of(), List.of(),
				ComparisonSettings.DEFAULTS);
	}

	public PolicySettings withLiquibaseTables(List<String> others) {
		return new PolicySettings(this.excludedTables, this.relaxUnmappedNotNull, others, this.filters, this.names,
				this.rewriters, this.comparison);
	}

	public PolicySettings withFilters(List<ObjectFilter> others) {
		return new PolicySettings(this.excludedTables, this.relaxUnmappedNotNull, this.liquibaseTables, others,
				this.names, this.rewriters, this.comparison);
	}

	public PolicySettings withNames(List<NameFilter> others) {
		return new PolicySettings(this.excludedTables, this.relaxUnmappedNotNull, this.liquibaseTables, this.filters,
				others, this.rewriters, this.comparison);
	}

	public PolicySettings withRewriters(List<ChangeRewriter> others) {
		return new PolicySettings(this.excludedTables, this.relaxUnmappedNotNull, this.liquibaseTables, this.filters,
				this.names, others, this.comparison);
	}

	public PolicySettings withComparison(ComparisonSettings other) {
		return new PolicySettings(this.excludedTables, this.relaxUnmappedNotNull, this.liquibaseTables, this.filters,
				this.names, this.rewriters, other);
	}

	/**
	 * Return whether a table is left alone even when an entity maps it.
	 * @param table the table
	 * @return whether it is excluded or one of Liquibase's own
	 */
	public boolean excludes(ObjectName table) {
		return this.liquibaseTables.stream().anyMatch(table.name()::equalsIgnoreCase)
				|| this.excludedTables.stream().anyMatch((pattern) -> excludes(pattern, table));
	}

	/**
	 * Return whether an object that no entity maps is not even reported: it is excluded,
	 * or another library is known to own it.
	 * @param unmapped a table or sequence that no entity maps
	 * @return whether it is ignored
	 */
	public boolean ignores(ObjectName unmapped) {
		return excludes(unmapped) || WellKnownTables.contain(unmapped.name());
	}

	private static boolean excludes(String pattern, ObjectName table) {
		return Glob.of(pattern).matches((pattern.indexOf('.') >= 0) ? table.toString() : table.name());
	}

	/**
	 * What happens to a NOT NULL column without default that the model no longer maps:
	 * inserts fail as long as it refuses NULL.
	 */
	public enum RelaxUnmappedNotNull {

		/** The statement that accepts NULL is proposed. */
		SUGGEST,

		/** A change that accepts NULL is written. */
		EMIT

	}

}
