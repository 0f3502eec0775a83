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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.catalog.Catalog;
import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.DriverUrl;
import dev.migrations.catalog.Session;
import dev.migrations.changelog.ChangelogTarget;
import dev.migrations.counterpart.CounterpartTarget;
import dev.migrations.history.HistoryQueries;
import dev.migrations.model.ModelTarget;
import dev.migrations.policy.AlterLimits;
import dev.migrations.policy.PolicyTarget;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Product;
import dev.migrations.schema.Products;
import dev.migrations.schema.Schema;
import dev.migrations.sql.SqlForms;
import dev.migrations.sql.StatementEffect;
import dev.migrations.sql.StatementReader;
import dev.migrations.sql.TypeForm;
import dev.migrations.test.TestDatabase;
import dev.migrations.upgrade.RunTarget;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every product keeps to that is registered, and so will the next one.
 */
class ProductContractTests {

	/** What a product may have an answer for; for a catalog it must have one. */
	private static final List<Class<?>> STAGES = List.of(Catalog.class, Session.class, DriverUrl.class, SqlForms.class,
			ModelTarget.class, HistoryQueries.class, ChangelogTarget.class, CounterpartTarget.class, AlterLimits.class,
			PolicyTarget.class, RunTarget.class);

	/** Signs that a name may hold and that mean something in a statement or a pattern. */
	private static final List<String> HOSTILE = List.of("a\"b", "a`b", "\"", "`", "``\"\"", "a'b", "a b", "A.b",
			"se;lect", "a\\b", "a\\", "(", "--", "$1");

	private static final List<String> TYPES = List.of("integer", "bigint", "varchar(10)", "numeric(10,2)", "date",
			"timestamp(6)", "boolean");

	static Stream<DatabaseProduct> products() {
		return Products.all().stream();
	}

	static Stream<TestDatabase> databases() {
		return TestDatabase.available();
	}

	@Test
	void productsDifferInTheirNames() {
		assertThat(products()).isNotEmpty();
		assertThat(products().map(DatabaseProduct::id)).doesNotHaveDuplicates();
		assertThat(products().map(DatabaseProduct::displayName)).doesNotHaveDuplicates();
		assertThat(products().flatMap((product) -> product.driverNames().stream())).doesNotHaveDuplicates();
	}

	@Test
	void everyProductIsRegistered() {
		Set<String> registered = new HashSet<>(products().map((product) -> product.getClass().getName()).toList());
		assertThat(new ClassFileImporter().withImportOption(new DoNotIncludeTests())
			.importPackages("dev.migrations.product")
			.that(JavaClass.Predicates.implement(DatabaseProduct.class))).extracting(JavaClass::getName)
			.containsExactlyInAnyOrderElementsOf(registered);
	}

	@Test
	void testedProductsHaveATestDatabase() {
		assertThat(products().filter(DatabaseProduct::isTested).map(Product::of))
			.containsExactlyInAnyOrderElementsOf(Stream.of(TestDatabase.values()).map(TestDatabase::product).toList());
	}

	@Test
	void namesTheTestedProductsInASentence() {
		assertThat(Products.anyOf(DatabaseProduct::displayName)).isEqualTo("H2, PostgreSQL, MariaDB or SQLite");
	}

