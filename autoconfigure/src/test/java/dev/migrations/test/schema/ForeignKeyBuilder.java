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

package dev.migrations.test.schema;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Deferral;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.ReferentialAction;

/**
 * Builds a foreign key, which has no action and cannot be deferred unless it is said
 * otherwise.
 */
public final class ForeignKeyBuilder {

	private final ForeignKey key;

	private ForeignKeyBuilder(ForeignKey key) {
		this.key = key;
	}

	/**
	 * Begin a foreign key whose name the database chooses.
	 * @param columns the stored names of its columns
	 * @return what it references, to be said next
	 */
	public static Referencing foreignKey(String... columns) {
		return named(null, columns);
	}

	/**
	 * Begin a foreign key with a name.
	 * @param name the stored name
	 * @param columns the stored names of its columns
	 * @return what it references, to be said next
	 */
	public static Referencing named(@Nullable String name, String... columns) {
		return (table,
				referenced) -> new ForeignKeyBuilder(new ForeignKey(name, List.of(columns), table, List.of(referenced),
						ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE));
	}

	public ForeignKeyBuilder onDelete(ReferentialAction action) {
		return with((from) -> new ForeignKey(from.name(), from.columns(), from.referencedTable(),
				from.referencedColumns(), action, from.onUpdate(), from.deferral()));
	}

	public ForeignKeyBuilder onUpdate(ReferentialAction action) {
		return with((from) -> new ForeignKey(from.name(), from.columns(), from.referencedTable(),
				from.referencedColumns(), from.onDelete(), action, from.deferral()));
	}

	public ForeignKeyBuilder deferral(Deferral deferral) {
		return with((from) -> new ForeignKey(from.name(), from.columns(), from.referencedTable(),
				from.referencedColumns(), from.onDelete(), from.onUpdate(), deferral));
	}

	public ForeignKey build() {
		return this.key;
	}

	private ForeignKeyBuilder with(UnaryOperator<ForeignKey> change) {
		return new ForeignKeyBuilder(change.apply(this.key));
	}

	/**
	 * A foreign key that does not say yet what it references.
	 */
	@FunctionalInterface
	public interface Referencing {

		/**
		 * Say what it references.
		 * @param table the table
		 * @param columns the stored names of the columns, in the order of the key's own
		 * @return the builder
		 */
		ForeignKeyBuilder references(ObjectName table, String... columns);

	}

}
