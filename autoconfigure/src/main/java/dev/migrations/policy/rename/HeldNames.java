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

package dev.migrations.policy.rename;

import java.util.Collection;

import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameTable;
import dev.migrations.change.SchemaChange;
import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.Product;
import dev.migrations.schema.Schema;

/**
 * Refuses to rename what the product cannot rename while something else names it. What
 * differs behind the rename cannot be told without it, so that nothing is withheld.
 */
public final class HeldNames {

	private HeldNames() {
	}

	/**
	 * Refuse all as soon as one rename cannot be made.
	 * @param changes the changes
	 * @param database the database behind the renames
	 * @throws MigrationsException if one cannot
	 */
	public static void refuse(Collection<SchemaChange> changes, Schema database) {
		Product product = database.product();
		for (SchemaChange change : changes) {
			if (change instanceof RenameTable || change instanceof RenameColumn) {
				AlterLimits.of(product).held(change, database).ifPresent((what) -> {
					throw new MigrationsException(Failure.refused(
							"Cannot %s: %s cannot %s.".formatted(new ChangeText(product).of(change),
									product.displayName(), what),
							"Drop it, generate and upgrade again, then create it again with the new name."));
				});
			}
		}
	}

}
