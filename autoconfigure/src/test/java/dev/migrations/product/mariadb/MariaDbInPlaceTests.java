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

package dev.migrations.product.mariadb;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.policy.Decision;
import dev.migrations.policy.Withheld;
import dev.migrations.schema.Schema;
import dev.migrations.test.LiveSchemas;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What MariaDB cannot do in place is withheld, and what it can do is written. Database
 * and model are both read from a live database.
 */
class MariaDbInPlaceTests {

	private static final List<String> START = List.of("create table p (id varchar(36) not null primary key)",
			"create table c (id bigint not null primary key, p_id varchar(36) not null, name varchar(36),"
					+ " constraint fk foreign key (p_id) references p (id))");

	@ParameterizedTest
	@CsvSource({ "c, p_id", "p, id" })
	void typeOfEitherEndOfAForeignKeyIsWithheld(String table, String column) {
		Decision decision = decide("alter table %s modify column %s varchar(255) not null".formatted(table, column));
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).singleElement()
			.returns(Withheld.Kind.CANNOT, Withheld::kind)
			.returns("MariaDB cannot change the type of a column of a foreign key in place: write a revision by hand"
					+ " that drops the key, changes the column and adds the key again", Withheld::reason)
			.returns(null, Withheld::option);
	}

	@ParameterizedTest
	@CsvSource({ "name varchar(255)", "p_id varchar(36)" })
	void anythingElseIsWritten(String column) {
		assertThat(decide("alter table c modify column " + column).planned()).hasSize(1);
		TestDatabase.execute(database(List.of()), "alter table c modify column " + column);
	}

	@Test
	void cannotIndeedBeDone() {
		DataSource database = database(List.of());
		for (String statement : List.of("alter table c modify column p_id varchar(50) not null",
				"alter table c modify column p_id varchar(255) not null",
				"alter table p modify column id varchar(255) not null")) {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> TestDatabase.execute(database, "set foreign_key_checks = 0", statement))
				.withStackTraceContaining("used in a foreign key constraint");
		}
	}

	private static Decision decide(String change) {
		Schema from = LiveSchemas.read(database(List.of()));
		Schema to = LiveSchemas.read(database(List.of("alter table c drop foreign key fk", change,
				"alter table c add constraint fk foreign key (p_id) references p (id)")));
		return LiveSchemas.decide(from, to);
	}

	private static DataSource database(List<String> further) {
		DataSource dataSource = TestDatabase.MARIADB.create();
		TestDatabase.execute(dataSource, START.toArray(String[]::new));
		TestDatabase.execute(dataSource, further.toArray(String[]::new));
		return dataSource;
	}

}
