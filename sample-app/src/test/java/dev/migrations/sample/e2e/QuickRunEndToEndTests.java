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

package dev.migrations.sample.e2e;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of the quick run lists tests that exist, and some on every product.
 */
class QuickRunEndToEndTests {

	@Test
	void listsTestsThatExist() {
		assertThat(QuickRun.tests()).isNotEmpty().allMatch(QuickRunEndToEndTests::isTest);
	}

	@ParameterizedTest
	@EnumSource
	void hasTestsOnEveryProduct(Database product) {
		assertThat(QuickRun.tests()).filteredOn((test) -> QuickRun.products(test).contains(product))
			.hasSizeGreaterThan(QuickRun.tests().size() / 3);
	}

	private static boolean isTest(String name) {
		String[] parts = name.split("[.]");
		try {
			return Stream.of(Class.forName(QuickRun.class.getPackageName() + "." + parts[0]).getDeclaredMethods())
				.filter((method) -> method.getName().equals(parts[1]))
				.anyMatch((Method method) -> method.isAnnotationPresent(OnEachProduct.class));
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
