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

package dev.migrations.model;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitEntityNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.cfg.MappingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnregisteredEntities}.
 */
class UnregisteredEntitiesTests {

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void namesNothingWhenEveryEntityIsRegistered(TestDatabase database) {
		Metadata metadata = TestModel.of(database.create(), database.product(), Known.class);
		assertThat(UnregisteredEntities.among(List.of(Known.class), metadata)).isEmpty();
		TestModel.close(metadata);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB", "SQLITE" })
	void namesTheClassAndTheTableItWouldHave(TestDatabase database) {
		Metadata metadata = TestModel.of(database.create(), database.product(), Known.class);
		assertThat(UnregisteredEntities.among(List.of(Known.class, JourneyTemplate.class), metadata))
			.containsExactly(new UnregisteredEntity(JourneyTemplate.class.getName(), "journey_templates"));
		TestModel.close(metadata);
	}

	/** Hibernate itself, given the class, has to come to the same name. */
	@ParameterizedTest
	@CsvSource({ "JourneyTemplate", "Renamed", "Plain", "InSchema", "Root", "Leaf", "JoinedLeaf" })
	void agreesWithHibernate(String name) throws ClassNotFoundException {
		Class<?> entity = Class.forName(UnregisteredEntitiesTests.class.getName() + "$" + name);
		TestDatabase database = TestDatabase.H2;
		Metadata without = TestModel.of(database.create(), database.product(), Known.class);
		Metadata with = TestModel.of(database.create(), database.product(), Root.class, Leaf.class, JoinedRoot.class,
				JoinedLeaf.class, JourneyTemplate.class, Renamed.class, Plain.class, InSchema.class);
		org.hibernate.mapping.Table table = with.getEntityBinding(entity.getName()).getTable();
		String schema = (table.getSchema() != null) ? table.getSchema() + "." : "";
		assertThat(UnregisteredEntities.among(List.of(entity), without)).singleElement()
			.returns(schema + table.getName(), UnregisteredEntity::tableName);
		TestModel.close(with);
		TestModel.close(without);
	}

	@Test
	void asksTheImplicitNamingStrategyOfTheModel() {
		TestDatabase database = TestDatabase.H2;
		Metadata metadata = TestModel.of(database.create(), database.product(),
				Map.of(MappingSettings.IMPLICIT_NAMING_STRATEGY, Prefixed.class.getName()), Known.class);
		assertThat(UnregisteredEntities.among(List.of(Plain.class), metadata)).singleElement()
			.extracting(UnregisteredEntity::tableName)
			.asString()
			.startsWith("app_");
		TestModel.close(metadata);
	}

	/** A strategy of an application. */
	public static class Prefixed extends ImplicitNamingStrategyJpaCompliantImpl {

		private static final long serialVersionUID = 1;

		@Override
		public Identifier determinePrimaryTableName(ImplicitEntityNameSource source) {
			return toIdentifier("App" + super.determinePrimaryTableName(source).getText(), source.getBuildingContext());
		}

	}

	@Entity
	static class Known {

		@Id
		Long id;

	}

	@Entity
	@Table(name = "journey_templates")
	static class JourneyTemplate {

		@Id
		Long id;

	}

	@Entity(name = "NewNameOfIt")
	static class Renamed {

		@Id
		Long id;

	}

	@Entity
	static class Plain {

		@Id
		Long id;

	}

	@Entity
	@Table(name = "`In Schema`", schema = "Billing")
	static class InSchema {

		@Id
		Long id;

	}

	@Entity
	static class Root {

		@Id
		Long id;

	}

	@Entity
	static class Leaf extends Root {

	}

	@Entity
	@Inheritance(strategy = InheritanceType.JOINED)
	static class JoinedRoot {

		@Id
		Long id;

	}

	@Entity
	static class JoinedLeaf extends JoinedRoot {

	}

}
