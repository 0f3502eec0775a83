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

package dev.migrations.sample.e2e;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that has used Liquibase for years, in XML, with includes.
 */
class ExistingProjectEndToEndTests {

	private static final String MASTER = "db/changelog/master.xml";

	private static final String OPTION = "--spring.liquibase.change-log=classpath:/" + MASTER;

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
					http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			""";

	private static final String USERS = HEAD + """
				<changeSet id="1" author="old hand">
					<createSequence sequenceName="users_seq" startValue="1" incrementBy="50"/>
					<createTable tableName="users">
						<column name="id" type="bigint"><constraints primaryKey="true" nullable="false"/></column>
						<column name="email" type="varchar(190)">
							<constraints nullable="false" unique="true" uniqueConstraintName="uk_users_email"/>
						</column>
						<column name="name" type="varchar(120)"><constraints nullable="false"/></column>
						<column name="role" type="varchar(20)"><constraints nullable="false"/></column>
						<column name="active" type="boolean" defaultValueBoolean="true">
							<constraints nullable="false"/>
						</column>
						<column name="street" type="varchar(120)"/>
						<column name="city" type="varchar(80)"/>
						<column name="country" type="varchar(2)"/>
						<column name="created_at" type="timestamp(6) with time zone">
							<constraints nullable="false"/>
						</column>
						<column name="version" type="int"><constraints nullable="false"/></column>
					</createTable>
					<sql>alter table users add constraint ck_role
						check (role in ('EMPLOYEE', 'APPROVER', 'ADMINISTRATOR'))</sql>
					<rollback/>
				</changeSet>
				<changeSet id="2" author="old hand">
					<createTable tableName="user_cost_centres">
						<column name="user_id" type="bigint"><constraints primaryKey="true"/></column>
						<column name="cost_centre" type="varchar(20)"><constraints primaryKey="true"/></column>
					</createTable>
					<addForeignKeyConstraint constraintName="fk_centres_of_user" baseTableName="user_cost_centres"
						baseColumnNames="user_id" referencedTableName="users" referencedColumnNames="id"/>
					<createTable tableName="phone_book_of_another_team">
						<column name="line" type="varchar(200)"/>
					</createTable>
				</changeSet>
			</databaseChangeLog>
			""";

	private static final String CATEGORIES = HEAD + """
				<changeSet id="1" author="newcomer">
					<createTable tableName="categories">
						<column name="id" type="bigint" autoIncrement="true">
							<constraints primaryKey="true" nullable="false"/>
						</column>
						<column name="name" type="varchar(80)"><constraints nullable="false"/></column>
						<column name="monthly_limit" type="decimal(12,2)"/>
						<column name="parent_id" type="bigint"/>
					</createTable>
					<addUniqueConstraint tableName="categories" columnNames="parent_id, name"
						constraintName="uk_categories_parent_name"/>
					<addForeignKeyConstraint constraintName="fk_parent" baseTableName="categories"
						baseColumnNames="parent_id" referencedTableName="categories" referencedColumnNames="id"/>
					<sql>alter table categories add constraint ck_categories_limit check (monthly_limit >= 0)</sql>
					<rollback><dropTable tableName="categories"/></rollback>
				</changeSet>
			</databaseChangeLog>
			""";

	private static final String USERS_ONLY = HEAD + """
				<include file="old/users.xml" relativeToChangelogFile="true"/>
			</databaseChangeLog>
			""";

	private static final String BOTH = HEAD + """
				<include file="old/users.xml" relativeToChangelogFile="true"/>
				<!-- added last winter -->
				<include file="old/categories.xml" relativeToChangelogFile="true"/>
			</databaseChangeLog>
			""";

	@TempDir
	Path directory;

	@OnEachProduct
	void statusIsRightAndAGeneratedRevisionFitsIn(Database product) {
		Workplace tree = Workplace.checkOut(this.directory, product).withoutChangelog();
		tree.write("db/changelog/old/users.xml", USERS);
		tree.write("db/changelog/old/categories.xml", CATEGORIES);
		tree.write(MASTER, USERS_ONLY);
		PlainLiquibase.update(tree, MASTER);
		tree.database().execute("insert into phone_book_of_another_team values ('Ada 1234')");
		tree.write(MASTER, BOTH);
		LiveDatabase database = tree.database();

		Workplace workplace = tree.with(Changes.small());
		assertThat(workplace.migrations("status", OPTION)).says("users", "categories", "PENDING");
		assertThat(workplace.migrations("generate", "-m", "too early", OPTION)).endsWith(1)
			.says("Target database is not up to date");
		assertThat(workplace.migrations("upgrade", OPTION)).succeeds();
		assertThat(workplace.migrations("current", OPTION)).succeeds().says("(head)");
		assertThat(workplace.migrations("check", OPTION)).succeeds().says("No new upgrade operations detected.");
		assertThat(PlainLiquibase.unrun(tree, MASTER)).isEmpty();

		assertThat(workplace.migrations("init", OPTION)).succeeds();
		String master = tree.read(MASTER);
		assertThat(master).contains("includeAll", "<!-- added last winter -->");
		assertThat(master.lines().filter((line) -> !line.contains("includeAll")).toList())
			.isEqualTo(BOTH.lines().toList());
		assertThat(tree.read("db/changelog/old/users.xml")).isEqualTo(USERS);

		Workplace changed = tree.with(coloured());
		assertThat(changed.migrations("generate", "-m", "colours", OPTION)).succeeds();
		assertThat(changed.revisions()).hasSize(1);
		assertThat(changed.migrations("upgrade", OPTION)).succeeds();
		assertThat(changed.migrations("check", OPTION)).succeeds();
		assertThat(changed.migrations("history", OPTION)).succeeds().says("colours", "categories");
		assertThat(PlainLiquibase.unrun(tree, MASTER)).isEmpty();
		assertThat(SchemaDump.of(database)).anyMatch((line) -> line.startsWith("column categories colour"));
		assertThat(database.rows("select * from phone_book_of_another_team")).isEqualTo(List.of("line=Ada 1234"));

		Workplace packaged = tree.with(coloured());
		try (RunningApplication application = packaged.start(OPTION, "--app.migrations.startup.mode=validate")) {
			assertThat(Published.by(application).state()).isEqualTo("UP_TO_DATE");
			assertThat(Published.by(application).revisions()).hasSize(3);
		}
	}

	private static JarVariant coloured() {
		return Changes.small().addMembers("category/Category", """
				@jakarta.persistence.Column(length = 7)
				private String colour;
				""");
	}

}
