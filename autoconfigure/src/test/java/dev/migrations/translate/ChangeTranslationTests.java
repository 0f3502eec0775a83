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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.changelog.ChangelogLocation;
import dev.migrations.schema.Schema;
import dev.migrations.test.ChangeKind;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.PlainLiquibase;
import dev.migrations.test.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of change on every database: the schema after plain Liquibase ran the
 * revision is the one that the bare statements make, and after its rollback it is the one
 * from before.
 */
class ChangeTranslationTests {

	@TempDir
	Path root;

	@ParameterizedTest
	@MethodSource("dev.migrations.translate.Cases#all")
	void makesWhatTheStatementsMakeAndTakesItBack(Cases.Case example) throws SQLException {
		TestDatabase kind = example.database();
		DataSource expected = kind.create();
		TestDatabase.execute(expected, example.before());
		List<String> before = CatalogDump.of(expected, kind.product());
		TestDatabase.execute(expected, example.after());
		List<String> after = CatalogDump.of(expected, kind.product());
		DataSource actual = kind.create();
		TestDatabase.execute(actual, example.before());
		int size = Fixture.write(this.root, read(actual), example.planned());
		for (ChangelogFormat format : ChangelogFormat.values()) {
			ChangelogLocation changelog = new ChangelogFiles(this.root.resolve(format.extension())).location();
			PlainLiquibase.update(actual, changelog);
			assertThat(CatalogDump.of(actual, kind.product())).as("after %s", format).isEqualTo(after);
			PlainLiquibase.rollback(actual, changelog, size);
			assertThat(CatalogDump.of(actual, kind.product())).as("rolled back %s", format).isEqualTo(before);
		}
		assertThat(after).isNotEqualTo(before);
	}

	@Test
	void hasAnExampleOfEveryKindOfChange() {
		Stream<ChangeKind> shown = Cases.all()
			.flatMap((example) -> example.planned().stream())
			.map((planned) -> ChangeKind.of(planned.change()));
		// it is always withheld
		assertThat(shown).containsAll(EnumSet.complementOf(EnumSet.of(ChangeKind.CHANGE_STRUCT_TYPE)));
	}

	private static Schema read(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return CatalogReader.read(connection, List.of());
		}
	}

}
