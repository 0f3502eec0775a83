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

package dev.migrations.scenario;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.migrations.diff.ComparisonSettings;
import dev.migrations.policy.Note.Level;
import dev.migrations.policy.PolicySettings;
import dev.migrations.policy.RowGuard;
import dev.migrations.policy.Withheld;
import dev.migrations.scenario.UniqueModels.BookUniqueByIsbn;
import dev.migrations.scenario.UniqueModels.BookUniqueByIsbnAndTitle;
import dev.migrations.scenario.UniqueModels.BookUniqueByNamedIsbn;
import dev.migrations.scenario.UniqueModels.BookUniqueByNamedTitle;
import dev.migrations.scenario.UniqueModels.BookUniqueByNothing;
import dev.migrations.scenario.UniqueModels.BookUniqueByRenamedIsbn;
import dev.migrations.scenario.UniqueModels.BookUniqueByTitle;
import dev.migrations.scenario.UniqueModels.BookUniqueByTitleAndIsbn;
import dev.migrations.scenario.UniqueModels.BookUniqueInMixedCase;
import dev.migrations.scenario.library.BookOfIsbnAndTitle;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.TestDatabase;

/**
 * Group U: unique keys.
 */
class UniqueScenarioTests {

	@TempDir
	private Path root;

	@OnEveryDatabase
	void u01AddsAUniqueConstraintAfterLookingForDuplicates(TestDatabase database) {
		adds(database, BookUniqueByNamedIsbn.class);
	}

	@OnEveryDatabase
	void u01AddsAUniqueColumnAfterLookingForDuplicates(TestDatabase database) {
		adds(database, BookUniqueByIsbn.class);
	}

	private void adds(TestDatabase database, Class<?> unique) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("insert into book (id, isbn, title) values (1, '1', 'a')")
				.mapped(unique)
				.generated()
				.writes(ChangeKind.ADD_UNIQUE_KEY)
				.guards(RowGuard.NoDuplicates.class)
				.withholds()
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void u02WithholdsTheUniqueIndexThatNoEntityMaps(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create unique index ux_title on book (title)")
				.generated()
				.nothing()
				.withholds(ChangeKind.DROP_UNIQUE_KEY, Withheld.Kind.PROTECTED, "--allow-drop book.ux_title");
		}
	}

	@OnEveryDatabase
	void u03TakesAConstraintOfAnotherNameForTheSame(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario
				.sql("create table book (id bigint not null, isbn varchar(20), title varchar(80), primary key (id), "
						+ "constraint legacy_uk unique (isbn))")
				.mapped(BookUniqueByIsbn.class)
				.generated()
				.nothing()
				.withholds()
				.saysNothing(Level.NOTE);
		}
	}

	@OnEveryDatabase
	void u04TakesAUniqueIndexForAConstraint(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.sql("create unique index ux_isbn on book (isbn)")
				.mapped(BookUniqueByIsbn.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void u06ReplacesANamedConstraintOverOtherColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByNamedIsbn.class)
				.applied()
				.mapped(BookUniqueByNamedTitle.class)
				.generated()
				.writes(ChangeKind.REPLACE_UNIQUE_KEY)
				.guards(RowGuard.NoDuplicates.class)
				.withholds()
				.says(Level.NOTE, "dropped and recreated")
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void u07AddsAnUnnamedConstraintOverOtherColumnsAndWithholdsTheFormerOne(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByIsbn.class)
				.applied()
				.mapped(BookUniqueByTitle.class)
				.generated()
				.writes(ChangeKind.ADD_UNIQUE_KEY)
				.withholds(ChangeKind.DROP_UNIQUE_KEY)
				.upgraded()
				.andBack();
		}
	}

	@OnEveryDatabase
	void u08TakesTheOrderOfColumnsForNoDifference(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByIsbnAndTitle.class)
				.applied()
				.mapped(BookUniqueByTitleAndIsbn.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

	@OnEveryDatabase
	void u10WithholdsAConstraintOverFewerColumns(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByIsbnAndTitle.class)
				.applied()
				.mapped(BookUniqueByNamedIsbn.class)
				.generated()
				.nothing()
				.withholds(ChangeKind.REPLACE_UNIQUE_KEY, Withheld.Kind.NARROWING, "--allow-change book.uk_book");
		}
	}

	@OnEveryDatabase
	void u11KeepsANameInMixedCase(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueInMixedCase.class)
				.applied()
				.generated()
				.nothing()
				.withholds()
				.saysNothing(Level.NOTE)
				.likeHibernate();
		}
	}

	@OnEveryDatabase
	void u13SaysThatOnlyTheNameDiffers(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByNamedIsbn.class)
				.applied()
				.mapped(BookUniqueByRenamedIsbn.class)
				.generated()
				.nothing()
				.withholds()
				.says(Level.NOTE, "book.uk_isbn as uk_book", "align-names=true");
		}
	}

	@OnEveryDatabase
	void u13RenamesWhenNamesAreAligned(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookUniqueByNamedIsbn.class)
				.applied()
				.policy(PolicySettings.DEFAULTS.withComparison(ComparisonSettings.DEFAULTS.withAlignNames(true)))
				.mapped(BookUniqueByRenamedIsbn.class)
				.generated()
				.writes(ChangeKind.RENAME_KEY)
				.saysNothing(Level.NOTE)
				.upgraded()
				.likeHibernate()
				.andBack();
		}
	}

	@OnEveryDatabase
	void u15TakesAnEmptyListOfConstraintsForNone(TestDatabase database) {
		try (Scenario scenario = Scenario.on(database, this.root)) {
			scenario.mapped(BookOfIsbnAndTitle.class)
				.applied()
				.mapped(BookUniqueByNothing.class)
				.generated()
				.nothing()
				.withholds();
		}
	}

}
