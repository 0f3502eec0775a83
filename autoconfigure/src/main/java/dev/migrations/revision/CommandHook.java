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

package dev.migrations.revision;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;

/**
 * A command of the operating system that is run with the file of a revision. No shell
 * reads it: the words are separated by spaces, and quotes keep a word together.
 *
 * @param command the command; {@code {file}} stands for the file, which otherwise comes
 * last
 */
public record CommandHook(String command) implements RevisionHook {

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	private static final String FILE = "{file}";

	private static final int SECONDS = 60;

	@Override
	public void written(Path file) {
		try {
			Process process = new ProcessBuilder(words(file)).redirectErrorStream(true).start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
			if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw failed(file, "did not end within %d s".formatted(SECONDS), null);
			}
			if (process.exitValue() != 0) {
				throw failed(file, "ended with exit code %d: %s".formatted(process.exitValue(), firstLine(output)),
						null);
			}
		}
		catch (IOException ex) {
			throw failed(file, "could not be started: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed(file, "was interrupted", ex);
		}
	}

	private List<String> words(Path file) {
		List<String> words = new ArrayList<>();
		WORD.matcher(this.command).results().forEach((word) -> {
			String text = (word.group(1) != null) ? word.group(1) : word.group();
			words.add(text.replace(FILE, file.toString()));
		});
		if (!this.command.contains(FILE)) {
			words.add(file.toString());
		}
		return words;
	}

	private MigrationsException failed(Path file, String how, @Nullable Exception cause) {
		Failure failure = new Failure(Failure.Kind.REFUSED, "The hook '%s' %s".formatted(this.command, how),
				"The revision '%s' is written; hooks after this one did not run.".formatted(file.getFileName()),
				"Correct 'app.migrations.generate.hooks', then run the command by hand.");
		return (cause != null) ? new MigrationsException(failure, cause) : new MigrationsException(failure);
	}

	private static String firstLine(String output) {
		return output.lines().map(String::strip).filter((line) -> !line.isEmpty()).findFirst().orElse("no output");
	}

}
