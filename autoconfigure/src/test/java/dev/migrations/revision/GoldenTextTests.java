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

package dev.migrations.revision;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropPart;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.RowGuard;
import dev.migrations.schema.Check;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.ColumnBuilder;
import dev.migrations.test.schema.ForeignKeyBuilder;
import dev.migrations.test.schema.TableBuilder;
import dev.migrations.translate.ChangeTranslation;
import dev.migrations.translate.Fixture;
import dev.migrations.translate.ProductPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole files, as a person reads them.
 */
class GoldenTextTests {

	@Test
	void createsATableWithForeignKeyIndexAndEnumCheck() {
		Fixture fixture = new Fixture(TestDatabase.POSTGRESQL.product());
		assertThat(text(fixture, "create orders", createOrder(fixture), List.of())).isEqualTo(top("create orders")
				+ """
						  - changeSet:
						      id: 1a2b3c4d5e6f-1
						      author: anna
						      preConditions:
						        - onFail: HALT
						        - onFailMessage: >-
						            Table 'purchase' exists already. If it is the one that this changeset creates, record the changeset as applied:
						            migrations stamp --changeset 1a2b3c4d5e6f-1
						        - not:
						            - tableExists:
						                tableName: purchase
						      changes:
						        - createTable:
						            tableName: purchase
						            columns:
						              - column:
						                  name: id
						                  type: bigint
						                  autoIncrement: true
						                  constraints:
						                    primaryKey: true
						                    nullable: false
						              - column:
						                  name: customer_id
						                  type: bigint
						                  constraints:
						                    nullable: false
						              - column:
						                  name: status
						                  type: varchar(255)
						  - changeSet:
						      id: 1a2b3c4d5e6f-2
						      author: anna
						      changes:
						        - createIndex:
						            tableName: purchase
						            indexName: ix_purchase_customer_id
						            columns:
						              - column:
						                  name: customer_id
						  - changeSet:
						      id: 1a2b3c4d5e6f-3
						      author: anna
						      changes:
						        - addForeignKeyConstraint:
						            baseTableName: purchase
						            baseColumnNames: customer_id
						            referencedTableName: customer
						            referencedColumnNames: id
						            constraintName: fk_purchase_customer
						  - changeSet:
						      id: 1a2b3c4d5e6f-4
						      author: anna
						      changes:
						        - sql:
						            sql: alter table purchase add constraint ck_purchase_status check (status in ('OPEN','PAID'))
						      rollback:
						        - sql:
						            sql: alter table purchase drop constraint ck_purchase_status
						""");
	}

	@Test
	void addsAColumnThatRefusesNull() {
		Fixture fixture = new Fixture(TestDatabase.H2.product());
		Table book = fixture.table("book", fixture.column("id", "bigint", false));
		List<PlannedChange> planned = List
			.of(Fixture.plan(new AddPart<>(book, fixture.column("pages", "integer", false)),
					new RowGuard.Backfill(book.name(), "PAGES", null, null)));
		assertThat(text(fixture, "add pages", planned, List.of())).isEqualTo(top("add pages")
				+ """
						  - changeSet:
						      id: 1a2b3c4d5e6f-1
						      author: anna
						      changes:
						        - addColumn:
						            tableName: book
						            columns:
						              - column:
						                  name: pages
						                  type: integer
						  - changeSet:
						      id: 1a2b3c4d5e6f-2
						      author: anna
						      runInTransaction: false
						      preConditions:
						        - onFail: HALT
						        - onFailMessage: >-
						            No value was chosen yet for column 'book.pages' in existing rows: replace FILL_IN in the update below with an
						            SQL expression, delete these preConditions, then run the upgrade again.
						        - sqlCheck:
						            expectedResult: filled in
						            sql: select 'FILL_IN'
						      comment: >-
						        Column 'book.pages' becomes NOT NULL. Choose a value for existing rows: replace FILL_IN in the update below with an
						        SQL expression, then delete the preConditions of this changeset.
						      changes:
						        - sql:
						            sql: update book set pages = FILL_IN where pages is null
						        - addNotNullConstraint:
						            tableName: book
						            columnName: pages
						            columnDataType: integer
						      rollback:
						        - dropNotNullConstraint:
						            tableName: book
						            columnName: pages
						            columnDataType: integer
						""");
	}

