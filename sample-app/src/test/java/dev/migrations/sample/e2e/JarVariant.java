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
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The application as a developer leaves it after working on it: sources changed, added
 * and removed, compiled, and packaged again.
 */
final class JarVariant {

	private static final Path SOURCES = Path.of("src/main/java/dev/migrations/sample").toAbsolutePath();

	private static final String CLASSES = "dev/migrations/sample/";

	private final Map<String, String> sources = new TreeMap<>();

	private final TreeSet<String> removed = new TreeSet<>();

	/**
	 * Change the text of a source.
	 * @param name the file below the root package, without {@code .java}, for example
	 * {@code receipt/Receipt}
	 * @param text what is replaced; it must be there
	 * @param replacement what comes instead
	 * @return this variant
	 */
	JarVariant replace(String name, String text, String replacement) {
		return edit(name, (source) -> {
			if (!source.contains(text)) {
				throw new IllegalArgumentException("'%s' is not in %s".formatted(text, name));
			}
			return source.replace(text, replacement);
		});
	}

	/**
	 * Add members at the end of a class; types are given with their full name.
	 * @param name the file below the root package, without {@code .java}
	 * @param members the text of the members
	 * @return this variant
	 */
	JarVariant addMembers(String name, String members) {
		return edit(name, (source) -> {
			int end = source.lastIndexOf('}');
			return source.substring(0, end) + members + source.substring(end);
		});
	}

	/**
	 * Add a source.
	 * @param name the file below the root package, without {@code .java}
	 * @param source its text
	 * @return this variant
	 */
	JarVariant add(String name, String source) {
		this.sources.put(name, source);
		return this;
	}

	/**
	 * Delete a source and its nested classes, or a whole package.
	 * @param name the file below the root package, without {@code .java}, or the package
	 * with {@code /} at its end
	 * @return this variant
	 */
	JarVariant remove(String name) {
		this.removed.add(name);
		return this;
	}

	private JarVariant edit(String name, UnaryOperator<String> change) {
		this.sources.put(name, change.apply(this.sources.computeIfAbsent(name, JarVariant::read)));
		return this;
	}

	private static String read(String name) {
		try {
			return Files.readString(SOURCES.resolve(name + ".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Package the application with the changes so far.
	 * @param directory where the jar is written
	 * @param resources the resources to package
	 * @param packaging how it is packaged
	 * @return the changed application
	 */
	Jar build(Path directory, Path resources, Packaging packaging) {
		try {
			Path jar = Files.createTempFile(directory, "changed", ".jar");
			Files.copy(packaging.sample().file(), jar, StandardCopyOption.REPLACE_EXISTING);
			try (FileSystem contents = FileSystems.newFileSystem(jar)) {
				Path root = contents.getPath(packaging.root());
				for (String name : this.removed) {
					delete(root, name);
				}
				clear(root.resolve("db"));
				if (!this.sources.isEmpty()) {
					copy(SampleClasses.compiled(this.sources), root);
				}
				copy(resources, root);
			}
			return new Jar(jar, packaging);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path root, String name) throws IOException {
		Path path = root.resolve(CLASSES + name);
		Path folder = name.endsWith("/") ? path : path.getParent();
		List<Path> doomed;
		try (Stream<Path> files = Files.list(folder)) {
			doomed = files.filter((file) -> name.endsWith("/") || isClass(file, path.getFileName().toString()))
				.toList();
		}
		if (doomed.isEmpty()) {
			throw new IllegalArgumentException(name + " is not in the application");
		}
		for (Path file : doomed) {
			Files.delete(file);
		}
	}

	private static boolean isClass(Path file, String simpleName) {
		String name = file.getFileName().toString();
		return name.equals(simpleName + ".class") || name.startsWith(simpleName + "$");
	}

	private static void clear(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(source)) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path copy = target.resolve(source.relativize(file).toString());
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
