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

package dev.migrations.test.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An entity.
 *
 * @param name its simple name
 * @param parent the entity that it extends
 * @param inheritance how its children are stored, when it may have some
 * @param table the name of its table, {@code null} for the one that naming strategies
 * find
 * @param identifier how it is identified
 * @param version whether it has a version
 * @param fields its own fields
 * @param keys its uniques and indexes
 * @param check a check of its table
 * @param comment a comment of its table
 */
record EntityDescription(String name, @Nullable String parent, Inherited inheritance, @Nullable String table,
		Identifier identifier, boolean version, List<FieldDescription> fields, List<KeyDescription> keys,
		@Nullable String check, @Nullable String comment) {

	EntityDescription {
		fields = List.copyOf(fields);
		keys = List.copyOf(keys);
	}

	/**
	 * Begin an entity of no inheritance, with nothing in it.
	 * @param name its simple name
	 * @param identifier how it is identified
	 * @return the entity
	 */
	static EntityDescription of(String name, Identifier identifier) {
		return new EntityDescription(name, null, Inherited.NONE, null, identifier, false, List.of(), List.of(), null,
				null);
	}

	EntityDescription with(List<FieldDescription> changedFields, List<KeyDescription> changedKeys) {
		return with((draft) -> {
			draft.fields = changedFields;
			draft.keys = changedKeys;
		});
	}

	EntityDescription with(FieldDescription changed) {
		return with(this.fields.stream().map((each) -> each.name().equals(changed.name()) ? changed : each).toList(),
				this.keys);
	}

	EntityDescription plus(FieldDescription added) {
		return with(plus(this.fields, added), this.keys);
	}

	EntityDescription plus(KeyDescription added) {
		return with(this.fields, plus(this.keys, added));
	}

	EntityDescription without(KeyDescription removed) {
		return with(this.fields, this.keys.stream().filter((each) -> !each.equals(removed)).toList());
	}

	/**
	 * Return the entity without some fields and the keys over them.
	 * @param gone the fields
	 * @return the smaller entity
	 */
	EntityDescription without(Predicate<FieldDescription> gone) {
		List<String> names = this.fields.stream().filter(gone).map(FieldDescription::name).toList();
		return with(this.fields.stream().filter(gone.negate()).toList(),
				this.keys.stream().filter((key) -> !key.mentions(names::contains)).toList());
	}

	EntityDescription withInheritance(@Nullable String changedParent, Inherited changed) {
		return with((draft) -> {
			draft.parent = changedParent;
			draft.inheritance = changed;
		});
	}

	EntityDescription withTable(@Nullable String changed) {
		return with((draft) -> draft.table = changed);
	}

	EntityDescription with(Identifier changed, boolean changedVersion) {
		return with((draft) -> {
			draft.identifier = changed;
			draft.version = changedVersion;
		});
	}

	EntityDescription withDetails(@Nullable String changedCheck, @Nullable String changedComment) {
		return with((draft) -> {
			draft.check = changedCheck;
			draft.comment = changedComment;
		});
	}

	private EntityDescription with(Consumer<EntityDraft> change) {
		EntityDraft draft = new EntityDraft(this);
		change.accept(draft);
		return draft.finished();
	}

	FieldDescription field(String wanted) {
		return this.fields.stream().filter((each) -> each.name().equals(wanted)).findFirst().orElseThrow();
	}

	boolean has(String field) {
		return this.fields.stream().anyMatch((each) -> each.name().equals(field));
	}

	private static <T> List<T> plus(List<T> list, T added) {
		List<T> more = new ArrayList<>(list);
		more.add(added);
		return more;
	}

	/** How children are stored. */
	enum Inherited {

		NONE, SINGLE_TABLE, JOINED, TABLE_PER_CLASS

	}

	/** How an entity is identified. */
	enum Identifier {

		IDENTITY, SEQUENCE, NAMED_SEQUENCE, TABLE, UUID, UUID_TEXT, ASSIGNED, ASSIGNED_TEXT

	}

	/**
	 * A unique or an index.
	 *
	 * @param name its name, {@code null} for none
	 * @param unique whether it is a unique
	 * @param fields the fields, {@code desc} may follow in an index
	 */
	record KeyDescription(@Nullable String name, boolean unique, List<String> fields) {

		KeyDescription {
			fields = List.copyOf(fields);
		}

		boolean mentions(Predicate<String> field) {
			return this.fields.stream().map((each) -> each.replace(" desc", "")).anyMatch(field);
		}

	}

}
