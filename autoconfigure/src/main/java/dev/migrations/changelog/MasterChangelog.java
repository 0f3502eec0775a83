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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.failure.Failure;
import dev.migrations.failure.MigrationsException;
import dev.migrations.failure.NextStep;

/**
 * How a master changelog includes the revisions in its own format.
 */
enum MasterChangelog {

	/** YAML. */
	YAML("""
			databaseChangeLog:
			""", """
			  - includeAll:
			      path: revisions/
			      relativeToChangelogFile: true
			      errorIfMissingOrEmpty: false
			""", "") {

		@Override
		String added(String text, String newLine) {
			Matcher item = Pattern.compile("(?m)^databaseChangeLog:[^\\n]*\\n(?:\\s*(?:#[^\\n]*)?\\n)*([ \\t]*)- ")
				.matcher(text);
			String include = include().indent(item.find() ? item.group(1).length() - 2 : 0).replace("\n", newLine);
			return text + (text.endsWith("\n") ? "" : newLine) + include;
		}

	},

	/** XML. */
	XML("""
			<?xml version="1.0" encoding="UTF-8"?>
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			""",
			"""
					    <includeAll path="revisions/" relativeToChangelogFile="true" errorIfMissingOrEmpty="false"/>
					""", """
					</databaseChangeLog>
					""") {

		@Override
		String added(String text, String newLine) {
			return added(text, newLine, include());
		}

		@Override
		Optional<String> addThrough(String text, String file) {
			String include = "    <include file=\"" + file + "\" relativeToChangelogFile=\"true\"/>\n";
			return Optional.of(added(text, newLine(text), include));
		}

		private String added(String text, String newLine, String include) {
			int end = text.lastIndexOf("</databaseChangeLog>");
			if (end < 0) {
				throw refusal();
			}
			return text.substring(0, end) + (text.substring(0, end).endsWith("\n") ? "" : newLine)
					+ include.replace("\n", newLine) + text.substring(end);
		}

	},

	/** JSON. */
	JSON("""
			{
			  "databaseChangeLog": [
			""", """
			    {"includeAll": {"path": "revisions/", "relativeToChangelogFile": true, "errorIfMissingOrEmpty": false}}
			""", """
			  ]
			}
			""") {

		@Override
		String added(String text, String newLine) {
			int end = text.lastIndexOf(']');
			if (end < 0) {
				throw refusal();
			}
			String items = text.substring(0, end).stripTrailing();
			String comma = items.endsWith("[") ? "" : ",";
			return items + comma + newLine + include().stripTrailing() + text.substring(items.length());
		}

	};

	private final String start;

	private final String include;

	private final String end;

	MasterChangelog(String start, String include, String end) {
		this.start = start;
		this.include = include;
		this.end = end;
	}

	static MasterChangelog of(String path) {
		String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return switch (extension) {
			case "yaml", "yml" -> YAML;
			case "xml" -> XML;
			case "json" -> JSON;
			default -> throw new MigrationsException(Failure.refused(
					"The changelog '%s' cannot include other files.".formatted(path),
					"Create a master changelog in YAML that includes it, and name that one in spring.liquibase.change-log."));
		};
	}

	String fresh() {
		return this.start + this.include + this.end;
	}

	String include() {
		return this.include;
	}

	/**
	 * Add the include at the end of a changelog.
	 * @param text the changelog, one character a byte
	 * @return the same text with the include
	 */
	String add(String text) {
		return added(text, newLine(text));
	}

	/**
	 * Add a file that includes the revisions at the end of a changelog. An XML schema
	 * from before Liquibase 3.4 does not know of directories that may be empty.
	 * @param text the changelog, one character a byte
	 * @param file the name of the file beside the changelog
	 * @return the same text with the include, empty when the format has no schema
	 */
	Optional<String> addThrough(String text, String file) {
		return Optional.empty();
	}

	private static String newLine(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	MigrationsException refusal() {
		return new MigrationsException(
				Failure.refused("This changelog cannot be extended automatically without changing its meaning.",
						NextStep.run("Paste this at its end, then run", "init").and("\n\n" + this.include)));
	}

	abstract String added(String text, String newLine);

}
