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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Changed classes of the application. Equal sources are compiled once.
 */
final class SampleClasses {

	private static final Map<Map<String, String>, Path> COMPILED = new HashMap<>();

	private SampleClasses() {
	}

	/**
	 * Compile sources of the application.
	 * @param sources the text by the file below the root package
	 * @return the directory of the classes, not to be changed
	 */
	static Path compiled(Map<String, String> sources) {
		return COMPILED.computeIfAbsent(Map.copyOf(sources), SampleClasses::compile);
	}

	private static Path compile(Map<String, String> sources) {
		ExtractedApplication application = ExtractedApplication.get();
		Path target = directory(application);
		List<JavaFileObject> files = sources.entrySet()
			.stream()
			.map((entry) -> source(entry.getKey(), entry.getValue()))
			.toList();
		StringWriter messages = new StringWriter();
		boolean compiled = ToolProvider.getSystemJavaCompiler()
			.getTask(messages, null, null,
					List.of("-d", target.toString(), "-classpath", application.classPath(application.jar()),
							"-parameters", "-proc:none", "--release", "17"),
					null, files)
			.call();
		if (!compiled) {
			throw new IllegalArgumentException(messages.toString());
		}
		return target;
	}

	private static Path directory(ExtractedApplication application) {
		try {
			return Files.createTempDirectory(application.home(), "classes");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

}
