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

package dev.migrations.model;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedSequenceName;

import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Sequence;

/**
 * Reads sequences.
 */
final class SequenceReader {

	private final ModelContext context;

	SequenceReader(ModelContext context) {
		this.context = context;
	}

	List<Sequence> read(Namespace namespace) {
		List<Sequence> result = new ArrayList<>();
		for (org.hibernate.boot.model.relational.Sequence sequence : namespace.getSequences()) {
			QualifiedSequenceName qualified = sequence.getName();
			ObjectName name = this.context.name(qualified.getCatalogName(), qualified.getSchemaName(),
					qualified.getSequenceName());
			result.add(new Sequence(name, sequence.getInitialValue(), sequence.getIncrementSize()));
			if (sequence.getOptions() != null && !sequence.getOptions().isBlank()) {
				this.context.notCompared("options of sequence " + name, "options of sequences are not compared");
			}
		}
		return result;
	}

}
