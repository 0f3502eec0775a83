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

package dev.migrations;

import java.math.BigDecimal;
import java.nio.file.Path;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.policy.Withheld;
import dev.migrations.scenario.Outcome;
import dev.migrations.scenario.Scenario;
import dev.migrations.schema.NotCompared;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The types of {@code @Struct} on PostgreSQL.
 */
class StructTypeTests {

	private static final String INNER = "create type money_type as (amount numeric(38,2), currency varchar(255))";

	private static final String OUTER = "create type price_type as (gross money_type, net money_type)";

	@TempDir
	private Path root;

	@Test
	void areCreatedWithWhatTheyNeed() {
		try (Scenario scenario = scenario()) {
			scenario.mapped(Offer.class)
				.generated()
				.writes(ChangeKind.CREATE_STRUCT_TYPE, ChangeKind.CREATE_STRUCT_TYPE, ChangeKind.CREATE_TABLE)
				.upgraded()
				.likeHibernate()
				.andBack();
			assertThat(scenario.rows("select col_description('money_type'::regclass, 2)"))
				.containsExactly("As in ISO 4217");
		}
	}

	@Test
	void comeWithAColumn() {
		try (Scenario scenario = scenario()) {
			scenario.sql("create table offer (id bigint not null primary key)", "insert into offer values (1)")
				.mapped(Offer.class)
				.generated()
				.writes(ChangeKind.CREATE_STRUCT_TYPE, ChangeKind.CREATE_STRUCT_TYPE, ChangeKind.ADD_COLUMN)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@Test
	void areTakenAsTheyAreWhenTheyExist() {
		try (Scenario scenario = scenario()) {
			Outcome outcome = scenario.sql(INNER, OUTER, "create type other_type as (a integer)")
				.mapped(Offer.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds()
				.upgraded()
				.andBack();
			assertThat(outcome.decision().notCompared()).extracting(NotCompared::object)
				.containsExactly("composite type other_type");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "(amount numeric(38,2))", "(currency varchar(255), amount numeric(38,2))",
			"(amount numeric(38,2), currency varchar(3))" })
	void thatDifferAreLeft(String parts) {
		try (Scenario scenario = scenario()) {
			scenario.sql("create type money_type as " + parts, OUTER)
				.mapped(Offer.class)
				.generated()
				.writes(ChangeKind.CREATE_TABLE)
				.withholds(ChangeKind.CHANGE_STRUCT_TYPE, Withheld.Kind.CANNOT, null)
				.upgraded()
				.andBack();
		}
	}

	private Scenario scenario() {
		return Scenario.on(TestDatabase.POSTGRESQL, this.root);
	}

	@Entity(name = "Offer")
	@Table(name = "offer")
	static class Offer {

		@Id
		Long id;

		Price price;

	}

	@Embeddable
	@Struct(name = "price_type", attributes = { "gross", "net" })
	static class Price {

		Money gross;

		Money net;

	}

	@Embeddable
	@Struct(name = "money_type", attributes = { "amount", "currency" })
	static class Money {

		BigDecimal amount;

		@Column(comment = "As in ISO 4217")
		String currency;

	}

}
