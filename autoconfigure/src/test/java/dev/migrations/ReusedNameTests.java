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

import java.nio.file.Path;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.scenario.Scenario;
import dev.migrations.test.TestDatabase;

/**
 * The name of a renamed table is used again, while what belongs to the table keeps the
 * names that follow from it.
 */
class ReusedNameTests {

	private static final String LONG_NAME = "a_table_with_a_name_that_leaves_no_room_for_what_a_key_adds";

	@TempDir
	private Path root;

	/** The key goes on under the name that the server or Liquibase gave it. */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void quotedAndLongNamesOfRenamedTablesAreUsedAgain(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(QuotedUser.class, LongNamed.class).applied();
			scenario.mapped(FormerUser.class, FormerLongNamed.class, QuotedUserOfName.class, LongNamedOfName.class)
				.rename("user=former_user", LONG_NAME + "=former_long")
				.generated()
				.upgraded()
				.andBack();
		}
	}

	@Entity(name = "QuotedUser")
	@Table(name = "`user`")
	static class QuotedUser {

		@Id
		Long id;

	}

	@Entity(name = "FormerUser")
	@Table(name = "former_user")
	static class FormerUser {

		@Id
		Long id;

	}

	@Entity(name = "QuotedUser")
	@Table(name = "`user`")
	static class QuotedUserOfName {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "LongNamed")
	@Table(name = LONG_NAME)
	static class LongNamed {

		@Id
		Long id;

	}

	@Entity(name = "FormerLongNamed")
	@Table(name = "former_long")
	static class FormerLongNamed {

		@Id
		Long id;

	}

	@Entity(name = "LongNamed")
	@Table(name = LONG_NAME)
	static class LongNamedOfName {

		@Id
		Long id;

		String name;

	}

}
