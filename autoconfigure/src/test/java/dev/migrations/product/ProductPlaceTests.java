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

package dev.migrations.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import dev.migrations.product.mariadb.MariaDbProduct;
import dev.migrations.product.mysql.MySqlProduct;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is special about a product stands in its package, and nowhere else.
 */
class ProductPlaceTests {

	private static final String PRODUCTS = "dev.migrations.product..";

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("dev.migrations");

	@Test
	void nobodyKnowsAProduct() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(PRODUCTS)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(PRODUCTS)
			.check(CLASSES);
	}

	@Test
	void productsDoNotKnowOneAnother() {
		SlicesRuleDefinition.slices()
			.matching("dev.migrations.product.(*)..")
			.should()
			.notDependOnEachOther()
			.ignoreDependency(JavaClass.Predicates.resideInAPackage(MySqlProduct.class.getPackageName()),
					JavaClass.Predicates.resideInAPackage(MariaDbProduct.class.getPackageName()))
			.check(CLASSES);
	}

	@Test
	void noOtherClassIsNamedAfterAProduct() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(PRODUCTS)
			.should()
			.haveNameMatching("(?i).*\\.[^.]*(h2|postgres|mariadb|mysql|sqlite)[^.]*")
			.check(CLASSES);
	}

	@Test
	void nobodyChoosesByAProduct() throws IOException {
		Pattern choice = Pattern
			.compile("(Product\\.of|Products\\.(of|find)|(id|displayName)\\(\\)\\.equals)\\(\\s*\"");
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/migrations"))) {
			assertThat(
					files.filter((file) -> file.toString().endsWith(".java") && !file.toString().contains("product")))
				.hasSizeGreaterThan(300)
				.allSatisfy((file) -> assertThat(Files.readString(file)).doesNotContainPattern(choice));
		}
	}

}
