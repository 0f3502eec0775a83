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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * On which products a test runs: on all in a thorough build, which writes down what is
 * left out otherwise, and on those that {@code quick-run.properties} lists for it.
 */
final class QuickRun implements ArgumentsProvider {

	private static final boolean THOROUGH = "thorough".equals(System.getProperty("test.breadth"));

	private static boolean begun;

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		String test = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
		List<Database> products = products(test);
		if (THOROUGH) {
			Stream.of(Database.values())
				.filter((product) -> !products.contains(product))
				.forEach((product) -> writeLeftOut(product + " " + test));
		}
		return (THOROUGH ? Stream.of(Database.values()) : products.stream()).map(Arguments::of);
	}

	static boolean isThorough() {
		return THOROUGH;
	}

	/**
	 * Return what the table lists.
	 * @param test the class and the method of a test
	 * @return its products
	 * @throws IllegalStateException if the table does not know the test
	 */
	static List<Database> products(String test) {
		String products = table().getProperty(test);
		if (products == null || products.isBlank()) {
			throw new IllegalStateException("quick-run.properties has no product for " + test);
		}
		return Stream.of(products.strip().split(" ")).map(Database::valueOf).toList();
	}

	/**
	 * Return the tests that the table lists.
	 * @return the class and the method of each
	 */
	static List<String> tests() {
		return new ArrayList<>(table().stringPropertyNames());
	}

	private static Properties table() {
		try (InputStream file = Objects.requireNonNull(QuickRun.class.getResourceAsStream("/quick-run.properties"))) {
			Properties table = new Properties();
			table.load(file);
			return table;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The build counts the lines at its end. */
	private static void writeLeftOut(String line) {
		try {
			Path file = Path.of("target", "left-out", System.getProperty("test.fork", "1") + ".txt");
			Files.createDirectories(file.getParent());
			Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					begun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
			begun = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
