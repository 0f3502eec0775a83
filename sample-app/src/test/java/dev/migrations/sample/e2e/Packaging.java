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

import java.nio.file.Path;
import java.util.List;

/**
 * How the classes of the application and its libraries are put together, and how they are
 * started.
 */
enum Packaging {

	/** The one jar that the build makes and that people start. */
	EXECUTABLE_JAR("/BOOT-INF/classes") {
		@Override
		Jar sample() {
			return new Jar(Path.of(System.getProperty("sample.jar", DEFAULT_FILE)).toAbsolutePath(), this);
		}

		@Override
		List<String> start(Path jar) {
			return List.of("-jar", jar.toString());
		}
	},

	/**
	 * A jar with nothing but the classes of the application, behind its libraries on the
	 * class path. An archive of the libraries halves the work of a start.
	 */
	CLASS_PATH("/") {
		@Override
		Jar sample() {
			return new Jar(ExtractedApplication.get().jar(), this);
		}

		@Override
		List<String> start(Path jar) {
			ExtractedApplication application = ExtractedApplication.get();
			return List.of("-XX:SharedArchiveFile=" + application.archive(), "-cp", application.classPath(jar),
					ExtractedApplication.MAIN_CLASS);
		}
	};

	private static final String DEFAULT_FILE = "target/migrations-sample-app-0.1.0-SNAPSHOT.jar";

	private final String root;

	Packaging(String root) {
		this.root = root;
	}

	/**
	 * Return how a test starts the application that does not say it itself: as people do
	 * in a thorough build, and with less work in any other.
	 * @return the packaging
	 */
	static Packaging usual() {
		return QuickRun.isThorough() ? EXECUTABLE_JAR : CLASS_PATH;
	}

	/**
	 * Return the application as it was packaged by the build.
	 * @return the application
	 */
	abstract Jar sample();

	/**
	 * Return how the virtual machine starts an application.
	 * @param jar the jar of the application
	 * @return the arguments
	 */
	abstract List<String> start(Path jar);

	/**
	 * Return the directory of the classes within the jar.
	 * @return the directory
	 */
	String root() {
		return this.root;
	}

}
