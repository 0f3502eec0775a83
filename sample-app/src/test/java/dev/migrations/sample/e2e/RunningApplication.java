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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application, serving on a port of its own.
 */
final class RunningApplication implements AutoCloseable {

	private static final int TIMEOUT_SECONDS = 600;

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final Process process;

	private final Path log;

	private int port;

	private RunningApplication(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Start an application and wait until it serves.
	 * @param jar the application
	 * @param directory the working directory
	 * @param arguments the arguments of the application
	 * @return the application
	 * @throws IllegalStateException with its log when it ends before it serves
	 */
	static RunningApplication start(Jar jar, Path directory, List<String> arguments) {
		List<String> all = new ArrayList<>(arguments);
		all.add("--server.port=0");
		return start(jar.process(directory, all), directory);
	}

	/**
	 * Start an application in any way and wait until it serves.
	 * @param process how to start it
	 * @param directory where its log is kept
	 * @return the application
	 * @throws IllegalStateException with its log when it ends before it serves
	 */
	static RunningApplication start(ProcessBuilder process, Path directory) {
		try {
			Path log = Files.createTempFile(directory, "application", ".log");
			RunningApplication application = new RunningApplication(
					process.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
			application.awaitService();
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitService() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
		while (!log().contains("Started ExpensesApplication in")) {
			if (ended() || System.nanoTime() > deadline) {
				close();
				throw new IllegalStateException("The application does not serve:\n" + log());
			}
		}
		Matcher matcher = PORT.matcher(log());
		if (!matcher.find()) {
			close();
			throw new IllegalStateException("The application names no port:\n" + log());
		}
		this.port = Integer.parseInt(matcher.group(1));
	}

	private boolean ended() {
		try {
			return this.process.waitFor(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/**
	 * Return what it has logged until now.
	 * @return the text of the log
	 */
	String log() {
		try {
			return new String(Files.readAllBytes(this.log), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Get something that must be there.
	 * @param path the path within the application
	 * @return the body
	 */
	String get(String path) {
		HttpResponse<String> response = send(request(path).GET().build());
		if (response.statusCode() != 200) {
			throw new IllegalStateException("GET %s: %s".formatted(path, response.body()));
		}
		return response.body();
	}

	/**
	 * Post JSON that must be accepted.
	 * @param path the path within the application
	 * @param json the body
	 * @return the body of the answer
	 */
	String post(String path, String json) {
		HttpResponse<String> response = send(
				request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build());
		if (response.statusCode() != 201) {
			throw new IllegalStateException(
					"POST %s: %d %s%n%s".formatted(path, response.statusCode(), response.body(), log()));
		}
		return response.body();
	}

	/**
	 * Ask for something and return only how it was answered.
	 * @param path the path within the application
	 * @return the HTTP status
	 */
	int statusOf(String path) {
		return send(request(path).GET().build()).statusCode();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Ask it to end, as an operating system does, and wait until it has. */
	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
