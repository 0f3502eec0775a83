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

package dev.migrations.scenario;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import dev.migrations.scenario.LifeModels.Memo;
import dev.migrations.scenario.LifeModels.Note;

/**
 * Pages whose key has another target than before, or than its type says.
 */
final class TargetModels {

	private TargetModels() {
	}

	@Entity(name = "Page")
	@Table(name = "page")
	static class PageOfMemo {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "note_id")
		private Memo note;

	}

	/** The key that the mapping gives by hand is another one than its type says. */
	@Entity(name = "Page")
	@Table(name = "page")
	static class PageWithAKeyByHand {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "note", foreignKey = @ForeignKey(name = "fk_note",
				foreignKeyDefinition = "foreign key (note) references memo(id)"))
		private Note note;

	}

	@Entity(name = "Leaf")
	@Table(name = "leaf")
	static class PageWithAShortKey {

		@Id
		private Long id;

		@ManyToOne
		@JoinColumn(name = "note", foreignKey = @ForeignKey(name = "fk_leaf_note",
				foreignKeyDefinition = "foreign key (note) references Memo on delete cascade"))
		private Note note;

	}

}
