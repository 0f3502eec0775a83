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

package dev.migrations.translate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.SchemaChange.AddColumn;
import dev.migrations.change.SchemaChange.AddPrimaryKey;
import dev.migrations.change.SchemaChange.ChangeColumnComment;
import dev.migrations.change.SchemaChange.ChangeDefault;
import dev.migrations.change.SchemaChange.ChangeGenerated;
import dev.migrations.change.SchemaChange.ChangeIdentity;
import dev.migrations.change.SchemaChange.ChangePrimaryKey;
import dev.migrations.change.SchemaChange.ChangeType;
import dev.migrations.change.SchemaChange.DropCheck;
import dev.migrations.change.SchemaChange.DropNotNull;
import dev.migrations.change.SchemaChange.ReplaceCheck;
import dev.migrations.change.SchemaChange.SetNotNull;
import dev.migrations.change.SchemaChange.TableChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.sql.TypeForm;

/**
 * What a column of MariaDB is in the middle of a revision: several changes of one column
 * follow each other, and each must repeat what those before it have made.
 */
final class ColumnHistory {

	private static final Pattern CHECK = Pattern.compile("\\s*\\bcheck \\(.*\\)$", Pattern.DOTALL);

	private static final Pattern TEXT = Pattern.compile("(?i)(\\w*char|\\w*text|enum|set)\\b.*", Pattern.DOTALL);

	private ColumnHistory() {
	}

	/**
	 * Return the column as it is when the change of an attempt begins.
	 * @param column the column in the database, or as it was added
	 * @param attempt the change
	 * @return the column
	 */
	static Column before(Column column, Attempt attempt) {
		SchemaChange current = attempt.planned().change();
		Column result = column;
		for (SchemaChange change : attempt.all()) {
			if (change == current) {
				return result;
			}
			if (change instanceof TableChange of && of.object().equals(current.object())) {
				result = after(result, of);
			}
		}
		return result;
	}

	/**
	 * Return a column as a change leaves it.
	 * @param column the column before the change
	 * @param change a change of its table
	 * @return the column after it
	 */
	static Column after(Column column, TableChange change) {
		if (change instanceof AddColumn add && is(column, add.column())) {
			return add.column();
		}
		if (change instanceof ChangeType type && is(column, type.from())) {
			return withType(column, type.to().type());
		}
		if (change instanceof SetNotNull refuse && is(column, refuse.from())) {
			return column.withNullable(false);
		}
		if (change instanceof DropNotNull accept && is(column, accept.from())) {
			return column.withNullable(true);
		}
		if (change instanceof ChangeDefault value && is(column, value.from())) {
			return column.withDefaultValue(value.to().defaultValue());
		}
		if (change instanceof ChangeIdentity identity && is(column, identity.from())) {
			return computed(column, identity.to());
		}
		if (change instanceof ChangeGenerated generated && is(column, generated.from())) {
			return computed(column, generated.to());
		}
		if (change instanceof ChangeColumnComment comment && is(column, comment.from())) {
			return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.identity(),
					column.generatedAs(), comment.to().comment(), column.attributes());
		}
		return afterKeyOrCheck(column, change);
	}

	private static Column afterKeyOrCheck(Column column, TableChange change) {
		PrimaryKey key = (change instanceof AddPrimaryKey add) ? add.primaryKey()
				: (change instanceof ChangePrimaryKey replace) ? replace.to() : null;
		if (key != null && key.columns().contains(column.name())) {
			return column.withNullable(false);
		}
		Check dropped = (change instanceof DropCheck drop) ? drop.check()
				: (change instanceof ReplaceCheck replace) ? replace.from() : null;
		return (dropped != null && isPartOf(column, dropped)) ? withoutCheck(column) : column;
	}

	/**
	 * Return whether a check is a part of the definition of a column.
	 * @param column the column
	 * @param check a check of the same table
	 * @return whether it is
	 */
	static boolean isPartOf(Column column, Check check) {
		String attributes = column.attributes();
		return column.name().equals(check.name()) && attributes != null
				&& attributes.endsWith("check (" + check.expression() + ")");
	}

	static Column withoutCheck(Column column) {
		return with(column, CHECK.matcher(String.valueOf(column.attributes())).replaceFirst(""));
	}

	/**
	 * Values of an enum that come in between keep their places in the list, as Hibernate
	 * writes it; where the database has another order, they follow at the end.
	 */
	private static Column withType(Column column, String type) {
		TypeForm from = TypeForm.of(column.type(), Product.H2);
		TypeForm to = TypeForm.of(type, Product.H2);
		String result = type;
		if (from.name().equals("enum") && to.name().equals("enum") && to.arguments().containsAll(from.arguments())) {
			List<String> kept = to.arguments().stream().filter(from.arguments()::contains).toList();
			result = kept.equals(from.arguments()) ? type : "enum(" + String.join(",", appended(from, to)) + ")";
		}
		Column changed = column.withType(result);
		boolean text = TEXT.matcher(result).matches();
		return text ? changed : changed.withCollationOf(null);
	}

	private static List<String> appended(TypeForm from, TypeForm to) {
		return Stream.concat(from.arguments().stream(), to.arguments().stream()).distinct().toList();
	}

	private static Column computed(Column column, Column to) {
		return new Column(column.name(), column.type(), column.nullable(), to.defaultValue(), to.identity(),
				to.generatedAs(), column.comment(), column.attributes());
	}

	private static Column with(Column column, @Nullable String attributes) {
		return new Column(column.name(), column.type(), column.nullable(), column.defaultValue(), column.identity(),
				column.generatedAs(), column.comment(),
				(attributes == null || attributes.isBlank()) ? null : attributes.strip());
	}

	private static boolean is(Column one, Column other) {
		return one.name().equals(other.name());
	}

}
