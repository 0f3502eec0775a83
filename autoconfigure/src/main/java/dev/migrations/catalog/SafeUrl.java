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

package dev.migrations.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.DatabaseProduct;
import dev.migrations.schema.Products;

/**
 * A JDBC URL without user information and without parameters that hold a secret or
 * statements.
 *
 * @param text the URL as it may be shown
 */
record SafeUrl(String text) {

	private static final Pattern PREFIX = Pattern.compile("^jdbc:[a-z0-9]+(:[a-z0-9]+)*:(//)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HOST = Pattern.compile("//([^/?;]+)");

	private static final List<String> SECRETS = List.of("pass", "pwd", "secret", "token", "key", "credential", "cipher",
			"auth", "init");

	static SafeUrl of(String url) {
		int end = parametersStart(url);
		return new SafeUrl(withoutUser(url.substring(0, end)) + parameters(url.substring(end)));
	}

	/**
	 * Return a text in which every URL ends after its scheme: drivers quote the URL that
	 * they do not understand, and its secrets cannot be told apart then.
	 * @param message the message of a driver
	 * @return the text as it may be shown
	 */
	static String redact(String message) {
		int start = message.indexOf("jdbc:");
		return (start < 0) ? message : message.substring(0, start) + "jdbc:...";
	}

	/**
	 * Return the host and port.
	 * @return for example {@code localhost:5432}, {@code null} for an embedded database
	 */
	@Nullable String host() {
		Matcher matcher = HOST.matcher(this.text);
		if (!matcher.find()) {
			return null;
		}
		String host = matcher.group(1);
		return driver(this.text).host(host);
	}

	/**
	 * Return the product that the URL asks for.
	 * @return its name, or the scheme of a product that is not known
	 */
	String product() {
		String scheme = scheme(this.text);
		return scheme.isEmpty() ? "database"
				: Products.find(scheme.toLowerCase(Locale.ROOT))
					.map(DatabaseProduct::displayName)
					.orElseGet(() -> "'" + scheme + "'");
	}

	private static String scheme(String url) {
		String[] parts = url.split(":", 3);
		return (parts.length > 1) ? parts[1] : "";
	}

	private static DriverUrl driver(String url) {
		return Products.find(scheme(url))
			.flatMap((product) -> product.stages().find(DriverUrl.class))
			.orElse(DriverUrl.STANDARD);
	}

	private static int parametersStart(String url) {
		for (int i = 0; i < url.length(); i++) {
			if (url.charAt(i) == '?' || url.charAt(i) == ';') {
				return i;
			}
		}
		return url.length();
	}

	private static String withoutUser(String url) {
		Matcher prefix = PREFIX.matcher(url);
		int at = url.lastIndexOf('@');
		if (at < 0 || !driver(url).mayNameUser() || !prefix.find()) {
			return url;
		}
		return prefix.group() + url.substring(at + 1);
	}

	private static String parameters(String parameters) {
		if (parameters.isEmpty()) {
			return "";
		}
		String separator = (parameters.charAt(0) == '?') ? "&" : ";";
		String kept = Arrays.stream(parameters.substring(1).split("&|(?<!\\\\);", -1))
			.filter(SafeUrl::isHarmless)
			.collect(Collectors.joining(separator));
		return kept.isEmpty() ? "" : parameters.charAt(0) + kept;
	}

	private static boolean isHarmless(String parameter) {
		int equals = parameter.indexOf('=');
		String name = parameter.substring(0, Math.max(equals, 0)).toLowerCase(Locale.ROOT);
		return equals > 0 && !parameter.contains("@") && SECRETS.stream().noneMatch(name::contains);
	}

}
