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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may know whom.
 */
class ArchitectureTests {

	/**
	 * The packages of the core, the packages of ours that each may know beside itself and
	 * {@code failure}, and the libraries it may know beside the JDK and JSpecify.
	 */
	private static final String CORE = """
			failure     | -                          | -
			annotation  | -                          | -
			schema      | -                          | -
			sql         | schema                     | -
			change      | schema sql                 | -
			model       | schema sql annotation      | org.hibernate jakarta.persistence
			catalog     | schema                     | -
			diff        | schema sql change          | -
			counterpart | schema sql diff            | -
			policy      | schema sql change diff     | -
			changelog   | schema                     | liquibase org.yaml.snakeyaml
			translate   | schema sql change diff policy changelog | liquibase
			revision    | schema sql change policy changelog translate | liquibase org.yaml.snakeyaml
			history     | schema catalog             | -
			status      | schema changelog history catalog | liquibase
			upgrade     | schema sql change diff policy changelog translate history status catalog | liquibase
			product     | schema sql change diff policy translate catalog model history changelog counterpart upgrade | liquibase org.hibernate
			""";

	/** The packages that know Spring: they may know all, and nobody else knows them. */
	private static final List<String> SPRING = List.of("actuate", "autoconfigure", "command", "startup");

	/** So many files a package may have. */
	private static final int FILES = 40;

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("dev.migrations");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = CORE)
	void corePackageKnowsNothingElse(String name, String packages, String libraries) {
		List<String> known = new ArrayList<>(
				List.of("java..", "javax.sql..", "org.jspecify..", ours("failure"), ours(name)));
		words(packages).map(ArchitectureTests::ours).forEach(known::add);
		words(libraries).map((library) -> library + "..").forEach(known::add);
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(ours(name))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(known.toArray(String[]::new))
			.check(CLASSES);
	}

	@Test
	void facadeKnowsNoSpring() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("dev.migrations")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(
					Stream.concat(Stream.of("org.springframework.."), SPRING.stream().map(ArchitectureTests::ours))
						.toArray(String[]::new))
			.check(CLASSES);
	}

	@Test
	void pureFunctionsKnowNoDatabase() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage(ours("schema"), ours("sql"), ours("change"), ours("diff"), ours("policy"),
					ours("failure"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..")
			.check(CLASSES);
	}

	@Test
	void picocliStaysWithTheCommands() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(ours("command"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("picocli..")
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("dev.migrations.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void roomsOfThePolicyHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("dev.migrations.policy.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void textsOfThePolicyKnowNothingElseOfIt() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("dev.migrations.policy.text")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("dev.migrations.policy", ours("policy.rule"), ours("policy.filter"),
					ours("policy.rename"))
			.check(CLASSES);
	}

	@Test
	void noPackageHasMoreThanFortyFiles() {
		Map<String, Long> files = CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(files).isNotEmpty()
			.allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(FILES));
	}

	@Test
	void onlyCommandsPrint() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(ours("command"))
			.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
			.check(CLASSES);
	}

	@Test
	void everyPackageStandsInTheTable() {
		Stream<String> known = Stream.concat(CORE.lines().map((line) -> line.split("\\|", -1)[0].trim()),
				SPRING.stream());
		assertThat(CLASSES).extracting(JavaClass::getPackageName)
			.filteredOn((name) -> name.startsWith("dev.migrations."))
			.extracting((name) -> name.split("\\.", -1)[2])
			.isNotEmpty()
			.isSubsetOf(known.toList());
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.extracting(JavaPackage::getName, (own) -> own.isAnnotatedWith(NullMarked.class))
			.isNotEmpty()
			.allMatch((tuple) -> tuple.toList().contains(true));
	}

	@Test
	void starterHoldsDependenciesOnly() throws IOException {
		Path starter = Path.of("..", "starter");
		assertThat(starter.resolve("pom.xml")).exists();
		if (Files.exists(starter.resolve("src"))) {
			try (Stream<Path> files = Files.walk(starter.resolve("src"))) {
				assertThat(files).noneMatch(Files::isRegularFile);
			}
		}
	}

	private static String ours(String name) {
		return "dev.migrations." + name + "..";
	}

	private static Stream<String> words(String cell) {
		return Stream.of(cell.split(" ")).filter((word) -> !word.equals("-"));
	}

}
