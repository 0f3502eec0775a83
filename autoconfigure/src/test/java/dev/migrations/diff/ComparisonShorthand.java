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

package dev.migrations.diff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.AlterColumn;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.diff.type.TypeChanges;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Product;
import dev.migrations.schema.UniqueKey;
import dev.migrations.sql.CheckForm;
import dev.migrations.test.ChangeKind;

/**
 * Writes a comparison as one line, for example {@code AddColumn t.fax, NOTE type of t.a}.
 */
final class ComparisonShorthand {

	private ComparisonShorthand() {
	}

	static String of(Comparison comparison, Product product) {
		List<String> lines = new ArrayList<>(
				comparison.changes().stream().map((change) -> of(change, product)).toList());
		comparison.notCompared().forEach((note) -> lines.add("NOTE " + note.object()));
		return lines.isEmpty() ? "NOTHING" : String.join(", ", lines);
	}

	private static String of(SchemaChange change, Product product) {
		Set<String> parts = new LinkedHashSet<>();
		for (RecordComponent component : change.getClass().getRecordComponents()) {
			parts.add(part(value(change, component)));
		}
		parts.remove("");
		return kind(change) + " " + change.object()
				+ parts.stream().map((part) -> "." + part).collect(Collectors.joining("->")).replace("->.", "->")
				+ effect(change, product);
	}

	private static String kind(SchemaChange change) {
		return Stream.of(ChangeKind.of(change).name().split("_"))
			.map((word) -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

	private static String effect(SchemaChange change, Product product) {
		if (change instanceof AlterColumn type && type.alters(ColumnProperty.TYPE)) {
			return " " + TypeChanges.of(type, product);
		}
		return (change instanceof ReplacePart<?> replace && replace.from() instanceof Check from
				&& replace.to() instanceof Check to && CheckForm.of(from, product).implies(CheckForm.of(to, product)))
						? " widening" : "";
	}

	private static String part(Object value) {
		if (value instanceof Column column) {
			return column.name();
		}
		if (value instanceof PrimaryKey key) {
			return key.columns().toString();
		}
		if (value instanceof UniqueKey key) {
			return key.columns().toString();
		}
		if (value instanceof ForeignKey key) {
			return key.columns().toString();
		}
		if (value instanceof Index index) {
			return index.columns().toString();
		}
		return (value instanceof Check check) ? "(" + check.expression() + ")" : "";
	}

	private static Object value(SchemaChange change, RecordComponent component) {
		try {
			Object value = component.getAccessor().invoke(change);
			return (value != null) ? value : "";
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
