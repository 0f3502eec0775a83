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

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A revision as XML: single values are attributes, everything else is an element.
 */
final class XmlText {

	private static final String ROOT = """
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			""";

	/** Lists whose items stand directly in the element that holds the list. */
	private static final Set<String> UNWRAPPED = Set.of("changes", "columns");

	/** Values that are the content of an element. */
	private static final Set<String> ELEMENTS = Set.of("comment");

	private static final String CONTENT = "sql";

	private final StringBuilder text = new StringBuilder();

	private XmlText() {
	}

	static String of(RevisionDocument document) {
		XmlText xml = new XmlText();
		xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n");
		document.header()
			.forEach((line) -> xml.text.append(("  " + line.replaceAll("-(?=-)", "- ")).stripTrailing()).append('\n'));
		xml.text.append("-->\n").append(ROOT);
		document.entries().forEach((entry) -> xml.item(entry, "    "));
		return xml.text.append("</databaseChangeLog>\n").toString();
	}

	private void item(Object item, String indent) {
		((Map<?, ?>) item).forEach((name, value) -> element(String.valueOf(name), value, indent));
	}

	private void element(String name, Object value, String indent) {
		if (value instanceof String content) {
			this.text.append(indent).append('<').append(name).append('>').append(escape(content));
			this.text.append("</").append(name).append(">\n");
			return;
		}
		this.text.append(indent).append('<').append(name);
		int start = this.text.length();
		StringBuilder attributes = new StringBuilder();
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, child) -> child(String.valueOf(key), child, attributes, indent));
		}
		else {
			((List<?>) value).forEach((child) -> ((Map<?, ?>) child)
				.forEach((key, item) -> child(String.valueOf(key), item, attributes, indent)));
		}
		String content = this.text.substring(start);
		this.text.setLength(start);
		this.text.append(attributes);
		if (content.isEmpty()) {
			this.text.append("/>\n");
		}
		else {
			this.text.append('>').append(content.startsWith(" ") ? "\n" : "").append(content);
			this.text.append(content.startsWith(" ") ? indent : "").append("</").append(name).append(">\n");
		}
	}

	private void child(String name, Object value, StringBuilder attributes, String indent) {
		if (value instanceof List<?> items && UNWRAPPED.contains(name)) {
			items.forEach((item) -> item(item, indent + "    "));
		}
		else if (value instanceof Map<?, ?> || value instanceof List<?> || ELEMENTS.contains(name)) {
			element(name, value, indent + "    ");
		}
		else if (CONTENT.equals(name)) {
			this.text.append(escape(value.toString()));
		}
		else {
			attributes.append(' ').append(name).append("=\"").append(escape(value.toString()).replace("\n", "&#10;"));
			attributes.append('"');
		}
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("\r", "&#13;");
	}

}
