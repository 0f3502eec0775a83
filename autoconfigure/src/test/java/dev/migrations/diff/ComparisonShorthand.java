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
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.TypeChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.UniqueKey;

/**
 * Writes a comparison as one line, for example {@code AddColumn t.fax, NOTE type of t.a}.
 */
final class ComparisonShorthand {

	private ComparisonShorthand() {
	}

	static String of(Comparison comparison) {
		List<String> lines = new ArrayList<>(comparison.changes().stream().map(ComparisonShorthand::of).toList());
		comparison.notCompared().forEach((note) -> lines.add("NOTE " + note.object()));
		return lines.isEmpty() ? "NOTHING" : String.join(", ", lines);
	}

	static String of(SchemaChange change) {
		Set<String> parts = new LinkedHashSet<>();
		String kind = "";
		for (RecordComponent component : change.getClass().getRecordComponents()) {
			Object value = value(change, component);
			if (value instanceof TypeChange || value instanceof Boolean) {
				kind = (value instanceof TypeChange) ? " " + value : Boolean.TRUE.equals(value) ? " widening" : "";
			}
			else {
				parts.add(part(value));
			}
		}
		parts.remove("");
		return change.getClass().getSimpleName() + " " + change.object()
				+ parts.stream().map((part) -> "." + part).collect(Collectors.joining("->")).replace("->.", "->")
				+ kind;
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
