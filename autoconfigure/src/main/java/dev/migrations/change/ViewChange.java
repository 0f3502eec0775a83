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
import dev.migrations.schema.View;

/**
 * A change of a view.
 */
public sealed interface ViewChange extends SchemaChange {

	/**
	 * Return the view.
	 * @return the view
	 */
	View view();

	@Override
	default ObjectName object() {
		return view().name();
	}

	/** Create a view for which the model has the query. */
	record CreateView(View view) implements ViewChange {

		@Override
		public Set<Name> added(NameSpaces spaces) {
			return spaces.view(object());
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withViews(Lists.with(before.views(), this.view));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new DropView(this.view));
		}

	}

	/** Drop a view. Only a way back does so. */
	record DropView(View view) implements ViewChange {

		@Override
		public Set<Name> removed(NameSpaces spaces) {
			return spaces.view(object());
		}

		@Override
		public Schema appliedTo(Schema before) {
			return before.withViews(Lists.without(before.views(), (other) -> other.name().equals(object())));
		}

		@Override
		public List<SchemaChange> reversed(Schema before) {
			return List.of(new CreateView(this.view));
		}

	}

}
