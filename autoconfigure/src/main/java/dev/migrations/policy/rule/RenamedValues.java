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

package dev.migrations.policy.rule;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.failure.NextStep;
import dev.migrations.policy.Note;
import dev.migrations.policy.Verdict;

/**
 * Notices that one value of a list went and one came: the constant of an enum may have
 * been renamed, and then the rows still hold the former word.
 */
final class RenamedValues {

	private RenamedValues() {
	}

	static Verdict warned(Verdict verdict, List<String> before, List<String> after) {
		List<String> gone = new ArrayList<>(before);
		gone.removeAll(after);
		List<String> added = new ArrayList<>(after);
		added.removeAll(before);
		if (gone.size() != 1 || added.size() != 1) {
			return verdict;
		}
		return verdict.note(new Note(Note.Level.WARN,
				"if '%s' was renamed to '%s', rows still hold the former word".formatted(gone.get(0), added.get(0)),
				NextStep.run("Change them with a revision of your own", "revision", "-m", "...")));
	}

}
