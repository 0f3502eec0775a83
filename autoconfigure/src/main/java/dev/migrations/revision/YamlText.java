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

import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A revision as YAML: blocks, one value a line, long statements as they are.
 */
final class YamlText {

	private static final int WIDTH = 120;

	/** From this length on, a sentence or statement is wrapped. */
	private static final int LONG = 90;

	private YamlText() {
	}

	static String of(RevisionDocument document) {
		StringBuilder text = new StringBuilder();
		document.header().forEach((line) -> text.append(("# " + line).stripTrailing()).append('\n'));
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setWidth(WIDTH);
		options.setLineBreak(DumperOptions.LineBreak.UNIX);
		return text.append(new Yaml(new Texts(options), options).dump(Map.of("databaseChangeLog", document.entries())))
			.toString();
	}

	/**
	 * Writes statements of several lines as they are, wraps what is long, and keeps a
	 * property on one line.
	 */
	private static final class Texts extends Representer {

		Texts(DumperOptions options) {
			super(options);
		}

		@Override
		protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
			return super.representScalar(tag, value, Tag.STR.equals(tag) ? style(value, style) : style);
		}

		private static DumperOptions.ScalarStyle style(String value, DumperOptions.ScalarStyle usual) {
			if (value.contains("\n")) {
				return DumperOptions.ScalarStyle.LITERAL;
			}
			boolean wraps = value.length() > LONG && !value.contains("  ") && value.equals(value.strip());
			return wraps ? DumperOptions.ScalarStyle.FOLDED : usual;
		}

		@Override
		protected Node representMapping(Tag tag, Map<?, ?> mapping, DumperOptions.FlowStyle flowStyle) {
			boolean property = mapping.containsKey("name") && mapping.containsKey("value");
			return super.representMapping(tag, mapping, property ? DumperOptions.FlowStyle.FLOW : flowStyle);
		}

	}

}
