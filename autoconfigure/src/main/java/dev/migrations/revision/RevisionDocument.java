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

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import liquibase.changelog.ChangeSet;

import dev.migrations.changelog.ChangeTree;
import dev.migrations.changelog.ChangelogFormat;

/**
 * A revision file before it has a format: a header for people, and a list of properties
 * and changesets.
 *
 * @param header the lines of the comment at the top
 * @param entries the entries, each a map from {@code property} or {@code changeSet}
 */
record RevisionDocument(List<String> header, List<Map<String, Object>> entries) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	RevisionDocument {
		header = List.copyOf(header);
		entries = List.copyOf(entries);
	}

	static RevisionDocument of(RevisionDraft draft) {
		List<Map<String, Object>> entries = new ArrayList<>();
		properties(draft).forEach((name, value) -> entries.add(property(name, draft.format().escape(value))));
		boolean placeholders = false;
		for (ChangeSet changeSet : draft.changeSets()) {
			Object tree = ChangeTree.of(changeSet);
			Object escaped = escape(tree, draft.format());
			placeholders |= !escaped.equals(tree);
			entries.add(Map.of("changeSet", escaped));
		}
		if (placeholders || draft.message().contains("${")) {
			entries.add(0, property(ChangeTree.DOLLAR, "$"));
		}
		return new RevisionDocument(header(draft), entries);
	}

	static Map<String, String> properties(RevisionDraft draft) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("revision.id", draft.id());
		properties.put("revision.parents", String.join(",", draft.parents()));
		properties.put("revision.message", draft.message());
		return properties;
	}

	private static List<String> header(RevisionDraft draft) {
		List<String> lines = new ArrayList<>();
		lines.add(draft.message());
		lines.add("");
		lines.add("Revision: " + draft.id());
		lines.add("Parent:   "
				+ (draft.parents().isEmpty() ? "none, this is the first" : String.join(", ", draft.parents())));
		lines.add("Created:  " + DATE.format(draft.created()) + " by " + draft.author());
		if (!draft.remarks().isEmpty()) {
			lines.add("");
			draft.remarks().forEach((remark) -> lines.add(remark.replaceAll("\\s+", " ").strip()));
		}
		lines.add("");
		lines.add("Read it, adjust it, commit it. Once it has been applied anywhere, leave it as it is.");
		return lines;
	}

	private static Map<String, Object> property(String name, String value) {
		Map<String, Object> property = new LinkedHashMap<>();
		property.put("name", name);
		property.put("value", value);
		property.put("global", false);
		return Map.of("property", property);
	}

	private static Object escape(Object value, ChangelogFormat format) {
		if (value instanceof String text) {
			return format.escape(text);
		}
		if (value instanceof List<?> items) {
			return items.stream().map((item) -> escape(item, format)).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> escaped = new LinkedHashMap<>();
			map.forEach((name, item) -> escaped.put(name, escape(item, format)));
			return escaped;
		}
		return value;
	}

}
