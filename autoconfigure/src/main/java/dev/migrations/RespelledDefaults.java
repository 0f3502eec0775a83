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

package dev.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.catalog.ReadOnlyWork;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.SchemaChange;
import dev.migrations.diff.Comparison;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;
import dev.migrations.sql.TypedLiteral;

/**
 * A server keeps a literal in a spelling of its own: {@code '10:00'} becomes
 * {@code '10:00:00'}. Whether two of them are one value only the server knows, and
 * comparing literals calls nothing and touches nothing.
 */
final class RespelledDefaults {

	private static final Set<String> TYPES = Set.of("time", "timestamp", "date", "interval", "uuid", "json", "inet",
			"cidr", "macaddr", "enum", "binary", "varbinary", "bytea", "bit");

	private final Connection connection;

	private final Product product;

	private RespelledDefaults(Connection connection, Product product) {
		this.connection = connection;
		this.product = product;
	}

	/**
	 * Leave out the defaults that are the same value in another spelling.
	 * @param comparison the differences
	 * @param product the product
	 * @param connection a connection to the database
	 * @return the differences that are left
	 */
	static Comparison leftOut(Comparison comparison, Product product, Connection connection) {
		RespelledDefaults defaults = new RespelledDefaults(connection, product);
		List<SchemaChange> changes = comparison.changes()
			.stream()
			.filter((change) -> !defaults.areSame(change))
			.toList();
		return new Comparison(changes, comparison.notCompared(), comparison.renames(), comparison.remarks());
	}

	private boolean areSame(SchemaChange change) {
		return change instanceof AlterColumn alter && alter.alters(ColumnProperty.DEFAULT)
				&& (isSpelledManyWays(alter.to().type()) || isComputed(alter.to().defaultValue()))
				&& isLiteral(alter.from().defaultValue()) && isLiteral(alter.to().defaultValue())
				&& PolicyTarget.of(this.product)
					.sameDefault(String.valueOf(alter.from().defaultValue()), String.valueOf(alter.to().defaultValue()),
							alter.to().type())
					.flatMap(this::holds)
					.orElse(false);
	}

	/** A text is what it says, and a cast would cut it. */
	private boolean isSpelledManyWays(String type) {
		TypeForm form = TypeForm.of(type, this.product);
		return form.array() || TYPES.stream().anyMatch(form.name()::startsWith);
	}

	private boolean isComputed(@Nullable String value) {
		return value != null && (value.contains("(") || value.contains("||"))
				&& PolicyTarget.of(this.product).keepsValueOfExpression();
	}

	private boolean isLiteral(@Nullable String value) {
		return value != null && TypedLiteral.is(value, this.product);
	}

	/** Types that are not compared with each other are not the same. */
	private Optional<Boolean> holds(String condition) {
		String sql = "select case when " + condition + " then 1 else 0 end";
		try {
			return Optional.of(ReadOnlyWork.run(this.connection, () -> {
				try (Statement statement = this.connection.createStatement();
						ResultSet row = statement.executeQuery(sql)) {
					return row.next() && row.getInt(1) == 1;
				}
			}));
		}
		catch (SQLException ex) {
			return Optional.empty();
		}
	}

}
