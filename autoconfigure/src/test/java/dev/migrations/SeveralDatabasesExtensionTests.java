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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.ShopModels.After;
import dev.migrations.ShopModels.Before;
import dev.migrations.change.AddPart;
import dev.migrations.diff.Comparators;
import dev.migrations.diff.ComparisonSettings;
import dev.migrations.diff.Opinion;
import dev.migrations.diff.TypeComparator;
import dev.migrations.policy.ChangeRewriter;
import dev.migrations.policy.NameFilter;
import dev.migrations.policy.ObjectFilter;
import dev.migrations.policy.PlannedChange;
import dev.migrations.policy.PolicySettings;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.test.CatalogOracle;
import dev.migrations.test.CatalogOracle.Leave;
import dev.migrations.test.ChangelogFiles;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rewriters, filters and comparators of an application have their word for each database
 * that a revision is written for, with the names of that database.
 */
class SeveralDatabasesExtensionTests {

	private static final TestDatabase[] ALL = { TestDatabase.H2, TestDatabase.POSTGRESQL };

	@TempDir
	private Path root;

	private final Map<TestDatabase, DataSource> dataSources = new EnumMap<>(TestDatabase.class);

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void rewriterTakesOutAndAddsForEach(TestDatabase live) {
		ChangeRewriter rewriter = (planned) -> {
			List<PlannedChange> rewritten = new ArrayList<>();
			for (PlannedChange change : planned) {
				if (change.change() instanceof AddPart<?> index && index.part() instanceof Index indexPart) {
					Index ours = new Index("ix_ours", indexPart.parts(), null);
					rewritten.add(new PlannedChange(new AddPart<>(index.table(), ours), List.of()));
				}
				else if (!(change.change() instanceof AddPart<?> add && add.part() instanceof Column column
						&& column.name().equalsIgnoreCase("level"))) {
					rewritten.add(change);
				}
			}
			return rewritten;
		};
		List<List<String>> schemas = upgradedWith(live, PolicySettings.DEFAULTS.withRewriters(List.of(rewriter)));
		assertThat(schemas).allSatisfy((lines) -> {
			assertThat(lines).noneMatch((line) -> line.startsWith("column customer.level"));
			assertThat(lines).anyMatch((line) -> line.startsWith("column customer.token"));
			assertThat(lines).noneMatch((line) -> line.contains("idx_customer_city"));
			assertThat(lines).anyMatch((line) -> line.startsWith("index ") && line.contains("ix_ours"));
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void nameFilterLeavesATableOutOnEach(TestDatabase live) {
		NameFilter filter = (name) -> !name.name().toLowerCase(Locale.ROOT).contains("shel");
		List<List<String>> schemas = upgradedWith(live, PolicySettings.DEFAULTS.withNames(List.of(filter)));
		assertThat(schemas).allSatisfy((lines) -> assertThat(lines).noneMatch((line) -> line.contains("shel"))
			.anyMatch((line) -> line.startsWith("column customer.level")));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void nameFilterLeavesOutOnEachWhatItKnowsByTheNameOfTheLiveDatabase(TestDatabase live) {
		boolean upper = live == TestDatabase.H2;
		List<String> hidden = List.of(upper ? "SHELF" : "shelf", upper ? "PURCHASE_SHELVES" : "purchase_shelves");
		NameFilter filter = (name) -> !hidden.contains(name.name());
		List<List<String>> schemas = upgradedWith(live, PolicySettings.DEFAULTS.withNames(List.of(filter)));
		assertThat(schemas).allSatisfy((lines) -> assertThat(lines).noneMatch((line) -> line.contains("shel")));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void objectFilterLeavesAColumnOutOnEach(TestDatabase live) {
		ObjectFilter filter = (object) -> !"token".equalsIgnoreCase(object.name())
				|| !object.owner().name().equalsIgnoreCase("customer");
		List<List<String>> schemas = upgradedWith(live, PolicySettings.DEFAULTS.withFilters(List.of(filter)));
		assertThat(schemas).allSatisfy(
				(lines) -> assertThat(lines).noneMatch((line) -> line.contains("customer") && line.contains("token"))
					.anyMatch((line) -> line.startsWith("column customer.level")));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void comparatorOfTypesIsAskedForEach(TestDatabase live) {
		TypeComparator names = (column) -> column.model().name().equalsIgnoreCase("name") ? Opinion.EQUAL
				: Opinion.UNDECIDED;
		ComparisonSettings comparison = ComparisonSettings.DEFAULTS
			.withComparators(new Comparators(List.of(names), List.of()));
		List<List<String>> schemas = upgradedWith(live, PolicySettings.DEFAULTS.withComparison(comparison));
		assertThat(schemas).allSatisfy((lines) -> assertThat(lines)
			.anyMatch((line) -> line.startsWith("column customer.name") && line.contains("40"))
			.noneMatch((line) -> line.startsWith("column customer.name") && line.contains("80")));
	}

	/** Return the schema of each database after both revisions. */
	private List<List<String>> upgradedWith(TestDatabase live, PolicySettings policy) {
		for (TestDatabase database : ALL) {
			this.dataSources.put(database, database.create());
		}
		migrations(live, PolicySettings.DEFAULTS, Before.CLASSES).init();
		generate("shop", live, PolicySettings.DEFAULTS, Before.CLASSES);
		for (TestDatabase database : ALL) {
			migrations(database, PolicySettings.DEFAULTS, Before.CLASSES).upgrade("head");
		}
		assertThat(generate("more", live, policy, After.CLASSES).file()).isNotNull();
		List<List<String>> schemas = new ArrayList<>();
		for (TestDatabase database : ALL) {
			DataSource dataSource = this.dataSources.get(database);
			List<String> before = CatalogOracle.describe(dataSource, Leave.LIQUIBASE);
			Migrations migrations = migrations(database, policy, After.CLASSES);
			migrations.upgrade("head");
			List<String> after = CatalogOracle.describe(dataSource, Leave.LIQUIBASE);
			schemas.add(after.stream().map((line) -> line.toLowerCase(Locale.ROOT)).toList());
			if (database == live) {
				assertThat(generate("again", live, policy, After.CLASSES).text()).as("nothing is left").isNull();
			}
			migrations.downgrade("-1", true);
			assertThat(CatalogOracle.describe(dataSource, Leave.LIQUIBASE)).as("%s", database).isEqualTo(before);
			migrations.upgrade("head");
		}
		return schemas;
	}

	private GenerateResult generate(String message, TestDatabase live, PolicySettings policy, Class<?>... entities) {
		Metadata other = metadata((live == ALL[0]) ? ALL[1] : ALL[0], entities);
		return migrations(live, policy, entities).generate(GenerateRequest.of(message).alsoFor(other));
	}

	private Metadata metadata(TestDatabase database, Class<?>... entities) {
		return TestModel.of(this.dataSources.get(database), database.product(), entities);
	}

	private Migrations migrations(TestDatabase database, PolicySettings policy, Class<?>... entities) {
		return new Migrations(this.dataSources.get(database), metadata(database, entities),
				new ChangelogFiles(this.root).location(), MigrationsSettings.DEFAULTS.with(policy));
	}

}
