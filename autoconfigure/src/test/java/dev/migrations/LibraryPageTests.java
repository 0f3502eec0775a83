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
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example in docs/library.md compiles.
 */
class LibraryPageTests {

	private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

	private static final String CLASS = """
			import dev.migrations.*;
			import dev.migrations.changelog.*;
			import dev.migrations.status.*;
			import dev.migrations.upgrade.*;
			import java.nio.file.Path;
			import javax.sql.DataSource;
			import liquibase.resource.DirectoryResourceAccessor;
			import org.hibernate.boot.Metadata;

			class Example {
				void example(DataSource dataSource, Metadata metadata) throws Exception {
					%s
				}
			}
			""";

	@TempDir
	Path directory;

	@Test
	void compiles() throws IOException {
		Matcher block = JAVA.matcher(Files.readString(Path.of("../docs/library.md")));
		assertThat(block.find()).isTrue();
		String source = CLASS.formatted(block.group(1));
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Example.java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}

		};
		StringWriter messages = new StringWriter();
		boolean compiled = ToolProvider.getSystemJavaCompiler()
			.getTask(messages, null, null,
					List.of("-d", this.directory.toString(), "-proc:none", "-classpath",
							System.getProperty("java.class.path")),
					null, List.of(file))
			.call();
		assertThat(compiled).as(messages.toString()).isTrue();
	}

}