	@Test
	void dropsAColumnThatAPersonNamed() {
		Fixture fixture = new Fixture(TestDatabase.POSTGRESQL.product());
		Column fax = fixture.column("fax", "character varying(40)", false)
			.withDefaultValue("'none'::character varying");
		Table customer = TableBuilder.table(fixture.object("customer"))
			.columns(fixture.column("id", "bigint", false), fax)
			.primaryKey(fixture.key("id"))
			.indexes(Index.of("ix_fax", "fax"))
			.build();
		List<String> withheld = List.of("Withheld: drop table 'legacy': no entity maps it.",
				"To drop it: migrations generate --allow-drop legacy");
		assertThat(text(fixture, "drop fax", List.of(Fixture.plan(new DropPart<>(customer, fax))), withheld))
			.isEqualTo(top("drop fax", withheld.toArray(String[]::new)) + """
					  - changeSet:
					      id: 1a2b3c4d5e6f-1
					      author: anna
					      changes:
					        - dropColumn:
					            tableName: customer
					            columnName: fax
					      rollback:
					        - addColumn:
					            tableName: customer
					            columns:
					              - column:
					                  name: fax
					                  type: character varying(40)
					                  defaultValueComputed: '''none''::character varying'
					                  constraints:
					                    nullable: false
					        - createIndex:
					            tableName: customer
					            indexName: ix_fax
					            columns:
					              - column:
					                  name: fax
					""");
	}

	private static String top(String message, String... remarks) {
		String withheld = (remarks.length > 0) ? "# " + String.join("\n# ", remarks) + "\n#\n" : "";
		return """
				# %1$s
				#
				# Revision: 1a2b3c4d5e6f
				# Parent:   0f1e2d3c4b5a
				# Created:  2026-01-02 03:04:05 UTC by anna
				#
				%2$s# Read it, adjust it, commit it. Once it has been applied anywhere, leave it as it is.
				databaseChangeLog:
				  - property: {name: revision.id, value: 1a2b3c4d5e6f, global: false}
				  - property: {name: revision.parents, value: 0f1e2d3c4b5a, global: false}
				  - property: {name: revision.message, value: %1$s, global: false}
				""".formatted(message, withheld);
	}

	static List<PlannedChange> createOrder(Fixture fixture) {
		Table order = fixture.withKey(
				fixture.table("purchase", ColumnBuilder.column(fixture.name("id"), "bigint").identity().build(),
						fixture.column("customer_id", "bigint", false), fixture.column("status", "varchar(255)", true)),
				fixture.key("id"));
		ForeignKey customer = ForeignKeyBuilder.named(fixture.name("fk_purchase_customer"), fixture.name("customer_id"))
			.references(fixture.object("customer"), fixture.name("id"))
			.build();
		return List.of(Fixture.plan(new CreateObject<>(order)),
				Fixture.plan(new AddPart<>(order, Index.of(null, fixture.name("customer_id")))),
				Fixture.plan(new AddPart<>(order, customer)),
				Fixture.plan(new AddPart<>(order, new Check(null, "status in ('OPEN','PAID')"))));
	}

	private static String text(Fixture fixture, String message, List<PlannedChange> planned, List<String> remarks) {
		ChangeTranslation translation = new ChangeTranslation(Fixture.ID, "anna");
		return RevisionWriter
			.text(new RevisionDraft(Fixture.ID, message, List.of("0f1e2d3c4b5a"), "anna", Fixture.CREATED,
					translation.changeSets(List.of(new ProductPlan(Schema.of(fixture.product()), planned)), List.of()),
					remarks, ChangelogFormat.YAML));
	}

}
