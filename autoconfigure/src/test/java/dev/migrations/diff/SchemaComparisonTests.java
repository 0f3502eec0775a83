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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.change.ReplacePart;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaComparisonTests {

	@ParameterizedTest(name = "{0}: {1} => {2}: {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					T01 |           | t: id bigint not null; pk(id) | CreateTable t
					T02 | t: id bigint not null; pk(id) | t: id bigint not null; pk(id) | NOTHING
					T03 | t: a int / x: a int | t: a int | DropTable x
					T07 | | t: a int; unique(a); index i(a) | CreateTable t, AddUniqueKey t.[a], CreateIndex t.[a]
					T08 | | t: a int; check(a > 0) | CreateTable t, AddCheck t.(a > 0)
					T09 | | a: b int; fk(b) b(id) / b: id int; pk(id) | CreateTable b, CreateTable a, AddForeignKey a.[b]
					T11 | | t: id int; up int; pk(id); fk(up) t(id) | CreateTable t, AddForeignKey t.[up]
					T11 cycle | | a: id int; b int; fk(b) b(id) / b: id int; a int; fk(a) a(id) | CreateTable b, CreateTable a, AddForeignKey b.[a], AddForeignKey a.[b]
					T18 | t: a int | t: a int; comment x | ChangeTableComment t
					T18 | t: a int; comment y | t: a int; comment x | ChangeTableComment t
					T18 new | | t: a int; comment x | CreateTable t, ChangeTableComment t
					T19 | t: a int; comment y | t: a int | NOTHING
					T25 | view v: a,b | v: a int; b int; index(a) | NOTHING
					T25 | view v: a / t: id int | v: a int / t: id int; fk(id) v(a) | NOTE foreign key over t.id
					drop order | a: b int; fk(b) b(id) / b: id int | | DropTable a, DropTable b
					drop cycle | a: id int; b int; fk(b) b(id) / b: id int; a int; fk(a) a(id) | | DropForeignKey b.[a], DropTable a, DropTable b
					T05 | t: a int; fk(a) x(id) / x: id int | t: a int | DropForeignKey t.[a], DropTable x
					S01 | | sequence s 50 | CreateSequence s
					S02 | sequence s 50 | | DropSequence s
					P03 | sequence s 50 | sequence s 1 | ChangeSequenceIncrement s
					S04 | | type e A,B | CreateEnumType e
					S04 | type e A,B | type e A,B,C | ChangeEnumType e
					S05 | type e A,B | type e B,A | ChangeEnumType e
					S05 | type e A,B | type e A | ChangeEnumType e
					only there | type e A,B | | DropEnumType e
					same | type e A,B / sequence s 5 | sequence s 5 / type e A,B | NOTHING
					""")
	void tablesSequencesAndTypes(String scenario, @Nullable String database, @Nullable String model, String expected) {
		assertThat(compare(database, model)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: {1} => {2}: {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					C01 | a int | a int; b int | AddColumn t.b
					C02 | a int; b int | a int | DropColumn t.b
					C05 | a int | z int; a int; c int; b int | AddColumn t.z, AddColumn t.c, AddColumn t.b
					C06 | a int; b int | b int; a int | NOTHING
					C07 | a int | a int; b int; fk(b) t(a) | AddColumn t.b, AddForeignKey t.[b]
					C08 | a int | a int; b int; unique(b); index i(b) | AddColumn t.b, AddUniqueKey t.[b], CreateIndex t.[b]
					C04 | a int; b int; unique(b); index i(b); fk(b) t(a); check(b > 0) | a int | DropCheck t.(b > 0), DropForeignKey t.[b], DropIndex t.[b], DropUniqueKey t.[b], DropColumn t.b
					C19 | a int comment x | a int | NOTHING
					C20 | a int comment x | a int comment x | NOTHING
					C20 | a int comment x | a int comment X | ChangeColumnComment t.a
					C20 | a int | a int comment x | ChangeColumnComment t.a
					C21 | a int; b int | a bigint not null default 5 comment x; b bigint default 5 | ChangeType t.a WIDENING, ChangeDefault t.a, SetNotNull t.a, ChangeColumnComment t.a, ChangeType t.b WIDENING, ChangeDefault t.b
					B06 | a int | a int not null | SetNotNull t.a
					B09 | a int not null | a int | DropNotNull t.a
					pk not null | a int not null; pk(a) | a int; pk(a) | NOTHING
					P11 | a int | a int not null; pk(a) | AddPrimaryKey t.[a]
					P08 | a int not null; b int; pk(a) | a int not null; b int not null; pk(a,b) | ChangePrimaryKey t.[a]->[a, b]
					P08 | a int not null; b int not null; pk(a,b) | a int not null; b int not null; pk(b,a) | NOTHING
					P09 | a int not null; pk name_there(a) | a int not null; pk name_here(a) | NOTHING
					no pk | a int not null; pk(a) | a int not null | DropPrimaryKey t.[a]
					D01 | a varchar(9) default 'x' | a varchar(9) default 'y' | ChangeDefault t.a
					D01 | a varchar(9) default 'x' | a varchar(9) default 'X' | ChangeDefault t.a
					D01 | a varchar(9) | a varchar(9) default 'y' | ChangeDefault t.a
					D02 | a varchar(9) default 'x' | a varchar(9) | NOTHING
					D02 | a varchar(9) default 'x' | a varchar(9) default null | NOTHING
					D03 | a varchar(9) default 'x'::character varying | a varchar(9) default 'x' | NOTHING
					D03 | a int default (15) | a int default 15 | NOTHING
					D03 | a int default ((0)) | a int default '0' | NOTHING
					D03 | a timestamp default now() | a timestamp default CURRENT_TIMESTAMP | NOTHING
					D06 | a varchar(9) default 'it''s / C:\\' | a varchar(9) default 'it''s / C:\\' | NOTHING
					D07 | a bigint not null default nextval('t_a_seq'::regclass); pk(a) | a bigint not null; pk(a) | NOTHING
					D07 | a bigint not null default nextval('t_a_seq'::regclass); pk(a) | a bigint not null identity; pk(a) | NOTHING
					D10 | a int default (select 1) | a int default (select 2) | NOTE default of t.a
					P07 | a bigint not null identity; pk(a) | a bigint not null; pk(a) | ChangeIdentity t.a
					P05 | a bigint not null; pk(a) | a bigint not null identity; pk(a) | ChangeIdentity t.a
					P12 | a bigint not null identity; b int; pk(b) | a bigint not null; b int; pk(b) | NOTE identity of t.a
					identity default | a bigint not null identity; pk(a) | a bigint not null default 5 identity; pk(a) | NOTHING
					G02 | a int as (b * 2) | a int | ChangeGenerated t.a
					G03 | a int as (b * 2) | a int as (b * 3) | ChangeGenerated t.a
					G04 | a int as ((b * 2)) | a int as b * 2 | NOTHING
					G04 | a int as (b)::numeric * c | a int as b * c | NOTE generated column t.a
					""")
	void columns(String scenario, String database, String model, String expected) {
		assertThat(compare("t: " + database, "t: " + model)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: {1} => {2}: {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					F01 | a int | a int; fk(a) x(id) | AddForeignKey t.[a]
					F02 | a int; fk(a) x(id) | a int | DropForeignKey t.[a]
					F03 | a int; fk their_name(a) x(id) | a int; fk FKxyz(a) x(id) | NOTHING
					F04 | a int; b int; fk(a,b) x(c,d) | a int; b int; fk(b,a) x(d,c) | NOTHING
					F04 | a int; b int; fk(a,b) x(c,d) | a int; b int; fk(a,b) x(d,c) | AddForeignKey t.[a, b], DropForeignKey t.[a, b]
					F06 | a int; fk(a) x(id) | a int; fk(a) x(id) delete cascade | ReplaceForeignKey t.[a]
					F06 | a int; fk(a) x(id) delete set_null | a int; fk(a) x(id) delete cascade | ReplaceForeignKey t.[a]
					F07 | a int; fk(a) x(id) delete cascade | a int; fk(a) x(id) | NOTE foreign key over t.a
					F08 | a int; fk(a) x(id) delete restrict | a int; fk(a) x(id) | NOTHING
					F08 | a int; fk(a) x(id) | a int; fk(a) x(id) delete restrict | NOTHING
					F09 | a int; fk(a) x(id) update cascade | a int; fk(a) x(id) | NOTE foreign key over t.a
					F09 | a int; fk(a) x(id) deferrable | a int; fk(a) x(id) | NOTE foreign key over t.a
					other target | a int; fk(a) x(id) | a int; fk(a) y(id) | AddForeignKey t.[a], DropForeignKey t.[a]
					same name | a int; fk k(a) x(id) | a int; fk k(a) y(id) | ReplaceForeignKey t.[a]
					U01 | a int | a int; unique u(a) | AddUniqueKey t.[a]
					U02 | a int; unique u(a) | a int | DropUniqueKey t.[a]
					U03 | a int; unique t_a_key(a) | a int; unique(a) | NOTHING
					U04 | a int; uniqueindex ux(a) | a int; unique(a) | NOTHING
					U04 | a int; unique ux(a) | a int; uniqueindex ux(a) | NOTHING
					U06 | a int; b int; unique u(a) | a int; b int; unique u(a,b) | ReplaceUniqueKey t.[a]->[a, b]
					U06 | a int; b int; unique u(a) | a int; b int; unique u(a,b); unique v(a) | AddUniqueKey t.[a], ReplaceUniqueKey t.[a]->[a, b]
					U07 | a int; b int; unique x(a) | a int; b int; unique(b) | AddUniqueKey t.[b], DropUniqueKey t.[a]
					U08 | a int; b int; unique u(a,b) | a int; b int; unique u(b,a) | NOTHING
					U13 | a int; unique u(a) | a int; unique v(a) | NOTHING
					twice | a int | a int; unique(a); unique u(a) | AddUniqueKey t.[a]
					I01 | a int | a int; index i(a) | CreateIndex t.[a]
					I02 | a int; index i(a) | a int | DropIndex t.[a]
					I03 | a int; b int; index i(a) | a int; b int; index i(b) | ReplaceIndex t.[a]->[b]
					I03 | a int; b int; index i(a) | a int; b int; index i(b); index j(a) | CreateIndex t.[a], ReplaceIndex t.[a]->[b]
					I03 | a int; b int; index i(a,b) | a int; b int; index i(b,a) | ReplaceIndex t.[a, b]->[b, a]
					I05 | a int; index i(a) | a int; index i(a desc) | ReplaceIndex t.[a]
					I06 | a int; index i(a) | a int; index j(a) | NOTHING
					I10 | a int; index i(=gin (a)) | a int | NOTE index t.i
					I11 | a int; index i(=lower(a)) | a int; index i(a) | NOTE index t.i
					I15 | a int | a int; index i(a); index j(a) | CreateIndex t.[a]
					swap | a int; b int; index i(a); index j(b) | a int; b int; index j(a); index i(b) | NOTHING
					""")
	void keysAndIndexes(String scenario, String database, String model, String expected) {
		assertThat(compare("t: " + database, "t: " + model)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{0}: {1} => {2}: {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					H01 | a int | a int; check c(a > 0) | AddCheck t.(a > 0)
					H02 | a int; check c(a > 0) | a int | DropCheck t.(a > 0)
					H03 | a int; check c(a > 0) | a int; check c(a >= 0) | ReplaceCheck t.(a > 0)->(a >= 0) widening
					H03 | a int; check c(a > 0) | a int; check c(a > 1) | ReplaceCheck t.(a > 0)->(a > 1)
					H03 | a int; check c(a > 0 and b > 0) | a int; check c(b > 0) | ReplaceCheck t.(a > 0 and b > 0)->(b > 0) widening
					H03 | a int; check c(a > 0) | a int; check c(a > 0 or b) | ReplaceCheck t.(a > 0)->(a > 0 or b) widening
					H03 | a int; check c(a > 0) | a int; check c(f(a)) | ReplaceCheck t.(a > 0)->(f(a))
					H04 | s text; check t_s_check(((s)::text = ANY (ARRAY['A'::text, 'B'::text]))) | s text; check(s in ('B','A')) | NOTHING
					H04 | s text; check x(s is not null) | s text; check y(NOT (s IS NULL)) | NOTHING
					H05 | s text; check x(s in ('A','B')) | s text; check(s in ('A','B','C')) | ReplaceCheck t.(s in ('A','B'))->(s in ('A','B','C')) widening
					H05 | s text; check x(s in ('A','B')) | s text; check(s is null or s in ('A','B','C')) | ReplaceCheck t.(s in ('A','B'))->(s is null or s in ('A','B','C')) widening
					H05 | s text; check x(s is null or s in ('A')) | s text; check(s in ('A','C')) | ReplaceCheck t.(s is null or s in ('A'))->(s in ('A','C')) widening
					H05 | s text; check x(s = 'A') | s text; check(s in ('A','B')) | ReplaceCheck t.(s = 'A')->(s in ('A','B')) widening
					H05 | s int; check x((s >= 0) AND (s <= 2)) | s int; check(s between 0 and 3) | ReplaceCheck t.((s >= 0) AND (s <= 2))->(s between 0 and 3) widening
					H06 | s int; check x((s >= 0) AND (s <= 2)) | s int; check(s between 0 and 1) | ReplaceCheck t.((s >= 0) AND (s <= 2))->(s between 0 and 1)
					H06 | s text; check x(s in ('A','B')) | s text; check(s in ('A')) | ReplaceCheck t.(s in ('A','B'))->(s in ('A'))
					H06 | s text; check x(s in ('A','B')) | s text; check(s in ('A','b')) | ReplaceCheck t.(s in ('A','B'))->(s in ('A','b'))
					other column | s text; check x(s in ('A','B')) | s text; check(r in ('A','B','C')) | DropCheck t.(s in ('A','B')), AddCheck t.(r in ('A','B','C'))
					a rule by hand | a int; check x(a >= 0) | a int; check(a between 0 and 3) | DropCheck t.(a >= 0), AddCheck t.(a between 0 and 3)
					H08 | a int; check x(a > 0); check y(a < 9) | a int; check(a < 9); check(a > 0) | NOTHING
					twice | a int | a int; check(a > 0); check c(0 < a) | AddCheck t.(0 < a)
					unread | a int; check x(a over 5) | a int; check(a over 5) | NOTHING
					unread | a int; check x(a over 5) | a int; check(a over 6) | NOTE check (a over 6) on t
					unread | a int; check x(a over 5) | a int; check x(a over 6) | NOTE check t.x
					unread | a int; check x(b > 5) | a int; check(a over 6) | DropCheck t.(b > 5), AddCheck t.(a over 6)
					converted | a int; check x((a)::numeric > c) | a int; check(a > c) | NOTE check (a > c) on t
					""")
	void checks(String scenario, String database, String model, String expected) {
		assertThat(compare("t: " + database, "t: " + model)).isEqualTo(expected);
	}

	@RepeatedTest(20)
	void theOrderInWhichPartsWereReadDoesNotMatter(RepetitionInfo repetition) {
		String database = "a: id int; x int; unique u(x); unique(id); check(x > 0); check(x < 9) / b: id int / c: id int; "
				+ "fk(id) b(id) / sequence s 5 / sequence r 1 / type e A / type d B";
		String model = "n: id int; fk(id) m(id); fk(id) o(id) / m: id int / o: id int / a: id bigint; y int; unique(y); "
				+ "unique u(id,y); check(y > 1); check(y > 2); index i(y); index j(id) / sequence q 5 / type e A,B";
		Schema from = SchemaShorthand.parse(TestDatabase.POSTGRESQL.product(), database);
		Schema to = SchemaShorthand.parse(TestDatabase.POSTGRESQL.product(), model);
		Random random = new Random(repetition.getCurrentRepetition());
		String shuffled = ComparisonShorthand.of(SchemaComparison.compare(shuffled(from, random), shuffled(to, random)),
				TestDatabase.POSTGRESQL.product());
		assertThat(shuffled)
			.isEqualTo(ComparisonShorthand.of(SchemaComparison.compare(from, to), TestDatabase.POSTGRESQL.product()));
	}

	@Test
	void aReplacedForeignKeyKeepsWhatTheModelDoesNotSpeakAbout() {
		Comparison comparison = SchemaComparison.compare(
				SchemaShorthand.parse(TestDatabase.H2.product(), "t: a int; fk(a) x(id) update cascade deferrable"),
				SchemaShorthand.parse(TestDatabase.H2.product(), "t: a int; fk(a) x(id) delete cascade"));
		assertThat(comparison.changes()).singleElement()
			.extracting((change) -> ((ReplacePart<?>) change).to())
			.hasToString(SchemaShorthand
				.parse(TestDatabase.H2.product(), "t: fk(a) x(id) delete cascade update cascade deferrable")
				.tables()
				.get(0)
				.foreignKeys()
				.get(0)
				.toString());
	}

	@Test
	void whatTheReadersCouldNotCompareIsPassedOn() {
		Schema database = new Schema(TestDatabase.H2.product(), List.of(), List.of(), List.of(), List.of(),
				List.of(new NotCompared("trigger x", "triggers are not compared")));
		assertThat(SchemaComparison.compare(database, Schema.of(TestDatabase.H2.product())).notCompared())
			.containsExactlyElementsOf(database.notCompared());
	}

	private static String compare(@Nullable String database, @Nullable String model) {
		return ComparisonShorthand.of(
				SchemaComparison.compare(SchemaShorthand.parse(TestDatabase.POSTGRESQL.product(), database),
						SchemaShorthand.parse(TestDatabase.POSTGRESQL.product(), model)),
				TestDatabase.POSTGRESQL.product());
	}

	private static Schema shuffled(Schema schema, Random random) {
		List<Table> tables = schema.tables()
			.stream()
			.map((table) -> TableBuilder.like(table)
				.uniqueKeys(shuffled(table.uniqueKeys(), random))
				.foreignKeys(shuffled(table.foreignKeys(), random))
				.indexes(shuffled(table.indexes(), random))
				.checks(shuffled(table.checks(), random))
				.build())
			.toList();
		return new Schema(schema.product(), shuffled(tables, random), shuffled(schema.views(), random),
				shuffled(schema.sequences(), random), shuffled(schema.enumTypes(), random), schema.notCompared());
	}

	private static <T> List<T> shuffled(List<T> elements, Random random) {
		List<T> shuffled = new ArrayList<>(elements);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

}
