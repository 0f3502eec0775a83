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

package dev.migrations.policy;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import dev.migrations.schema.RowQuestion;

/**
 * What a decision rests on beside the two schemas.
 *
 * @param allowances what a person asked for
 * @param origins what revisions of ours created
 * @param unregistered the classes with {@code @Entity} that the model does not contain,
 * by the table that each would be mapped to, as a person writes it
 * @param answers the answers about live rows; a question that could not be asked or
 * answered is absent
 */
public record Evidence(Allowances allowances, Origins origins, Map<String, String> unregistered,
		Map<RowQuestion, Long> answers) {

	/** Nothing was asked for and nothing is known. */
	public static final Evidence NONE = new Evidence(Allowances.NONE, Origins.NONE, Map.of(), Map.of());

	public Evidence {
		unregistered = Map.copyOf(unregistered);
		answers = Map.copyOf(answers);
	}

	/**
	 * Return the same with answers about live rows.
	 * @param found the answers
	 * @return the evidence
	 */
	public Evidence withAnswers(Map<RowQuestion, Long> found) {
		return new Evidence(this.allowances, this.origins, this.unregistered, found);
	}

	/**
	 * Return the entity that a table belongs to although the model does not contain it.
	 * @param table the table as a person writes it
	 * @return the name of the class
	 */
	public Optional<String> unregistered(String table) {
		return this.unregistered.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(table))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	OptionalLong answer(RowQuestion question) {
		Long answer = this.answers.get(question);
		return (answer != null) ? OptionalLong.of(answer) : OptionalLong.empty();
	}

}
