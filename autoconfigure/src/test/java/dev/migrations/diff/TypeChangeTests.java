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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.schema.Product;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class TypeChangeTests {

	@ParameterizedTest(name = "{0}: {1} {2} => {3}: {4}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Y01 | POSTGRESQL | character varying(30)       | varchar(30)                 | SAME
			Y01 | POSTGRESQL | varchar(30)                 | varchar(40)                 | WIDENING
			B12 | POSTGRESQL | varchar(200)                | varchar(100)                | NARROWING
			Y01 | POSTGRESQL | varchar(30)                 | integer                     | INCOMPATIBLE
			Y01 | H2         | integer                     | varchar(30)                 | INCOMPATIBLE
			Y02 | POSTGRESQL | varchar(30)                 | varchar                     | SAME
			Y02 | H2         | CHARACTER VARYING(30)       | varchar                     | SAME
			Y03 | POSTGRESQL | text                        | varchar(255)                | NARROWING
			Y03 | POSTGRESQL | character varying           | varchar(255)                | NARROWING
			Y03 | H2         | CHARACTER LARGE OBJECT      | varchar(255)                | NARROWING
			Y04 | POSTGRESQL | varchar(255)                | text                        | WIDENING
			Y04 | H2         | varchar(255)                | clob                        | WIDENING
			Y07 | POSTGRESQL | integer                     | bigint                      | WIDENING
			Y07 | POSTGRESQL | bigint                      | integer                     | NARROWING
			Y07 | H2         | smallint                    | integer                     | WIDENING
			Y07 | H2         | integer                     | smallint                    | NARROWING
			Y07 | H2         | tinyint                     | smallint                    | WIDENING
			Y07 | POSTGRESQL | smallint                    | tinyint                     | SAME
			Y08 | POSTGRESQL | integer                     | numeric(8,0)                | NARROWING
			Y08 | POSTGRESQL | integer                     | numeric(10,0)               | WIDENING
			Y08 | POSTGRESQL | numeric(8,0)                | integer                     | WIDENING
			Y08 | POSTGRESQL | numeric(8,2)                | integer                     | NARROWING
			num | POSTGRESQL | numeric(10,2)               | numeric(12,2)               | WIDENING
			num | POSTGRESQL | numeric(10,2)               | numeric(12,4)               | WIDENING
			num | POSTGRESQL | numeric(10,2)               | numeric(10,4)               | NARROWING
			num | POSTGRESQL | numeric(10,2)               | numeric(12,1)               | NARROWING
			num | POSTGRESQL | numeric(10,2)               | numeric                     | WIDENING
			num | POSTGRESQL | numeric                     | numeric(38,2)               | NARROWING
			num | POSTGRESQL | real                        | double precision            | WIDENING
			num | POSTGRESQL | double precision            | real                        | NARROWING
			num | POSTGRESQL | float(53)                   | float8                      | SAME
			num | POSTGRESQL | integer                     | double precision            | WIDENING
			num | POSTGRESQL | bigint                      | double precision            | NARROWING
			num | POSTGRESQL | double precision            | integer                     | NARROWING
			num | POSTGRESQL | boolean                     | integer                     | INCOMPATIBLE
			Y09 | POSTGRESQL | character(3)                | varchar(3)                  | WIDENING
			Y09 | POSTGRESQL | varchar(3)                  | char(3)                     | NARROWING
			Y09 | H2         | char(4)                     | varchar(3)                  | NARROWING
			Y10 | POSTGRESQL | timestamp without time zone | timestamp(6) with time zone | INCOMPATIBLE
			Y10 | POSTGRESQL | timestamp with time zone    | timestamp(6)                | INCOMPATIBLE
			Y10 | H2         | TIMESTAMP(6) WITH TIME ZONE | timestamp(6)                | INCOMPATIBLE
			now | POSTGRESQL | timestamp(3)                | timestamp(6)                | WIDENING
			now | POSTGRESQL | timestamp                   | timestamp(3)                | NARROWING
			now | POSTGRESQL | timestamp                   | date                        | NARROWING
			now | POSTGRESQL | date                        | timestamp(6)                | WIDENING
			now | POSTGRESQL | timestamptz                 | timestamp(6) with time zone | SAME
			now | POSTGRESQL | time without time zone      | time(6)                     | SAME
			now | H2         | TIME                        | time(6)                     | WIDENING
			Y12 | POSTGRESQL | int4                        | integer                     | SAME
			Y12 | POSTGRESQL | bool                        | boolean                     | SAME
			Y12 | POSTGRESQL | decimal(10)                 | numeric(10,0)               | SAME
			Y12 | H2         | NUMERIC(38, 2)              | decimal(38,2)               | SAME
			Y12 | H2         | BINARY VARYING(255)         | varbinary(255)              | SAME
			Y15 | POSTGRESQL | geometry(Point,4326)        | varchar(255)                | NOTE
			Y15 | POSTGRESQL | vector(3)                   | vector(4)                   | NOTE
			Y15 | POSTGRESQL | email_domain                | varchar(255)                | NOTE
			Y15 | POSTGRESQL | email_domain                | EMAIL_DOMAIN                | SAME
			Y15 | H2         | GEOMETRY                    | geometry                    | SAME
			Y16 | POSTGRESQL | jsonb                       | jsonb                       | SAME
			Y16 | POSTGRESQL | json                        | jsonb                       | INCOMPATIBLE
			Y16 | POSTGRESQL | text                        | jsonb                       | INCOMPATIBLE
			Y19 | POSTGRESQL | uuid                        | char(36)                    | INCOMPATIBLE
			Y19 | H2         | UUID                        | varbinary(16)               | INCOMPATIBLE
			Y20 | POSTGRESQL | varchar(5)                  | varchar(9)                  | WIDENING
			Y24 | H2         | ENUM('A', 'B')              | enum ('A','B')              | SAME
			Y24 | H2         | ENUM('A', 'B')              | enum ('A','B','C')          | WIDENING
			Y24 | H2         | ENUM('A', 'C')              | enum ('A','B','C')          | WIDENING
			Y24 | H2         | ENUM('A', 'B', 'C')         | enum ('A','B')              | NARROWING
			Y24 | H2         | ENUM('A', 'B')              | enum ('B','A')              | INCOMPATIBLE
			Y24 | H2         | ENUM('A', 'B')              | enum ('A','b')              | NARROWING
			enm | POSTGRESQL | mood                        | varchar(255)                | INCOMPATIBLE
			enm | POSTGRESQL | mood                        | mood                        | SAME
			arr | POSTGRESQL | character varying(255)[]    | varchar(255) array          | SAME
			arr | POSTGRESQL | character varying(255)[]    | varchar(300) array          | WIDENING
			arr | POSTGRESQL | integer[]                   | integer                     | INCOMPATIBLE
			arr | H2         | CHARACTER VARYING(255) ARRAY | varchar(255) array         | SAME
			itv | H2         | INTERVAL SECOND(18, 9)      | interval second(18,9)       | SAME
			lob | POSTGRESQL | text                        | oid                         | INCOMPATIBLE
			lob | POSTGRESQL | bytea                       | oid                         | INCOMPATIBLE
			""")
	void types(String scenario, TestDatabase kind, String database, String model, String expected) {
		Product product = kind.product();
		String text = ComparisonShorthand
			.of(SchemaComparison.compare(SchemaShorthand.parse(product, "type mood A,B / t: a " + database),
					SchemaShorthand.parse(product, "type mood A,B / t: a " + model)), product);
		String line = switch (expected) {
			case "SAME" -> "NOTHING";
			case "NOTE" -> "NOTE type of t.a";
			default -> "ChangeType t.a " + expected;
		};
		assertThat(text).isEqualTo(line);
	}

}
