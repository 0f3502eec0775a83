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

package dev.migrations.laws;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

import dev.migrations.GenerateRequest;
import dev.migrations.GenerateResult;
import dev.migrations.Migrations;
import dev.migrations.MigrationsSettings;
import dev.migrations.catalog.CatalogReader;
import dev.migrations.changelog.ChangelogFormat;
import dev.migrations.counterpart.Counterpart;
import dev.migrations.diff.Renaming;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.model.ModelReader;
import dev.migrations.policy.Allowances;
import dev.migrations.policy.Decision;
import dev.migrations.policy.text.ChangeText;
import dev.migrations.schema.NotCompared;
import dev.migrations.schema.Schema;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.LeftOut;
import dev.migrations.test.NotComparedPage;
import dev.migrations.test.OracleLines;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;
import dev.migrations.test.random.StoredRows;
import dev.migrations.test.zoo.Zoo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws, held for every mapping of the zoo: a class for each database, a fixture for
 * each set.
 */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("sets")
abstract class LawsTests {

	/** The one in which the lower case of I is no i. */
	private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

	@Parameter
	private CreatedSet set;

	@TempDir
	private Path root;

	/** Reports number the sets and do not name them. */
	@RegisterExtension
	private final TestExecutionExceptionHandler nameOfTheSet = (context, failure) -> {
		throw (failure instanceof TestAbortedException) ? failure
				: new AssertionError(this.set + ": " + failure.getMessage(), failure);
	};

	@BeforeEach
	void writeDownWhatTheQuickRunLeavesOut(TestInfo test) {
		if (!Zoo.isQuick(this.set.database(), this.set.mappings())) {
			LeftOut.write(this.set + ": " + test.getTestMethod().orElseThrow().getName());
		}
	}

	@Test
	void raisesNoFalseAlarm() throws IOException {
		CreatedSet.Created created = this.set.created();
		Decision decision = migrations(created.dataSource(), created.metadata()).overview().decision();
		assertThat(decision).isNotNull();
		assertThat(decision.planned()).isEmpty();
		assertThat(decision.withheld()).isEmpty();
		assertThat(decision.notCompared()).extracting(NotCompared::reason)
			.allSatisfy((reason) -> assertThat(reason).matches(NotComparedPage.pattern()));
	}

	@Test
	void needsOneStepAndHasAWayBack() {
		CreatedSet.Created hibernates = this.set.created();
		DataSource ours = this.set.other();
		Metadata metadata = this.set.metadata(ours);
		Migrations migrations = migrations(ours, metadata);
		migrations.init();
		TestModel.createSchemas(ours, metadata);
		List<String> before = CatalogOracle.describe(ours, CatalogOracle.Leave.LIQUIBASE);
		migrations.generate(GenerateRequest.of("all"));
		migrations.upgrade("head");
		assertThat(migrations.generate(GenerateRequest.of("again")).file()).isNull();
		String refusal = refusal(ours, metadata);
		assertThat(refusal).isEqualTo(refusal(hibernates.dataSource(), hibernates.metadata()));
		assertThat(refusal.isEmpty()).isEqualTo(Zoo.isValidated(this.set.database(), this.set.mappings()));
		assertThat(schema(ours)).isEqualTo(schema(hibernates.dataSource()));
		assertThat(rows(ours)).isEqualTo(rows(hibernates.dataSource()));

		migrations.downgrade("base", true);
		assertThat(CatalogOracle.describe(ours, CatalogOracle.Leave.LIQUIBASE)).isEqualTo(before);
	}

	@Test
	void readsFromTheModelWhatHibernateCreates() {
		CreatedSet.Created created = this.set.created();
		assertThat(OracleLines.differences(created.lines(), created.model())).isEmpty();
		Schema after = new ModelReader(CreatedSet.defaultSchema(created.dataSource())).read(created.metadata());
		assertThat(OracleLines.differences(created.lines(), after)).as("after create").isEmpty();
	}

	@Test
	void readsAndWritesTheSameInAnyOrderOfClasses() {
		DataSource dataSource = this.set.other();
		List<Class<?>> reversed = new ArrayList<>(this.set.mappings().entities());
		Collections.reverse(reversed);
		List<Class<?>> shuffled = new ArrayList<>(this.set.mappings().entities());
		Collections.shuffle(shuffled, new Random(this.set.mappings().ordinal()));
		Metadata first = this.set.metadata(dataSource);
		Metadata second = this.set.metadata(dataSource, reversed);
		String defaultSchema = CreatedSet.defaultSchema(dataSource);
		assertThat(new ModelReader(defaultSchema).read(first))
			.hasToString(new ModelReader(defaultSchema).read(second).toString());
		String text = text(dataSource, first);
		assertThat(text).contains("changeSet");
		assertThat(text(dataSource, second)).isEqualTo(text);
		assertThat(elsewhere(() -> text(dataSource, this.set.metadata(dataSource, shuffled)))).isEqualTo(text);
	}

	@Test
	void agreesWithItsTwinsOnOtherDatabases() throws SQLException {
		CreatedSet.Created created = this.set.created();
		Schema model = new ModelReader(null).read(created.metadata());
		try (Connection connection = created.dataSource().getConnection()) {
			Schema live = CatalogReader.read(connection, model.furtherSchemas());
			Schema here = TwinModels.relative(model, connection).spelledLike(live);
			TwinModels.others(this.set.database(), this.set.mappings()).forEach((to) -> {
				if (!Zoo.isQuick(to, this.set.mappings())) {
					LeftOut.write(this.set + ": the twin on " + to);
				}
				Schema there = TwinModels.of(to, this.set.mappings());
				Schema other = Counterpart.of(Renaming.of(live, List.of()), here, there);
				assertThat(SchemaComparison.compare(other, there).changes()).as("%s", to)
					.extracting(new ChangeText(to.product())::of)
					.isEmpty();
			});
		}
	}

	/** Hibernate's validator refuses a few of the schemas that Hibernate creates. */
	private static String refusal(DataSource dataSource, Metadata metadata) {
		try {
			TestModel.validate(dataSource, metadata);
			return "";
		}
		catch (SchemaManagementException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** What a generator of ids begins with. */
	private static Map<String, List<String>> rows(DataSource dataSource) {
		return StoredRows.read(dataSource, (table, column) -> true);
	}

	private static List<String> schema(DataSource dataSource) {
		return CatalogOracle.describe(dataSource, CatalogOracle.Leave.NAMES, CatalogOracle.Leave.LIQUIBASE);
	}

	private String text(DataSource dataSource, Metadata metadata) {
		Migrations migrations = migrations(dataSource, metadata);
		migrations.init();
		GenerateResult result = migrations
			.generate(new GenerateRequest("all", ChangelogFormat.YAML, Allowances.NONE, false));
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

	private Migrations migrations(DataSource dataSource, Metadata metadata) {
		return new Migrations(dataSource, metadata, new ChangelogFiles(this.root).location(),
				MigrationsSettings.DEFAULTS);
	}

	static Stream<CreatedSet> setsOn(TestDatabase database) {
		return Zoo.on(database).map((mappings) -> new CreatedSet(database, mappings));
	}

}
