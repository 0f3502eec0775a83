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

package dev.migrations.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SafeUrl}.
 */
class SafeUrlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			jdbc:postgresql://h:5433/db                                   | jdbc:postgresql://h:5433/db
			jdbc:postgresql://h/db?currentSchema=a&password=geheim        | jdbc:postgresql://h/db?currentSchema=a
			jdbc:postgresql://h/db?user=u&PassWord=geheim&ssl=true        | jdbc:postgresql://h/db?user=u&ssl=true
			jdbc:postgresql://h/db?sslpassword=geheim                     | jdbc:postgresql://h/db
			jdbc:postgresql://u:geheim@h/db                               | jdbc:postgresql://h/db
			jdbc:postgresql://u:ge/h@eim@h:1/db?ssl=true                  | jdbc:postgresql://h:1/db?ssl=true
			jdbc:mysql://h/db?accessToken=geheim&x=1                      | jdbc:mysql://h/db?x=1
			jdbc:mysql://h/db?clientSecret=geheim                         | jdbc:mysql://h/db
			jdbc:oracle:thin:scott/geheim@h:1521/x                        | jdbc:oracle:thin:h:1521/x
			jdbc:sqlserver://h:1433;databaseName=d;password=geheim;x=1    | jdbc:sqlserver://h:1433;databaseName=d;x=1
			jdbc:h2:mem:a;MODE=PostgreSQL;PASSWORD=geheim                 | jdbc:h2:mem:a;MODE=PostgreSQL
			jdbc:h2:mem:a;INIT=create user a password 'geheim'\\;set x 'geheim';MODE=LEGACY | jdbc:h2:mem:a;MODE=LEGACY
			jdbc:h2:file:/home/me@work/a                                  | jdbc:h2:file:/home/me@work/a
			jdbc:postgresql://h/db?ge@heim                                | jdbc:postgresql://h/db
			jdbc:h2:mem:a;CIPHER=AES;token                                | jdbc:h2:mem:a
			""")
	void hidesSecrets(String url, String safe) {
		assertThat(SafeUrl.of(url).text()).isEqualTo(safe).doesNotContain("geheim");
	}

	@Test
	void namesHostAndPort() {
		assertThat(SafeUrl.of("jdbc:postgresql://h:5433/db").host()).isEqualTo("h:5433");
		assertThat(SafeUrl.of("jdbc:postgresql://h/db").host()).isEqualTo("h:5432");
		assertThat(SafeUrl.of("jdbc:h2:tcp://h:9092/~/x").host()).isEqualTo("h:9092");
		assertThat(SafeUrl.of("jdbc:h2:mem:x").host()).isNull();
	}

	@Test
	void namesTheProduct() {
		assertThat(SafeUrl.of("jdbc:postgresql://h/db").product()).isEqualTo("PostgreSQL");
		assertThat(SafeUrl.of("jdbc:h2:mem:x").product()).isEqualTo("H2");
		assertThat(SafeUrl.of("jdbc:nothing:x").product()).isEqualTo("'nothing'");
		assertThat(SafeUrl.of("nonsense").product()).isEqualTo("database");
	}

	@Test
	void cutsAUrlOutOfAMessage() {
		assertThat(SafeUrl.redact("No suitable driver for jdbc:x://u:geheim@h and more"))
			.isEqualTo("No suitable driver for jdbc:...");
		assertThat(SafeUrl.redact("plain")).isEqualTo("plain");
	}

}
