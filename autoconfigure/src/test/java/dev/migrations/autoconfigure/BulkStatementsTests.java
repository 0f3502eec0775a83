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

package dev.migrations.autoconfigure;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.migrations.autoconfigure.bulk.Car;
import dev.migrations.autoconfigure.bulk.Vehicle;
import dev.migrations.test.Rows;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bulk statements over several tables need tables for ids on some databases, and start-up
 * keeps Hibernate from creating them: they work all the same, within their transaction.
 */
class BulkStatementsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				MigrationsJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("spring.liquibase.change-log=classpath:/autoconfigure/master.yaml");

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void update(TestDatabase database) {
		DataSource dataSource = withThreeCars(database);
		run(dataSource, (manager) -> {
			int changed = manager.createQuery("update Car set seats = seats + 1, wheels = 3 where wheels = 4")
				.executeUpdate();
			assertThat(changed).isEqualTo(2);
		});
		assertThat(cars(dataSource)).containsExactly("1: 3 5", "2: 3 6", "3: 6 6");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "SQLITE" })
	void delete(TestDatabase database) {
		DataSource dataSource = withThreeCars(database);
		run(dataSource, (manager) -> assertThat(manager.createQuery("delete from Car where wheels = 4").executeUpdate())
			.isEqualTo(2));
		assertThat(cars(dataSource)).containsExactly("3: 6 6");
		assertThat(Rows.of(dataSource, "select id from vehicle")).containsExactly("3");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void insert(TestDatabase database) {
		DataSource dataSource = withThreeCars(database);
		String copy = "insert into Car (wheels, seats) select c.wheels, c.seats + 10 from Car c where wheels = 4";
		run(dataSource, (manager) -> {
			assertThat(manager.createQuery(copy).executeUpdate()).isEqualTo(2);
			assertThat(manager.createQuery(copy).executeUpdate()).isEqualTo(4);
		});
		assertThat(Rows.of(dataSource, "select seats from car order by seats")).containsExactly("4", "5", "6", "14",
				"14", "15", "15", "24", "25");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void rollback(TestDatabase database) {
		DataSource dataSource = withThreeCars(database);
		run(dataSource, (manager) -> {
			manager.createNativeQuery("update car set seats = 99").executeUpdate();
			manager.createQuery("insert into Car (wheels, seats) select wheels, seats from Car").executeUpdate();
			manager.createQuery("update Car set seats = 7, wheels = 7").executeUpdate();
			manager.createQuery("delete from Car").executeUpdate();
			manager.getTransaction().setRollbackOnly();
		});
		assertThat(cars(dataSource)).containsExactly("1: 4 4", "2: 4 5", "3: 6 6");
	}

	private void run(DataSource dataSource, Consumer<EntityManager> work) {
		List<String> before = Rows.tables(dataSource);
		this.runner.withBean(DataSource.class, () -> dataSource).run((context) -> {
			assertThat(context).hasNotFailed();
			try (EntityManager manager = context.getBean(EntityManagerFactory.class).createEntityManager()) {
				manager.getTransaction().begin();
				work.accept(manager);
				if (manager.getTransaction().getRollbackOnly()) {
					manager.getTransaction().rollback();
				}
				else {
					manager.getTransaction().commit();
				}
			}
			assertThat(Rows.tables(dataSource)).isEqualTo(before);
		});
		assertThat(before).contains("car", "vehicle");
		assertThat(Rows.tables(dataSource)).isEqualTo(before);
	}

	private static List<String> cars(DataSource dataSource) {
		return Rows.of(dataSource, "select concat(c.id, ': ', v.wheels, ' ', c.seats)"
				+ " from car c join vehicle v on v.id = c.id order by c.id");
	}

	private static DataSource withThreeCars(TestDatabase database) {
		DataSource dataSource = database.create();
		Metadata metadata = TestModel.of(dataSource, database.product(), Vehicle.class, Car.class);
		TestModel.create(dataSource, metadata);
		TestModel.close(metadata);
		TestDatabase.execute(dataSource, "insert into vehicle (id, wheels) values (1, 4), (2, 4), (3, 6)",
				"insert into car (id, seats) values (1, 4), (2, 5), (3, 6)", (database == TestDatabase.SQLITE)
						? "update vehicle_seq set next_val = 101" : "alter sequence vehicle_seq restart with 101");
		return dataSource;
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Car.class)
	static class Application {

	}

}
