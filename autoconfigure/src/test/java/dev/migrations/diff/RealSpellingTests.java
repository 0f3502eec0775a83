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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.schema.Product;
import dev.migrations.sql.ExpressionForm;
import dev.migrations.sql.ExpressionForm.Likeness;
import dev.migrations.sql.TypeForm;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a real database says about a check, default, generated column or type compares
 * equal to what was written, and to nothing else.
 */
class RealSpellingTests {

	private static final String CHECKS = """
			status in ('A', 'B', 'C')
			status in ('A')
			status not in ('A', 'B')
			status not in ('X')
			code in ('abc', 'abd')
			type in ('x', 'y') and status = 'A'
			status = 'A' or status = 'B' or status = 'D'
			status <> 'A' and status <> 'Z'
			status != 'N'
			small between 0 and 2
			small not between 3 and 4
			qty between 1 and 10
			not (qty between 1 and 11)
			qty in (1, 2, 3)
			qty > 0 == 0 < qty == (qty) > ((0))
			qty >= -5
			qty > -(6)
			price > 0
			price >= 0.00 and price <= 999.99
			price >= 1.50
			price * 2 > 100
			ratio between 0 and 1
			ratio < 1.5
			(qty + 1) * 2 < 20
			qty + 1 * 2 < 21
			qty - (small - 1) > 0
			qty - small - 1 > 0
			qty % 2 = 0
			active == active = true
			not active == active = false == active <> true
			active or qty > 0
			active and (qty > 0 or small > 0)
			active and qty > 0 or small > 0
			active is true
			active is not false
			title is not null == not (title is null)
			title is null or qty is not null
			title <> ''
			title = 'it''s'
			title = 'A'
			title = 'a'
			title like 'A%'
			title not like '%@%'
			lower(title) = title
			upper(status) = status
			length(title) > 3
			char_length(title) <= 50
			trim(title) <> ''
			trim(both from title) = title
			trim(leading '0' from title) = title
			substring(title from 1 for 2) = 'AB'
			substring(title, 2, 3) = 'ABC'
			position('@' in title) > 1
			coalesce(qty, 0) > 0
			coalesce(title, status, 'x') <> 'y'
			nullif(qty, 0) > 3
			abs(qty) < 1000
			title || status <> 'ab'
			title || '-' || status <> 'a-b'
			case when active then qty > 0 else qty = 0 end
			case status when 'A' then qty > 0 else true end
			case when qty > 0 then price > 0 end
			created > timestamp '2020-01-01 00:00:00' == created > '2020-01-01'
			created > '2020-01-01 10:20:30'
			born >= date '1900-01-01'
			born < '2100-01-01'
			born < current_date
			created <= current_timestamp
			extract(year from born) > 1900
			"Mixed" in ('a', 'b')
			"Mixed" = status
			status = "Mixed" or title = status
			position > 0
			status is distinct from title
			cast(qty as varchar) <> '5'
			cast(price as integer) > 5
			(status = 'A' and qty > 0) or (status = 'B' and qty = 0)
			(status in ('A','B') and title is not null) or status = 'C'
			not (status = 'A' and qty > 0)
			not (status = 'A' or qty > 0)
			ref <> '00000000-0000-0000-0000-000000000000'
			qty = 1000000
			price < 1e3
			qty > 5 and qty < 4000 and small = 1 and id > 0
			(qty > 6 and qty < 4001) and (small = 2 and id > 1)
			greatest(qty, 5) < 100
			at_time > time '08:00:00'
			title in ('ä', 'ö', '''')
			title > 'a' and title < 'b'
			qty > small
			small < id
			""";

	private static final Map<String, String> DEFAULTS = Map.ofEntries(Map.entry("varchar(20)", """
			'x'
			'X'
			''
			'it''s'
			'C:\\dir\\"q"/?'
			'NULL'
			'5'
			current_user
			"""), Map.entry("char(3)", "'abc'\n'x'\n'y'"),
			Map.entry("integer", "0\n1\n-1\n(15)\n((16))\n'17'\n1 + 17\n+5"),
			Map.entry("bigint", "0\n-9\n9000000000\n'12'"), Map.entry("smallint", "0\n3"),
			Map.entry("numeric(10,2)", "0\n1.5\n-2.75\n'4.25'\n10.10"), Map.entry("double precision", "0\n1.5\n1e10"),
			Map.entry("boolean", "true\nfalse\n"), Map.entry("date", "current_date\ndate '2020-01-01'\n'2020-02-01'"),
			Map.entry("timestamp(6)", """
					current_timestamp
					timestamp '2020-01-01 10:00:00'
					'2020-01-02 10:00:00'
					timestamp '2020-01-03 00:00:00'
					'2020-01-04'
					"""), Map.entry("timestamp(6) with time zone", "now()"), Map.entry("time(6)", "time '10:11:12'"),
			Map.entry("uuid", "'00000000-0000-0000-0000-000000000001'"));

