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

package dev.migrations.policy.filter;

import org.jspecify.annotations.Nullable;

import dev.migrations.change.AddPart;
import dev.migrations.change.AlterColumn;
import dev.migrations.change.AlterObject;
import dev.migrations.change.ByObject;
import dev.migrations.change.ByPart;
import dev.migrations.change.ChangeTableComment;
import dev.migrations.change.CreateObject;
import dev.migrations.change.DropObject;
import dev.migrations.change.DropPart;
import dev.migrations.change.RenameColumn;
import dev.migrations.change.RenameKey;
import dev.migrations.change.RenameTable;
import dev.migrations.change.ReplacePart;
import dev.migrations.change.SchemaChange;
import dev.migrations.policy.FilteredObject;
import dev.migrations.policy.FilteredObject.Kind;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.TablePart;

/**
 * Finds the object that a change is about.
 */
final class FilteredObjects implements SchemaChange.Visitor<FilteredObject> {

	private static final ByObject<Kind> OBJECTS = new ByObject<>(Kind.TABLE, Kind.VIEW, Kind.SEQUENCE, Kind.TYPE,
			Kind.TYPE, Kind.SCHEMA);

	private static final ByPart<Kind> PARTS = new ByPart<>(Kind.COLUMN, Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.FOREIGN_KEY,
			Kind.INDEX, Kind.CHECK);

	@Override
	public FilteredObject create(CreateObject<?> change) {
		return object(change.created(), false, true);
	}

	@Override
	public FilteredObject drop(DropObject<?> change) {
		return object(change.dropped(), true, false);
	}

	@Override
	public FilteredObject alter(AlterObject<?> change) {
		return object(change.from(), true, true);
	}

	@Override
	public FilteredObject add(AddPart<?> change) {
		return part(change.object(), change.part(), false, true);
	}

	@Override
	public FilteredObject drop(DropPart<?> change) {
		return part(change.object(), change.part(), true, false);
	}

	@Override
	public FilteredObject replace(ReplacePart<?> change) {
		return part(change.object(), change.from(), true, true);
	}

	@Override
	public FilteredObject alter(AlterColumn change) {
		return both(Kind.COLUMN, change.object(), change.from().name());
	}

	@Override
	public FilteredObject rename(RenameTable change) {
		return both(Kind.TABLE, change.object(), null);
	}

	@Override
	public FilteredObject rename(RenameColumn change) {
		return both(Kind.COLUMN, change.object(), change.column().name());
	}

	@Override
	public FilteredObject rename(RenameKey change) {
		boolean index = change.kind() == RenameKey.Kind.INDEX
				&& change.table().indexes().stream().anyMatch((each) -> change.from().equals(each.name()));
		return both(index ? Kind.INDEX : Kind.UNIQUE, change.object(), change.from());
	}

	@Override
	public FilteredObject comment(ChangeTableComment change) {
		return both(Kind.TABLE, change.object(), null);
	}

	private static FilteredObject object(SchemaObject object, boolean inDatabase, boolean inModel) {
		return new FilteredObject(object.accept(OBJECTS), object.name(), null, inDatabase, inModel);
	}

	private static FilteredObject part(ObjectName table, TablePart part, boolean inDatabase, boolean inModel) {
		return new FilteredObject(part.accept(PARTS), table, part.name(), inDatabase, inModel);
	}

	private static FilteredObject both(Kind kind, ObjectName owner, @Nullable String name) {
		return new FilteredObject(kind, owner, name, true, true);
	}

}
