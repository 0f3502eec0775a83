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

package dev.migrations.product.mysql;

import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrations.catalog.Catalog;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.failure.MigrationsException;
import dev.migrations.model.TargetDatabase;
import dev.migrations.product.mariadb.MariaDbCatalog;
import dev.migrations.schema.Product;
import dev.migrations.schema.Products;
import dev.migrations.translate.TranslationForms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MySqlProduct}: what of it needs no server.
 */
class MySqlProductTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', nullValues = "none", textBlock = """
			none              | ~~                | none
			none              | auto_increment    | none
			it's              | ~~                | 'it''s'
			1                 | ~~                | '1'
			b'10'             | ~~                | b'10'
			now()             | default_generated | now()
			null              | default_generated | none
			""", delimiter = '|')
	void readsADefault(String text, String extra, String expected) {
		assertThat(MySqlCatalog.defaultValue(text, extra)).isEqualTo(expected);
	}

	@Test
	void isReadAndWrittenLikeMariaDb() {
		Product mySql = Product.of("MySQL");
		assertThat(mySql).isNotEqualTo(Product.of("MariaDB")).hasToString("MySQL");
		assertThat(TranslationForms.of(mySql)).hasSameClassAs(TranslationForms.of(Product.of("MariaDB")));
		assertThat(Products.of("MySQL").stages().find(Catalog.class)).containsInstanceOf(MariaDbCatalog.class);
		assertThat(Products.of("MySQL").quoted("a`b")).isEqualTo("`a``b`");
	}

	@Test
	void takesTheChangesetsThatAreForMySql() {
		assertThat(ChangelogTarget.of(Product.of("MySQL")).database())
			.hasValueSatisfying((database) -> assertThat(database.getShortName()).isEqualTo("mysql"));
	}

	@Test
	void isNoTargetOfItsOwn() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> TargetDatabase.of("mysql"))
			.withMessageContaining("'mysql' is not a database that revisions can be written for");
		assertThat(TargetDatabase.of("mariadb:10.6").hibernateSettings()).containsEntry(JdbcSettings.DIALECT,
				"org.hibernate.dialect.MariaDBDialect");
	}

}
