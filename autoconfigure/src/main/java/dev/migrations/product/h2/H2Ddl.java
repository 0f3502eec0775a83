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

import java.util.List;
import java.util.Set;

import dev.migrations.change.RenameColumn;
import dev.migrations.diff.type.ZoneChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;
import dev.migrations.translate.Ddl;
import dev.migrations.translate.IdentifierQuoting;

/**
 * The statements of H2.
 */
final class H2Ddl extends Ddl {

	private static final Set<String> TEXTS = Set.of("varchar", "char", "clob");

	private final IdentifierQuoting spelling;

	H2Ddl(IdentifierQuoting spelling) {
		super(spelling);
		this.spelling = spelling;
	}

	/** ON UPDATE stands directly behind the default. */
	@Override
	public String behindTheDefault(Column column) {
		return attributes(column) + (column.nullable() ? "" : " not null");
	}

	/** The domain is what Hibernate makes of a named enum. */
	@Override
	public String createType(EnumType type) {
		return "create domain " + this.spelling.sql(type.name()) + " as varchar(" + length(type) + ") check (value in ("
				+ literals(type.values()) + "))";
	}

	/**
	 * Return how long the longest constant is.
	 * @param type the type
	 * @return the number of characters
	 */
	static int length(EnumType type) {
		return type.values().stream().mapToInt(String::length).max().orElse(1);
	}

	@Override
	public String dropType(EnumType type) {
		return "drop domain " + this.spelling.sql(type.name());
	}

	@Override
	public String using(Column from, Column to) {
		if (isText(from) && TypeForm.of(to.type(), this.spelling.product()).name().equals("json")) {
			// without it the text becomes a string within JSON
			return " using " + this.spelling.sql(to.name()) + " format json";
		}
		return ZoneChange.between(from.type(), to.type(), this.spelling.product())
				? " using " + inUtc(this.spelling.sql(to.name()), from, to) : "";
	}

	private boolean isText(Column column) {
		return TEXTS.contains(TypeForm.of(column.type(), this.spelling.product()).name());
	}

	/** What has no zone is read in that of the session, a text with a zone never. */
	private String inUtc(String column, Column from, Column to) {
		Product product = this.spelling.product();
		String plain = TypeForm.of(from.type(), product).name().matches("time( .*)?") ? "time(9)" : "timestamp(9)";
		if (ZoneChange.isZoned(from.type(), product)) {
			return "cast(cast(replace(cast(" + column + " at time zone 'UTC' as varchar), '+00', '') as " + plain
					+ ") as " + to.definedType() + ")";
		}
		return "cast(cast(cast(" + column + " as " + plain + ") as varchar) || '+00' as " + to.definedType() + ")";
	}

	@Override
	public List<String> rename(RenameColumn change) {
		return List.of(alter(change.object()) + "alter column " + this.spelling.sql(change.column().name())
				+ " rename to " + this.spelling.sql(change.to()));
	}

	@Override
	public String constraintOf(ObjectName table, String name) {
		return this.spelling.sql(new ObjectName(table.schema(), name));
	}

}
