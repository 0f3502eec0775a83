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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The classes and libraries of the packaged application, to compile against.
 */
final class SampleClasses {

	private static final String CLASS_PATH = extract();

	private SampleClasses() {
	}

	/**
	 * Compile sources of the application.
	 * @param sources the text by the file below the root package
	 * @param target where the classes are written
	 * @return the target
	 */
	static Path compile(Map<String, String> sources, Path target) {
		if (sources.isEmpty()) {
			return target;
		}
		List<JavaFileObject> files = sources.entrySet()
			.stream()
			.map((entry) -> source(entry.getKey(), entry.getValue()))
			.toList();
		StringWriter messages = new StringWriter();
		boolean compiled = ToolProvider.getSystemJavaCompiler()
			.getTask(messages, null, null,
					List.of("-d", target.toString(), "-classpath", CLASS_PATH, "-parameters", "-proc:none", "--release",
							"17"),
					null, files)
			.call();
		if (!compiled) {
			throw new IllegalArgumentException(messages.toString());
		}
		return target;
	}

	private static JavaFileObject source(String name, String text) {
		URI uri = URI.create("string:///dev/migrations/sample/" + name + ".java");
		return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return text;
			}

		};
	}

	private static String extract() {
		try {
			Path target = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sample-classes");
			try (FileSystem jar = FileSystems.newFileSystem(Jar.SAMPLE.file());
					Stream<Path> entries = Files.walk(jar.getPath("/BOOT-INF"))) {
				for (Path entry : entries.filter(Files::isRegularFile).toList()) {
					Path file = target.resolve(entry.toString().substring(1));
					Files.createDirectories(file.getParent());
					Files.copy(entry, file);
				}
			}
			try (Stream<Path> libraries = Files.list(target.resolve("BOOT-INF/lib"))) {
				return Stream.concat(Stream.of(target.resolve("BOOT-INF/classes")), libraries.sorted())
					.map(Path::toString)
					.collect(Collectors.joining(System.getProperty("path.separator")));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
