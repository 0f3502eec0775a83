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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes down what a thorough run has and a quick one leaves out, a line a case, in a
 * file a test process: the build counts the lines at its end.
 */
public final class LeftOut {

	private static final Path FILE = Path.of("target", "left-out", System.getProperty("test.fork", "1") + ".txt");

	private static boolean begun;

	private LeftOut() {
	}

	/**
	 * Add a case.
	 * @param line the test and what it is run for
	 */
	public static synchronized void write(String line) {
		try {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					begun ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
			begun = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
