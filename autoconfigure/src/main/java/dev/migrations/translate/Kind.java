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

package dev.migrations.translate;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;

/**
 * What a translation is for.
 *
 * @param change the kind of change
 * @param subject the kind of object or part, or the property that it is about
 */
record Kind(Class<? extends SchemaChange> change, Object subject) {

	static Kind of(SchemaChange change) {
		return change.accept(new Of());
	}

	private static final class Of implements SchemaChange.Visitor<Kind> {

		@Override
		public Kind create(CreateObject<?> change) {
			return new Kind(CreateObject.class, change.created().getClass());
		}

		@Override
		public Kind drop(DropObject<?> change) {
			return new Kind(DropObject.class, change.dropped().getClass());
		}

		@Override
		public Kind alter(AlterObject<?> change) {
			return new Kind(AlterObject.class, change.from().getClass());
		}

		@Override
		public Kind add(AddPart<?> change) {
			return new Kind(AddPart.class, change.part().getClass());
		}

		@Override
		public Kind drop(DropPart<?> change) {
			return new Kind(DropPart.class, change.part().getClass());
		}

		@Override
		public Kind replace(ReplacePart<?> change) {
			return new Kind(ReplacePart.class, change.from().getClass());
		}

		@Override
		public Kind alter(AlterColumn change) {
			return new Kind(AlterColumn.class, change.property());
		}

		@Override
		public Kind rename(RenameTable change) {
			return new Kind(RenameTable.class, RenameTable.class);
		}

		@Override
		public Kind rename(RenameColumn change) {
			return new Kind(RenameColumn.class, RenameColumn.class);
		}

		@Override
		public Kind rename(RenameKey change) {
			return new Kind(RenameKey.class, RenameKey.class);
		}

		@Override
		public Kind comment(ChangeTableComment change) {
			return new Kind(ChangeTableComment.class, ChangeTableComment.class);
		}

	}

}
