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

	private YamlText() {
	}

	static String of(RevisionDocument document) {
		StringBuilder text = new StringBuilder();
		document.header().forEach((line) -> text.append(("# " + line).stripTrailing()).append('\n'));
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setSplitLines(false);
		options.setLineBreak(DumperOptions.LineBreak.UNIX);
		return text.append(new Yaml(new Texts(options), options).dump(Map.of("databaseChangeLog", document.entries())))
			.toString();
	}

	/**
	 * Writes statements of several lines as they are.
	 */
	private static final class Texts extends Representer {

		Texts(DumperOptions options) {
			super(options);
		}

		@Override
		protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
			boolean lines = Tag.STR.equals(tag) && value.contains("\n");
			return super.representScalar(tag, value, lines ? DumperOptions.ScalarStyle.LITERAL : style);
		}

	}

}
