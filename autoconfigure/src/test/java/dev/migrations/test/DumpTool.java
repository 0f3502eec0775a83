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

package dev.migrations.test;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a tool of a database as a process.
 */
final class DumpTool {

	private DumpTool() {
	}

	/**
	 * Find a tool in one of several directories, or where the system finds its own.
	 * @param name the name of the tool
	 * @param first where to look first
	 * @return the tool
	 */
	static Optional<Path> find(String name, Path... first) {
		Stream<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
		return Stream.concat(Stream.of(first), path)
			.map((directory) -> directory.resolve(name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Run a tool, which must succeed.
	 * @param environment what is added to the environment
	 * @param command the tool and its arguments
	 * @return the lines that it writes
	 */
	static List<String> run(Map<String, String> environment, List<String> command) {
		try {
			Path errors = Files.createTempFile("dump", ".err");
			ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int status = process.waitFor();
			String said = Files.readString(errors);
			Files.delete(errors);
			if (status != 0) {
				throw new IllegalStateException(command.get(0) + ": " + said);
			}
			return output.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
