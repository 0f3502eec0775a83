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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.CreateObject;
import dev.migrations.schema.Column;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class FaithfulTypesTests {

	private static final String COMMON = "smallint integer int bigint boolean float(24) float(53) real float double_precision"
			+ " numeric(38,2) numeric(10) numeric decimal(5,2) char(1) character(1) character varchar(255)"
			+ " character_varying(255) character_varying varchar varchar(32600) date uuid json"
			+ " timestamp timestamp(0) timestamp(6) timestamp_with_time_zone timestamp(6)_with_time_zone varchar(255)_array";

	private static final String OF_H2 = "tinyint decfloat(10) varchar_ignorecase(20) clob character_large_object blob"
			+ " binary_large_object binary(3) varbinary(255) varbinary time timestamp(9) geometry enum_('A','b')"
			+ " enum('A','b')";

	private static final String OF_POSTGRESQL = "text oid bytea time time(6) time(6)_without_time_zone"
			+ " time_with_time_zone time(6)_with_time_zone timestamp(3)_without_time_zone timestamptz jsonb xml inet cidr"
			+ " macaddr interval tsvector text[] integer[] uuid[] int2 int4 int8 bool";

	private static final String OF_MARIADB = "tinyint smallint integer int bigint bit boolean numeric(38,2) decimal(5,2)"
			+ " float float(23) float(53) double char(1) varchar(255) tinytext text mediumtext longtext blob longblob"
			+ " binary(16) varbinary(255) date datetime(6) json uuid enum_('A','b') enum('A','b')";

	@TempDir
	Path root;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void handsOverWhatItCallsFaithful(TestDatabase database) {
		String[] types = switch (database) {
			case H2 -> (COMMON + " " + OF_H2).split(" ");
			case POSTGRESQL -> (COMMON + " " + OF_POSTGRESQL).split(" ");
			default -> OF_MARIADB.split(" ");
		};
		Fixture fixture = new Fixture(database.product());
		List<Column> columns = new ArrayList<>();
		StringBuilder statement = new StringBuilder("create table every (n bigint");
		columns.add(fixture.column("n", "bigint", true));
		for (String type : types) {
			String spelled = type.replace('_', ' ').replace("varchar ignorecase", "varchar_ignorecase");
			assertThat(FaithfulTypes.contains(database.product(), spelled)).as(spelled).isTrue();
			columns.add(fixture.column("c" + columns.size(), spelled, true));
			statement.append(", c").append(columns.size() - 1).append(' ').append(spelled);
		}
		DataSource expected = database.create();
		TestDatabase.execute(expected, statement + ")");
		DataSource actual = database.create();
		fixture.write(this.root,
				List.of(Fixture.plan(new CreateObject<>(fixture.table("every", columns.toArray(Column[]::new))))));
		PlainLiquibase.update(actual, new ChangelogFiles(this.root.resolve("yaml")).location());
		assertThat(CatalogDump.of(actual, database.product())).isEqualTo(CatalogDump.of(expected, database.product()));
	}

	@Test
	void doesNotTrustWhatLiquibaseChanges() {
		for (String type : List.of("time(6)", "time with time zone", "uuid array", "bigint array", "binary varying(5)",
				"character large object(1000)", "interval day to second", "enum ('a b')", "enum ('a,b')")) {
			assertThat(FaithfulTypes.contains(TestDatabase.H2.product(), type)).as(type).isFalse();
		}
		for (String type : List.of("money", "\"char\"", "integer array", "interval second(6)", "character varying(9)[]",
				"mood")) {
			assertThat(FaithfulTypes.contains(TestDatabase.POSTGRESQL.product(), type)).as(type).isFalse();
		}
		assertThat(FaithfulTypes.containsDefault("current_timestamp")).isFalse();
		assertThat(FaithfulTypes.containsDefault("nextval('x')")).isFalse();
		assertThat(FaithfulTypes.containsDefault("'it''s'")).isTrue();
	}

}
