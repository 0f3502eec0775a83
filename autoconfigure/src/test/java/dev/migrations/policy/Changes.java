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

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.migrations.change.SchemaChange;
import dev.migrations.change.TableEdition.RenameKey;
import dev.migrations.change.TypeChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

/**
 * One change of any kind, made of its record components.
 */
final class Changes {

	static final Column FAX = Column.of("FAX", "character varying(30)", true);

	static final Table USERS = TableBuilder.table("USERS")
		.columns(Column.of("ID", "bigint", false), FAX)
		.primaryKey(new PrimaryKey("PK", List.of("ID")))
		.uniqueKeys(UniqueKey.of("UK", "FAX"))
		.build();

	private Changes() {
	}

	static SchemaChange some(Class<? extends SchemaChange> kind) {
		try {
			RecordComponent[] components = kind.getRecordComponents();
			Constructor<? extends SchemaChange> constructor = kind.getDeclaredConstructor(
					Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
			return constructor
				.newInstance(Arrays.stream(components).map((component) -> value(component.getType())).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static ForeignKey foreignKey(String name, String column, String table) {
		String id = column.equals(column.toLowerCase(Locale.ROOT)) ? "id" : "ID";
		return ForeignKeyBuilder.named(name, column).references(ObjectName.of(table), id).build();
	}

	private static Object value(Class<?> type) {
		return List
			.of(USERS, FAX, TypeChange.NARROWING, new PrimaryKey("PK", List.of("ID")), UniqueKey.of("UK", "FAX"),
					foreignKey("FK", "FAX", "NUMBERS"), Index.of("IDX", "FAX"), new Check("CHK", "fax <> ''"),
					new Sequence(ObjectName.of("SEQ"), 1, 50), new EnumType(ObjectName.of("MOOD"), List.of("HAPPY")),
					new StructType(ObjectName.of("SHAPE"), List.of(FAX)), "a comment", ObjectName.of("PEOPLE"), true,
					RenameKey.Kind.CONSTRAINT, new View(ObjectName.of("V"), "view", List.of("ID"), "select 1 as id"))
			.stream()
			.filter((value) -> type.isInstance(value) || (type == boolean.class && value instanceof Boolean))
			.findFirst()
			.orElseThrow();
	}

}
