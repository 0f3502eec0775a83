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

package dev.migrations.policy.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ColumnProperty;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.Changes;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Index;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTextTests {

	private static final Column STATUS = Column.of("STATUS", "character varying(20)", false);

	private static final Table RECEIPTS = Table.of("RECEIPTS", Column.of("ID", "bigint", false), STATUS);

	@Test
	void saysANewColumn() {
		assertThat(text(new AddPart<>(RECEIPTS, Column.of("PHONE", "character varying(30)", true))))
			.isEqualTo("add column receipts.phone character varying(30)");
		assertThat(text(new AddPart<>(RECEIPTS, STATUS.withDefaultValue("'NEW'"))))
			.isEqualTo("add column receipts.status character varying(20) default 'NEW' not null");
	}

	@Test
	void saysANewTable() {
		assertThat(text(new CreateObject<>(RECEIPTS))).isEqualTo("create table receipts (2 columns)");
	}

	@Test
	void saysWhatAWiderCheckAccepts() {
		assertThat(text(new ReplacePart<>(RECEIPTS, new Check("CHK", "STATUS IN ('NEW', 'PAID')"),
				new Check(null, "status in ('NEW','PAID','REFUNDED')"))))
			.isEqualTo("replace check on receipts.status: + 'REFUNDED'");
	}

	@Test
	void saysBothConditionsOfACheckWithoutLiterals() {
		assertThat(text(new ReplacePart<>(RECEIPTS, new Check("CHK", "ID > 0"), new Check(null, "id > 1"))))
			.isEqualTo("replace check on receipts.id: id > 1 instead of ID > 0");
	}

	@Test
	void saysAType() {
		assertThat(text(new AlterColumn(RECEIPTS, STATUS, STATUS.withType("integer"), ColumnProperty.TYPE)))
			.isEqualTo("change type of receipts.status from character varying(20) to integer");
	}

	@Test
	void saysADefault() {
		Column paid = STATUS.withDefaultValue("'PAID'");
		assertThat(text(new AlterColumn(RECEIPTS, STATUS, paid, ColumnProperty.DEFAULT)))
			.isEqualTo("set default of receipts.status to 'PAID'");
		assertThat(text(new AlterColumn(RECEIPTS, paid, STATUS, ColumnProperty.DEFAULT)))
			.isEqualTo("remove default 'PAID' of receipts.status");
	}

	@Test
	void saysKeysAndIndexes() {
		assertThat(text(new AddPart<>(RECEIPTS, Changes.foreignKey(null, "USER_ID", "USERS"))))
			.isEqualTo("add foreign key on receipts (user_id) to users (id)");
		assertThat(text(new AddPart<>(RECEIPTS,
				new Index("IX", List.of(new Index.Part("ID", true), new Index.Part("STATUS", false)), null))))
			.isEqualTo("create index ix on receipts (id desc, status)");
	}

	@Test
	void saysEnumValues() {
		ObjectName mood = ObjectName.of("MOOD");
		assertThat(
				text(new AlterObject<>(new EnumType(mood, List.of("A", "B")), new EnumType(mood, List.of("A", "C")))))
			.isEqualTo("change type mood: + 'C' - 'B'");
		assertThat(
				text(new AlterObject<>(new EnumType(mood, List.of("A", "B")), new EnumType(mood, List.of("B", "A")))))
			.isEqualTo("change type mood: reorder as 'B', 'A' instead of 'A', 'B'");
	}

	@Test
	void leavesNamesThatMustBeQuotedAsTheyAre() {
		assertThat(text(new DropObject<>(Table.of("Order")))).isEqualTo("drop table Order");
		assertThat(new ChangeText(TestDatabase.POSTGRESQL.product()).of(new DropObject<>(Table.of("ORDERS"))))
			.isEqualTo("drop table ORDERS");
	}

	@Test
	void namesTheSchemaOutsideTheDefaultOne() {
		Table table = TableBuilder.table(new ObjectName("AUDIT", "LOG")).build();
		assertThat(text(new DropObject<>(table))).isEqualTo("drop table audit.log");
	}

	@Test
	void staysOnOneLine() {
		assertThat(text(new AddPart<>(RECEIPTS, Column.of("X", "text", true).withDefaultValue("'a\n\tb'"))))
			.isEqualTo("add column receipts.X text default 'a b'".replace("X", "x"));
	}

	@Test
	void saysNoLiteralIfAskedNotTo() {
		Column count = Column.of("COUNT", "numeric(10,2)", false);
		Column mood = Column.of("MOOD", "enum('SECRET', 'TOO')", true);
		EnumType type = new EnumType(ObjectName.of("MOOD"), List.of("SECRET"));
		assertThat(List.of(new AddPart<>(RECEIPTS, count.withDefaultValue("42")),
				new AlterColumn(RECEIPTS, count.withDefaultValue("42"), count.withDefaultValue("-43"),
						ColumnProperty.DEFAULT),
				new AlterColumn(RECEIPTS, STATUS.withDefaultValue("'SECRET'"), STATUS, ColumnProperty.DEFAULT),
				new AlterColumn(RECEIPTS, mood, STATUS, ColumnProperty.TYPE),
				new AddPart<>(RECEIPTS, new Check("CHK", "count > 42")),
				new DropPart<>(RECEIPTS, new Check("CHK", "count > 42")),
				new ReplacePart<>(RECEIPTS, new Check("CHK", "STATUS IN ('SECRET')"), new Check(null, "status = ''")),
				new AlterColumn(RECEIPTS, ColumnBuilder.column("COUNT", "bigint").generatedAs("42").build(), count,
						ColumnProperty.GENERATED),
				new CreateObject<>(type), new AlterObject<>(type, new EnumType(type.name(), List.of("SECRET", "TOO")))))
			.map(ChangeText.withoutLiterals(TestDatabase.H2.product())::of)
			.containsExactly("add column receipts.count numeric(10,2) default … not null",
					"set default of receipts.count to … instead of …", "remove default … of receipts.status",
					"change type of receipts.mood from enum(…, …) to character varying(20)",
					"add check chk on receipts: …", "drop check chk on receipts: …",
					"replace check on receipts.status: …: … instead of …",
					"make generated column receipts.count, today …, an ordinary one", "create type mood with …",
					"change type mood: …");
	}

	private static String text(SchemaChange change) {
		return new ChangeText(TestDatabase.H2.product()).of(change);
	}

}
