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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, taken apart once for each build, however many virtual
 * machines run tests.
 *
 * @param home the directory of its parts
 * @param libraries the class path of its libraries, in the order of the packaged
 * application
 */
record ExtractedApplication(Path home, String libraries) {

	static final String MAIN_CLASS = "dev.migrations.sample.ExpensesApplication";

	private static final Path TARGET = Path.of("target").toAbsolutePath();

	/**
	 * Return the application, which is taken apart when that has not been done yet.
	 * @return the application
	 */
	static ExtractedApplication get() {
		return Holder.INSTANCE;
	}

	/**
	 * Return the jar with the classes and resources of the application.
	 * @return the jar
	 */
	Path jar() {
		return this.home.resolve("application.jar");
	}

	/**
	 * Return the archive that a virtual machine reads the classes of the libraries from.
	 * @return the file
	 */
	Path archive() {
		return this.home.resolve("libraries.jsa");
	}

	/**
	 * Return the class path of an application with these libraries. They come first: an
	 * archive is made for the beginning of a class path.
	 * @param jar the classes of the application
	 * @return the class path
	 */
	String classPath(Path jar) {
		return this.libraries + File.pathSeparator + jar;
	}

	private static ExtractedApplication extract(Path file, Path home) throws IOException {
		try (FileSystem contents = FileSystems.newFileSystem(file);
				FileChannel lock = FileChannel.open(TARGET.resolve("extracted.lock"), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE)) {
			lock.lock();
			List<String> libraries = libraries(contents);
			ExtractedApplication application = new ExtractedApplication(home, classPath(home, libraries));
			Path done = home.resolve("contents.txt");
			String wanted = application + fingerprint(file);
			if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
				FileSystemUtils.deleteRecursively(home);
				for (String library : libraries) {
					copy(contents.getPath(library), home.resolve(library));
				}
				application.writeJar(contents);
				new ClassArchive(application).write();
				Files.writeString(done, wanted);
			}
			return application;
		}
	}

	private static String classPath(Path home, List<String> libraries) {
		return libraries.stream()
			.map((library) -> home.resolve(library).toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static List<String> libraries(FileSystem contents) throws IOException {
		return Files.readAllLines(contents.getPath("BOOT-INF/classpath.idx"))
			.stream()
			.map((line) -> line.replaceFirst("^- \"(.*)\"$", "$1"))
			.toList();
	}

	/** The moment of a file says nothing: a build gives every jar the same one. */
	private static String fingerprint(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			return Runtime.version() + jar.stream()
				.map((entry) -> "%n%08x %s".formatted(entry.getCrc(), entry.getName()))
				.collect(Collectors.joining());
		}
	}

	private void writeJar(FileSystem contents) throws IOException {
		Path classes = contents.getPath("/BOOT-INF/classes");
		try (FileSystem jar = FileSystems.newFileSystem(jar(), Map.of("create", "true"));
				Stream<Path> files = Files.walk(classes)) {
			copy(contents.getPath(JarFile.MANIFEST_NAME), jar.getPath(JarFile.MANIFEST_NAME));
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				copy(file, jar.getPath(classes.relativize(file).toString()));
			}
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		Path folder = target.getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		Files.copy(source, target);
	}

	private static final class Holder {

		private static final ExtractedApplication INSTANCE = create();

		private static ExtractedApplication create() {
			try {
				return extract(Packaging.EXECUTABLE_JAR.sample().file(), TARGET.resolve("extracted"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
