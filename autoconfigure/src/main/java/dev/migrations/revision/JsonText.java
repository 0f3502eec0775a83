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

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A revision as JSON. It has no comments, so the header is left out.
 */
final class JsonText {

	private final StringBuilder text = new StringBuilder();

	private JsonText() {
	}

	static String of(RevisionDocument document) {
		JsonText json = new JsonText();
		json.value(Map.of("databaseChangeLog", document.entries()), "\n");
		return json.text.append('\n').toString();
	}

	private void value(Object value, String indent) {
		if (value instanceof Map<?, ?> map) {
			block('{', map.entrySet().iterator(), '}', indent);
		}
		else if (value instanceof List<?> list) {
			block('[', list.iterator(), ']', indent);
		}
		else if (value instanceof Map.Entry<?, ?> entry) {
			string(String.valueOf(entry.getKey()));
			this.text.append(": ");
			value(entry.getValue(), indent);
		}
		else if (value instanceof String string) {
			string(string);
		}
		else {
			this.text.append(value);
		}
	}

	private void block(char open, Iterator<?> items, char close, String indent) {
		this.text.append(open);
		boolean empty = !items.hasNext();
		while (items.hasNext()) {
			this.text.append(indent).append("  ");
			value(items.next(), indent + "  ");
			this.text.append(items.hasNext() ? "," : "");
		}
		this.text.append(empty ? "" : indent).append(close);
	}

	private void string(String string) {
		this.text.append('"');
		for (int i = 0; i < string.length(); i++) {
			char character = string.charAt(i);
			switch (character) {
				case '"' -> this.text.append("\\\"");
				case '\\' -> this.text.append("\\\\");
				case '\n' -> this.text.append("\\n");
				case '\t' -> this.text.append("\\t");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(character);
			}
		}
		this.text.append('"');
	}

}
