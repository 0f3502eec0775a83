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

package dev.migrations.changelog;

import java.util.Locale;

/**
 * A format of changelog files that can be written.
 */
public enum ChangelogFormat {

	/** YAML, the default. */
	YAML(2),

	/** XML. */
	XML(1),

	/** JSON, which has no comments. */
	JSON(2);

	private final int expansions;

	ChangelogFormat(int expansions) {
		this.expansions = expansions;
	}

	/**
	 * Return the extension of its files, without the dot.
	 * @return the extension
	 */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return a text in which nothing looks like a placeholder of Liquibase. Liquibase
	 * expands the values of YAML and JSON files twice.
	 * @param text any text
	 * @return the text that Liquibase reads as the given one
	 */
	public String escape(String text) {
		return text.replace("${",
				"${" + ChangeTree.DOLLAR + "}" + ("{" + ChangeTree.DOLLAR + "}").repeat(this.expansions - 1) + "{");
	}

}
