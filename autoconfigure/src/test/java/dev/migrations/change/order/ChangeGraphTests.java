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

package dev.migrations.change.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.change.AddPart;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RandomSchema;
import dev.migrations.change.RenameKey;
import dev.migrations.change.SchemaChange;
import dev.migrations.diff.SchemaComparison;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.TablePart;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.schema.TableBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each change stands behind those that free what it needs. The schemas that the changes
 * lead to say whether it is so.
 */
class ChangeGraphTests {

	private static final int SCHEMAS = 300;

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void everyChangeFindsWhatItNeeds(TestDatabase kind) {
		int asked = 0;
		for (int seed = 0; seed < SCHEMAS; seed++) {
			RandomSchema draw = new RandomSchema(kind.product(), new Random(seed));
			Schema database = draw.draw();
			Schema model = draw.draw();
			List<SchemaChange> found = new ArrayList<>(SchemaComparison.compare(database, model).changes());
			Collections.shuffle(found, new Random(seed));
			ChangeGraph graph = new ChangeGraph(found, database).withRemovals();
			Schema now = database;
			for (SchemaChange change : graph.changes()) {
				for (Resource resource : graph.needs(change)) {
					if (!graph.givers(resource).isEmpty() && !(resource instanceof Resource.ColumnToBeTyped)) {
						asked++;
						assertThat(resource.accept(new Fulfilled(now, database, model)))
							.as("seed %s: %s needs %s", seed, change, resource)
							.isTrue();
					}
				}
				now = change.appliedTo(now);
			}
		}
		assertThat(asked).isGreaterThan(SCHEMAS);
	}

	@Test
	void stepsDecideWhereNothingIsNeeded() {
		Table users = TableBuilder.table("users").columns(Column.of("id", "bigint", false)).build();
		Table letters = TableBuilder.table("letters").columns(Column.of("id", "bigint", false)).build();
		SchemaChange drop = new DropObject<>(users);
		SchemaChange index = new AddPart<>(letters, Index.of("ix", "id"));
		SchemaChange create = new CreateObject<>(letters);
		assertThat(new ChangeGraph(List.of(drop, index, create), Schema.of(TestDatabase.H2.product(), users)).changes())
			.containsExactly(create, index, drop);
	}

	@Test
	void changesThatNeedEachOtherKeepTheirSteps() {
		Table users = TableBuilder.table("users")
			.columns(Column.of("a", "bigint", false), Column.of("b", "bigint", false))
			.indexes(Index.of("ix_a", "a"), Index.of("ix_b", "b"))
			.build();
		SchemaChange one = new RenameKey(users, RenameKey.Kind.INDEX, "ix_a", "ix_b");
		SchemaChange other = new RenameKey(users, RenameKey.Kind.INDEX, "ix_b", "ix_a");
		assertThat(new ChangeGraph(List.of(one, other), Schema.of(TestDatabase.H2.product(), users)).changes())
			.containsExactly(one, other);
	}

	@Test
	void keyOfAColumnThatGoesStaysTheAffairOfItsTable() {
		Table users = TableBuilder.table("users")
			.columns(Column.of("a", "bigint", false), Column.of("b", "bigint", false))
			.primaryKey(new PrimaryKey("pk", List.of("a")))
			.indexes(Index.of("ix_a", "a", "b"))
			.build();
		SchemaChange drop = new DropPart<>(users, users.columns().get(0));
		assertThat(new ChangeGraph(List.of(drop), Schema.of(TestDatabase.H2.product(), users)).withRemovals().changes())
			.containsExactly(new DropPart<>(users, users.indexes().get(0)), drop);
	}

	private static Stream<TablePart> parts(Table table) {
		return Stream
			.of(table.columns(), table.uniqueKeys(), table.foreignKeys(), table.indexes(), table.checks(),
					Stream.ofNullable(table.primaryKey()).toList())
			.flatMap(Collection::stream);
	}

	/**
	 * Looks into the schema as it is by now.
	 */
	private record Fulfilled(Schema now, Schema database, Schema model) implements Resource.Visitor<Boolean> {

		@Override
		public Boolean schemaExists(Resource.SchemaExists resource) {
			return true;
		}

		@Override
		public Boolean tableExists(Resource.TableExists resource) {
			return this.now.table(resource.table()).isPresent();
		}

		@Override
		public Boolean columnExists(Resource.ColumnExists resource) {
			return table(resource.table()).column(resource.column()).isPresent();
		}

		@Override
		public Boolean typeExists(Resource.TypeExists resource) {
			ObjectName name = resource.type();
			return this.now.enumTypes().stream().anyMatch((type) -> type.name().equals(name))
					|| this.now.structTypes().stream().anyMatch((type) -> type.name().equals(name));
		}

		@Override
		public Boolean valueExists(Resource.ValueExists resource) {
			return this.now.enumTypes()
				.stream()
				.anyMatch((type) -> type.name().equals(resource.type()) && type.values().contains(resource.value()));
		}

		@Override
		public Boolean keyExists(Resource.KeyExists resource) {
			Table table = table(resource.table());
			PrimaryKey key = table.primaryKey();
			return (key != null && List.copyOf(resource.columns()).containsAll(key.columns())) || table.uniqueKeys()
				.stream()
				.anyMatch((unique) -> resource.columns().containsAll(unique.columns()));
		}

		@Override
		public Boolean columnTyped(Resource.ColumnTyped resource) {
			return table(resource.table()).column(resource.column())
				.map(Column::type)
				.equals(this.model.table(resource.table())
					.flatMap((table) -> table.column(resource.column()))
					.map(Column::type));
		}

		@Override
		public Boolean columnToBeTyped(Resource.ColumnToBeTyped resource) {
			return true;
		}

		@Override
		public Boolean identityGone(Resource.IdentityGone resource) {
			return table(resource.table()).column(resource.column()).filter(Column::identity).isEmpty();
		}

		@Override
		public Boolean nameFree(Resource.NameFree resource) {
			Name name = resource.name();
			return NameHolders.of(this.now).get(name) == null;
		}

		@Override
		public Boolean partGone(Resource.PartGone resource) {
			return this.now.table(resource.table())
				.stream()
				.flatMap(ChangeGraphTests::parts)
				.noneMatch(resource.part()::equals);
		}

		@Override
		public Boolean usageGone(Resource.UsageGone resource) {
			return this.now.table(resource.usage().owner()).isEmpty();
		}

		private Table table(ObjectName name) {
			return this.now.table(name).orElseThrow();
		}

	}

}
