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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A packaged application.
 *
 * @param file the jar with its classes
 * @param packaging what else is in the jar, and how it is started
 * @param options options of the virtual machine
 */
record Jar(Path file, Packaging packaging, List<String> options) {

	private static final int TIMEOUT_SECONDS = 600;

	Jar(Path file, Packaging packaging) {
		this(file, packaging, List.of());
	}

	/**
	 * Return the same application on another virtual machine.
	 * @param options the options that make it another one
	 * @return the application there
	 */
	Jar with(String... options) {
		return new Jar(this.file, this.packaging, List.of(options));
	}

	/**
	 * Return the same application on a machine with another language, time zone, encoding
	 * and end of line, whose objects have other hash codes.
	 * @return the application there
	 */
	Jar elsewhere() {
		return with("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu",
				"-Dfile.encoding=windows-1252", "-Dline.separator=\r\n", "-XX:+UnlockExperimentalVMOptions",
				"-XX:hashCode=0");
	}

	/**
	 * Run the application until it ends.
	 * @param directory the working directory
	 * @param arguments the arguments of the application
	 * @return how it ended
	 */
	Outcome run(Path directory, List<String> arguments) {
		return run(process(directory, arguments), directory, arguments);
	}

	static Outcome run(ProcessBuilder builder, Path directory, List<String> arguments) {
		try {
			Path out = Files.createTempFile(directory, "stdout", ".txt");
			Path err = Files.createTempFile(directory, "stderr", ".txt");
			Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
				throw new IllegalStateException("No end after %d s: %s%n%s%n%s".formatted(TIMEOUT_SECONDS, arguments,
						Files.readString(out), Files.readString(err)));
			}
			Outcome outcome = new Outcome(arguments, process.exitValue(), Files.readString(out), Files.readString(err));
			Files.delete(out);
			Files.delete(err);
			return outcome;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	ProcessBuilder process(Path directory, List<String> arguments) {
		List<String> all = new ArrayList<>(this.options);
		all.addAll(this.packaging.start(this.file));
		all.addAll(arguments);
		return java(directory, all);
	}

	static ProcessBuilder java(Path directory, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// short-lived processes: the best compiler never pays off
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(arguments);
		return new ProcessBuilder(command).directory(directory.toFile());
	}

}
