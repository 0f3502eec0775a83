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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A law does not hold. */
public final class BrokenLawException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String law;

	BrokenLawException(String law, String message, @Nullable Throwable cause) {
		super(law + ": " + message, cause);
		this.law = law;
	}

	/**
	 * Return which law.
	 * @return the same word for every failure of its kind
	 */
	public String law() {
		return this.law;
	}

	/**
	 * Return what was at the bottom of it.
	 * @return the last line, without what differs from one time to the other
	 */
	public String reason() {
		List<String> lines = String.valueOf(getMessage()).lines().toList();
		return lines.get(lines.size() - 1).strip().replaceAll("'[^']*'|\\d+", "?");
	}

	/**
	 * Run work that may not fail.
	 * @param <T> the type of the result
	 * @param law the law that a failure breaks
	 * @param work the work
	 * @return what it returns
	 */
	public static <T> T attempt(String law, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (BrokenLawException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			StringBuilder message = new StringBuilder();
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				message.append("\n\t").append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
			}
			throw new BrokenLawException(law, message.toString(), ex);
		}
	}

	static void unlessSame(String law, Object expected, Object actual) {
		if (expected.equals(actual)) {
			return;
		}
		StringBuilder message = new StringBuilder();
		List<String> wanted = lines(expected);
		List<String> found = lines(actual);
		wanted.stream()
			.filter((line) -> !found.contains(line))
			.forEach((line) -> message.append("\n\t- ").append(line));
		found.stream()
			.filter((line) -> !wanted.contains(line))
			.forEach((line) -> message.append("\n\t+ ").append(line));
		for (int i = 0; message.isEmpty() && i < Math.max(wanted.size(), found.size()); i++) {
			if (i >= wanted.size() || i >= found.size() || !wanted.get(i).equals(found.get(i))) {
				message.append("\n\t- ")
					.append(wanted.subList(i, Math.min(i + 4, wanted.size())))
					.append("\n\t+ ")
					.append(found.subList(i, Math.min(i + 4, found.size())));
			}
		}
		throw new BrokenLawException(law, message.toString(), null);
	}

	private static List<String> lines(Object value) {
		List<String> lines = new ArrayList<>();
		if (value instanceof Iterable<?> elements) {
			elements.forEach((element) -> lines.add(String.valueOf(element)));
		}
		else if (value instanceof java.util.Map<?, ?> map) {
			map.forEach((key, element) -> lines.add(key + ": " + element));
		}
		else {
			lines.addAll(String.valueOf(value).lines().toList());
		}
		return lines;
	}

}
