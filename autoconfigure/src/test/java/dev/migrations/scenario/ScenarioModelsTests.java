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

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

import dev.migrations.scenario.UniqueModels.BookUniqueByNothing;
import dev.migrations.scenario.library.BookOfIsbnAndTitle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The models of the scenarios can be told apart: a name means one thing in all of them,
 * and one thing has one name.
 */
class ScenarioModelsTests {

	private final List<Class<?>> entities = new ClassFileImporter().importPackages("dev.migrations.scenario")
		.stream()
		.filter((type) -> type.isAnnotatedWith(Entity.class))
		.<Class<?>>map(JavaClass::reflect)
		.toList();

	@Test
	void aNameMeansOneThing() {
		assertThat(groups(Class::getSimpleName)).hasSizeGreaterThan(100)
			.allSatisfy((name, classes) -> assertThat(classes).hasSize(1));
	}

	@Test
	void oneThingHasOneName() {
		// an annotation does not tell an empty list from none
		List<Class<?>> same = List.of(BookOfIsbnAndTitle.class, BookUniqueByNothing.class);
		assertThat(groups(ScenarioModelsTests::mapping)).hasSizeGreaterThan(100)
			.allSatisfy((mapping, classes) -> assertThat(classes.size() == 1 || same.containsAll(classes))
				.as(classes.toString())
				.isTrue());
	}

	private Map<String, List<Class<?>>> groups(Function<Class<?>, String> key) {
		return this.entities.stream().collect(Collectors.groupingBy(key));
	}

	private static String mapping(Class<?> entity) {
		return Arrays.toString(entity.getAnnotations()) + entity.getSuperclass()
				+ Arrays.stream(entity.getDeclaredFields()).map(ScenarioModelsTests::mapping).toList();
	}

	private static String mapping(Field field) {
		return Arrays.toString(field.getAnnotations()) + field.getGenericType() + " " + field.getName();
	}

}
