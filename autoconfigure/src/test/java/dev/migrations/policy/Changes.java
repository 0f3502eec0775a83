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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Namespace;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.StructType;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.schema.UniqueKey;
import dev.migrations.schema.View;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;

/**
 * One change of each kind.
 */
public final class Changes {

	private static final Column FAX = Column.of("FAX", "character varying(30)", true);

	private static final Table USERS = TableBuilder.table("USERS")
		.columns(Column.of("ID", "bigint", false), FAX)
		.primaryKey(new PrimaryKey("PK", List.of("ID")))
		.uniqueKeys(UniqueKey.of("UK", "FAX"))
		.build();

	private static final List<TablePart> KEYS = List.of(new PrimaryKey("PK", List.of("ID")), UniqueKey.of("UK", "FAX"),
			foreignKey("FK", "FAX", "NUMBERS"), Index.of("IDX", "FAX"), new Check("CHK", "fax <> ''"));

	private static final List<SchemaObject> ALTERED = List.of(new Sequence(ObjectName.of("SEQ"), 1, 50),
			new EnumType(ObjectName.of("MOOD"), List.of("HAPPY")),
			new StructType(ObjectName.of("SHAPE"), List.of(FAX)));

	private static final List<SchemaObject> OTHERS = List.of(USERS,
			new View(ObjectName.of("V"), "view", List.of("ID"), "select 1 as id"),
			new Namespace(ObjectName.of("PEOPLE")));

	private Changes() {
	}

	public static List<SchemaChange> all() {
		List<SchemaChange> all = new ArrayList<>();
		ALTERED.forEach((object) -> all.add(new AlterObject<>(object, object)));
		for (List<SchemaObject> objects : List.of(ALTERED, OTHERS)) {
			objects.forEach((object) -> all.add(new CreateObject<>(object)));
			objects.forEach((object) -> all.add(new DropObject<>(object)));
		}
		all.add(new AddPart<>(USERS, FAX));
		all.add(new DropPart<>(USERS, FAX));
		KEYS.forEach((key) -> all.add(new AddPart<>(USERS, key)));
		KEYS.forEach((key) -> all.add(new DropPart<>(USERS, key)));
		KEYS.forEach((key) -> all.add(new ReplacePart<>(USERS, key, key)));
		for (ColumnProperty property : ColumnProperty.values()) {
			all.add(new AlterColumn(USERS, FAX, FAX.withNullable(false), property));
		}
		all.add(new AlterColumn(USERS, FAX.withNullable(false), FAX, ColumnProperty.NULLABILITY));
		all.add(new RenameTable(USERS, ObjectName.of("PEOPLE")));
		all.add(new RenameColumn(USERS, FAX, "TELEFAX"));
		all.add(new RenameKey(USERS, RenameKey.Kind.CONSTRAINT, "UK", "UK_FAX"));
		all.add(new ChangeTableComment(USERS, "a comment"));
		return all;
	}

	public static ForeignKey foreignKey(String name, String column, String table) {
		String id = column.equals(column.toLowerCase(Locale.ROOT)) ? "id" : "ID";
		return ForeignKeyBuilder.named(name, column).references(ObjectName.of(table), id).build();
	}

}