	private static final String GENERATED = """
			varchar(200): title || ' ' || status
			varchar(200): upper(title)
			integer: qty * 2
			integer: qty * 2 + small
			numeric(12,2): price * price
			numeric(12,2): round(price * 1.19, 2)
			boolean: qty > 0
			varchar(5): case when qty > 0 then 'yes' else 'no' end
			varchar(5): case when qty > 0 then 'yes' end
			integer: coalesce(qty, 0)
			integer: length(title)
			bigint: id % 16
			""";

	private static final String TYPES = """
			int, integer
			bigint
			smallint
			boolean
			varchar(255)
			varchar(254)
			char(1), char
			character varying(30)
			numeric(38,2)
			numeric(10), decimal(10,0)
			float(53), double precision, float
			real, float(24)
			timestamp, timestamp(6)
			timestamp(3)
			timestamp(6) with time zone, timestamp with time zone
			time(6)
			time(3)
			date
			uuid
			""";

	private static final Map<Product, String> FURTHER_TYPES = Map.of(TestDatabase.H2.product(), """
			tinyint
			clob
			blob
			varbinary(255)
			binary(16)
			enum ('A','B'), enum('A', 'B')
			enum ('A','b')
			json
			varchar_ignorecase(20)
			time, time(0)
			decfloat(10)
			geometry
			""", TestDatabase.POSTGRESQL.product(), """
			text
			bytea
			oid
			json
			jsonb
			inet
			numeric
			varchar
			time with time zone, timetz(6)
			varchar(255) array
			integer[], int array
			interval
			interval second(3)
			int4range
			""");

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void checks(TestDatabase database) {
		Spellings spellings = new Spellings(database);
		assertEachIsOnlyItself(CHECKS.lines()
			.flatMap((line) -> Arrays.stream(line.split(" == "))
				.map((text) -> new Spelled(line, text, form(text, database),
						form(spellings.check(text).orElseThrow(), database))))
			.toList());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void defaults(TestDatabase database) {
		Spellings spellings = new Spellings(database);
		DEFAULTS.forEach((type, lines) -> {
			TypeForm target = TypeForm.of(type, database.product());
			assertEachIsOnlyItself(lines.lines()
				.map((line) -> new Spelled(line, type + ": " + line,
						ExpressionForm.ofDefault(line, target, database.product()),
						ExpressionForm.ofDefault(spellings.defaultValue(type, line).orElseThrow(), target,
								database.product())))
				.toList());
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void generatedColumns(TestDatabase database) {
		Spellings spellings = new Spellings(database);
		assertEachIsOnlyItself(GENERATED.lines().map((line) -> {
			String[] parts = line.split(": ", 2);
			return new Spelled(line, line, form(parts[1], database),
					form(spellings.generated(parts[0], parts[1]).orElseThrow(), database));
		}).toList());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void types(TestDatabase database) {
		Spellings spellings = new Spellings(database);
		List<String> wrong = new ArrayList<>();
		List<List<String>> lines = Stream
			.concat(TYPES.lines(), FURTHER_TYPES.getOrDefault(database.product(), "").lines())
			.map((line) -> Arrays.asList(line.split(", (?!')")))
			.toList();
		for (List<String> line : lines) {
			String real = spellings.type(line.get(0)).orElseThrow();
			TypeForm form = TypeForm.of(real, database.product());
			for (List<String> other : lines) {
				other.stream()
					.filter((text) -> TypeForm.of(text, database.product()).equals(form) != other.equals(line))
					.forEach((text) -> wrong.add("%s, stored as %s, and %s".formatted(line.get(0), real, text)));
			}
		}
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			POSTGRESQL | price * qty > 100
			POSTGRESQL | greatest(qty, small) < 100
			POSTGRESQL | qty / 2.5 > 1
			H2         | cast(title as varchar(5)) = upper('a')
			""")
	void whatTheProductConvertsOnItsOwnIsUndecidedAndNeverDifferent(TestDatabase database, String condition) {
		String stored = new Spellings(database).check(condition).orElseThrow();
		assertThat(form(condition, database).compare(form(stored, database))).isNotEqualTo(Likeness.DIFFERENT);
	}

	private static ExpressionForm form(String text, TestDatabase database) {
		return ExpressionForm.of(text, database.product());
	}

	private static void assertEachIsOnlyItself(List<Spelled> spelled) {
		List<String> wrong = new ArrayList<>();
		for (Spelled one : spelled) {
			for (Spelled other : spelled) {
				boolean same = one.written().compare(other.stored()) == Likeness.SAME;
				if (same != one.line().equals(other.line())) {
					wrong
						.add("%s and %s: %s and %s".formatted(one.text(), other.text(), one.written(), other.stored()));
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * A line of texts that mean the same, one of them, its normal form, and the normal
	 * form of what the database makes of it.
	 */
	private record Spelled(String line, String text, ExpressionForm written, ExpressionForm stored) {

	}

}