	@Test
	void anUnknownProductHasNothingSpecial() {
		Product unknown = Product.of("Sybase");
		assertThat(unknown).isSameAs(Product.unknown());
		assertThat(unknown.stage(String.class, "nothing special")).isEqualTo("nothing special");
		assertThat(unknown.fold("aB")).isEqualTo("aB");
		assertThat(Products.of("Sybase").driverNames()).isEmpty();
		assertThat(Products.find("sybase")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("products")
	void saysWhoItIs(DatabaseProduct product) {
		assertThat(product.id()).matches("[a-z0-9]+");
		assertThat(product.displayName()).isNotBlank();
		assertThat(product.driverNames()).isNotEmpty()
			.allSatisfy((name) -> assertThat(Products.of(name)).isSameAs(product));
		assertThat(Products.find(product.id())).containsSame(product);
		assertThat(Product.of(product)).isNotEqualTo(Product.unknown());
		assertThat(product.getClass().getPackageName()).isEqualTo("dev.migrations.product." + product.id());
	}

	@ParameterizedTest
	@MethodSource("products")
	void foldsAndSpellsBackAndForth(DatabaseProduct product) {
		for (String written : List.of("orders", "ORDERS", "Order_Items", "straße", "ı")) {
			String stored = product.fold(written);
			assertThat(product.fold(stored)).isEqualTo(stored);
			if (product.fold(product.unquoted(stored)).equals(stored)) {
				assertThat(Product.of(product).spell(stored)).isEqualTo(product.unquoted(stored));
			}
		}
		assertThat(product.fold(product.unquoted(product.fold("Order_Items")))).isEqualTo(product.fold("Order_Items"));
	}

	@ParameterizedTest
	@MethodSource("products")
	void quotesANameSoThatItIsOne(DatabaseProduct product) {
		for (String name : HOSTILE) {
			assertThat(StatementReader.effects("drop table " + product.quoted(name), Product.of(product))).as(name)
				.contains(List.of(new StatementEffect.DropsTable(ObjectName.of(name), false)));
		}
	}

	@ParameterizedTest
	@MethodSource("products")
	void keepsNamesOfTablesAndViewsApart(DatabaseProduct product) {
		ObjectName name = ObjectName.of("things");
		assertThat(product.nameSpaces().table(name)).isNotEmpty().isEqualTo(product.nameSpaces().view(name));
		assertThat(product.nameSpaces().table(name))
			.doesNotContainAnyElementsOf(product.nameSpaces().table(ObjectName.of("others")));
	}

	@ParameterizedTest
	@MethodSource("products")
	void answersEveryStage(DatabaseProduct product) throws ReflectiveOperationException {
		assertThat(product.stages().find(Catalog.class)).isPresent();
		assertThat(product.stages().find(String.class)).isEmpty();
		for (Class<?> stage : STAGES) {
			Optional<?> answer = product.stages().find(stage);
			if (answer.isPresent()) {
				assertThat(answer.get().getClass().getPackageName()).startsWith("dev.migrations.");
				for (Method question : questions(stage)) {
					assertThat(ask(question, answer.get())).as(question.toString()).isNotNull();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("databases")
	void keepsTheFormOfATypeThatItGivesBack(TestDatabase database) throws SQLException {
		List<Column> columns = table(database).tables().get(0).columns();
		Product product = database.product();
		for (int i = 0; i < TYPES.size(); i++) {
			String type = columns.get(i).type();
			TypeForm form = TypeForm.of(type, product);
			assertThat(form).as(type).isEqualTo(TypeForm.of(type.toUpperCase(Locale.ROOT), product));
			assertThat(form.known()).as(type).isTrue();
			assertThat(form).as(type).isEqualTo(TypeForm.of(TYPES.get(i), product));
		}
	}

	@ParameterizedTest
	@MethodSource("databases")
	void isFoundByTheNameThatItsDriverReports(TestDatabase database) throws SQLException {
		try (Connection connection = database.create().getConnection()) {
			String name = connection.getMetaData().getDatabaseProductName();
			assertThat(Product.of(name)).isSameAs(database.product());
			assertThat(Products.of(name).isTested()).isTrue();
		}
	}

	private static Schema table(TestDatabase database) throws SQLException {
		DataSource dataSource = database.create();
		StringBuilder columns = new StringBuilder();
		for (int i = 0; i < TYPES.size(); i++) {
			columns.append((i > 0) ? ", " : "").append("c").append(i).append(" ").append(TYPES.get(i));
		}
		try (Connection connection = dataSource.getConnection()) {
			connection.createStatement().execute("create table types (" + columns + ")");
			return CatalogReader.read(connection, List.of());
		}
	}

	private static List<Method> questions(Class<?> stage) {
		return Stream.of(stage.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
			.toList();
	}

	private static Object ask(Method question, Object answer) throws ReflectiveOperationException {
		try {
			question.setAccessible(true);
			return question.invoke(answer);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
