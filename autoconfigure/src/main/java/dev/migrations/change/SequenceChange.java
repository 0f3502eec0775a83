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

package dev.migrations.change;

import java.util.List;
import java.util.Set;

import dev.migrations.schema.NameSpaces;
import dev.migrations.schema.NameSpaces.Name;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Sequence;

/**
 * A change of a sequence.
 */
public sealed interface SequenceChange extends SchemaChange {

	/**
	 * Return the sequence.
	 * @return the sequence
	 */
	Sequence sequence();

	@Override
	default ObjectName object() {
		return sequence().name();
	}

	/** Create a sequence. */
	record CreateSequence(Sequence sequence) implements SequenceChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return spaces.sequence(object());
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withSequences(Lists.with(before.sequences(), this.sequence));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropSequence(this.sequence));
		}

	}

	/** Change the increment of a sequence. */
	record ChangeSequenceIncrement(Sequence sequence, Sequence to) implements SequenceChange {

		@Override
		public Schema appliedTo(Schema before) {
			return before.withSequences(before.sequences()
				.stream()
				.map((other) -> other.name().equals(object())
						? new Sequence(object(), other.start(), this.to.increment(), other.options()) : other)
				.toList());
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return before.sequences()
				.stream()
				.filter((former) -> former.name().equals(object()))
				.<SchemaChange>map((former) -> new ChangeSequenceIncrement(this.to, former))
				.toList();
		}

	}

	/** Drop a sequence that the model does not map. */
	record DropSequence(Sequence sequence) implements SequenceChange {

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return spaces.sequence(object());
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withSequences(Lists.without(before.sequences(), (other) -> other.name().equals(object())));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return before.sequences()
				.stream()
				.filter((former) -> former.name().equals(object()))
				.<SchemaChange>map(CreateSequence::new)
				.toList();
		}

	}

}
