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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of the libraries that the application needs, read and verified ahead of
 * time. Without an archive a virtual machine does the same as with it, only slower.
 */
final class ClassArchive {

	private final ExtractedApplication application;

	private final Path directory;

	ClassArchive(ExtractedApplication application) {
		this.application = application;
		this.directory = application.home().resolve("archived");
	}

	/**
	 * Write the archive, with what a server and a command need.
	 * @throws IOException when a file cannot be written
	 */
	void write() throws IOException {
		Files.createDirectories(this.directory);
		Path server = this.directory.resolve("server.txt");
		Path command = this.directory.resolve("command.txt");
		RunningApplication
			.start(recording(server, "--app.migrations.startup.mode=upgrade", "--server.port=0"), this.directory)
			.close();
		Outcome checked = run(recording(command, "migrations", "check"));
		if (checked.exitCode() != 0) {
			throw new IllegalStateException(checked.text());
		}
		Set<String> classes = new LinkedHashSet<>(names(server));
		classes.addAll(names(command));
		dump(Files.write(this.directory.resolve("classes.txt"), classes));
	}

	/** No archive at all is better than half of one. */
	private void dump(Path list) throws IOException {
		Outcome dumped = run(Jar.java(this.directory, List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list,
				"-XX:SharedArchiveFile=" + this.application.archive(), "-cp", this.application.libraries())));
		if (dumped.exitCode() != 0) {
			Files.deleteIfExists(this.application.archive());
		}
	}

	private ProcessBuilder recording(Path list, String... arguments) {
		List<String> all = new ArrayList<>(List.of("-XX:DumpLoadedClassList=" + list, "-cp",
				this.application.classPath(this.application.jar()), ExtractedApplication.MAIN_CLASS));
		all.addAll(List.of(arguments));
		return Jar.java(this.directory, all);
	}

	private Outcome run(ProcessBuilder process) {
		return Jar.run(process, this.directory, process.command());
	}

	/** Numbers of classes are unique within one list only. */
	private static List<String> names(Path list) throws IOException {
		return Files.readAllLines(list)
			.stream()
			.filter((line) -> !line.contains(" source: "))
			.map((line) -> line.replaceFirst(" id: \\d+$", ""))
			.toList();
	}

}
