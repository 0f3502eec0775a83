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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.policy.Allowances;
import dev.migrations.revision.ChangelogFormat;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.zoo.Mappings;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 6: the order of the classes, the language and the time zone of the machine make no
 * difference to a revision, its id and date aside.
 */
class SameBytesTests {

	/** The one in which the lower case of I is no i. */
	private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

	@TempDir
	private Path root;

	static Stream<Arguments> zoo() {
		return Zoo.on(TestDatabase.H2, TestDatabase.POSTGRESQL);
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("zoo")
	void writesTheSameBytes(TestDatabase database, Mappings mappings) {
		DataSource dataSource = Zoo.database(database, mappings);
		List<Class<?>> reversed = new ArrayList<>(mappings.entities());
		Collections.reverse(reversed);
		List<Class<?>> shuffled = new ArrayList<>(mappings.entities());
		Collections.shuffle(shuffled, new Random(mappings.ordinal()));
		String text = text(dataSource, database, mappings, mappings.entities());
		assertThat(text).contains("changeSet");
		assertThat(text(dataSource, database, mappings, reversed)).isEqualTo(text);
		assertThat(elsewhere(() -> text(dataSource, database, mappings, shuffled))).isEqualTo(text);
	}

	private String text(DataSource dataSource, TestDatabase database, Mappings mappings, List<Class<?>> order) {
		Metadata metadata = mappings.metadata(dataSource, database.product(), order);
		Migrations migrations = new Migrations(dataSource, metadata, new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS);
		migrations.init();
		GenerateResult result = migrations
			.generate(new GenerateRequest("all", ChangelogFormat.YAML, Allowances.NONE, false));
		TestModel.close(metadata);
		return Objects.requireNonNull(result.text())
			.replaceAll("'?" + result.revision() + "(-\\d+)?'?", "id$1")
			.replaceAll("(?m)^# Created: .*$", "");
	}

	private static <T> T elsewhere(Supplier<T> work) {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(TURKISH);
			TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
			return work.get();
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

}
