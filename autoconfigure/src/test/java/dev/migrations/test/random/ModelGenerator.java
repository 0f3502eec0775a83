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

import org.jspecify.annotations.Nullable;

import dev.migrations.test.random.EntityDescription.Identifier;
import dev.migrations.test.random.EntityDescription.Inherited;
import dev.migrations.test.random.EntityDescription.KeyDescription;
import dev.migrations.test.random.Model.EnumDescription;

/** Makes models. */
final class ModelGenerator {

	private static final List<String> NAMES = List.of("Book", "Author", "OrderLine", "Person", "Invoice", "Stock",
			"Ähre", "HTTPServer", "AnEntityWithARatherLongName");

	private static final List<String> TABLES = List.of("books", "T_ITEMS", "`order`", "`user`", "`Mixed Case`",
			"`camelTable`", "`a.b`");

	private static final List<String> CONSTANTS = List.of("A", "B_C", "d", "Ünder", "VERY_LONG_CONSTANT", "Z9");

	private final Dice dice;

	private final FieldGenerator fields;

	ModelGenerator(Dice dice) {
		this.dice = dice;
		this.fields = new FieldGenerator(dice);
	}

	Model model() {
		List<EnumDescription> enums = new ArrayList<>();
		for (int i = this.dice.between(1, 2); i > 0; i--) {
			enums
				.add(new EnumDescription((i == 1) ? "Color" : "KindOf", CONSTANTS.subList(0, this.dice.between(2, 4))));
		}
		Model model = new Model(List.of(), enums);
		for (int i = this.dice.between(1, 4); i > 0; i--) {
			model = withEntity(model);
		}
		return model;
	}

	/**
	 * Add an entity, sometimes with children.
	 * @param model the model
	 * @return the model with at least one entity more
	 */
	Model withEntity(Model model) {
		boolean parent = this.dice.chance(18);
		Inherited inherited = !parent ? Inherited.NONE
				: this.dice.pick(Inherited.SINGLE_TABLE, Inherited.JOINED, Inherited.JOINED, Inherited.TABLE_PER_CLASS);
		EntityDescription root = entity(model, null, inherited);
		Model result = filled(model.plus(root), root.name());
		for (int i = parent ? this.dice.between(1, 2) : 0; i > 0; i--) {
			EntityDescription child = entity(result, root, Inherited.NONE);
			result = filled(result.plus(child), child.name());
		}
		return result;
	}

	private EntityDescription entity(Model model, @Nullable EntityDescription parent, Inherited inherited) {
		String name = name(model);
		boolean generated = inherited == Inherited.TABLE_PER_CLASS;
		Identifier identifier = (parent != null) ? parent.identifier() : this.dice.pick(Identifier.values());
		if (generated && identifier == Identifier.IDENTITY) {
			identifier = Identifier.SEQUENCE;
		}
		String table = this.dice.chance(25) ? table(model) : null;
		if (parent != null && parent.inheritance() == Inherited.SINGLE_TABLE) {
			table = null;
		}
		boolean version = parent == null && this.dice.chance(15);
		String comment = (parent == null && this.dice.chance(8)) ? this.fields.comment() : null;
		return EntityDescription.of(name, identifier)
			.with(identifier, version)
			.withInheritance((parent != null) ? parent.name() : null, inherited)
			.withTable(table)
			.withDetails(null, comment);
	}

	private Model filled(Model model, String name) {
		Model result = model;
		for (int i = this.dice.between(0, 6); i > 0; i--) {
			EntityDescription entity = result.entity(name);
			result = result.with(entity.plus(this.fields.field(result, entity)));
		}
		for (int i = this.dice.between(0, 2); i > 0; i--) {
			KeyDescription key = key(result, result.entity(name));
			result = (key != null) ? result.with(result.entity(name).plus(key)) : result;
		}
		return result;
	}

	/**
	 * Make a unique or an index over fields of an entity.
	 * @param model the model
	 * @param entity the entity
	 * @return the key, {@code null} when there is nothing to make one over
	 */
	@Nullable KeyDescription key(Model model, EntityDescription entity) {
		List<String> candidates = new ArrayList<>(entity.fields()
			.stream()
			.filter(FieldDescription::indexable)
			.filter((field) -> named(model, entity, field))
			.map(FieldDescription::name)
			.toList());
		if (candidates.isEmpty()
				|| (entity.parent() != null && model.entity(entity.parent()).inheritance() == Inherited.SINGLE_TABLE)) {
			return null;
		}
		boolean unique = this.dice.chance(35);
		List<String> chosen = new ArrayList<>();
		for (int i = this.dice.between(1, 3); i > 0 && !candidates.isEmpty(); i--) {
			chosen.add(candidates.remove(this.dice.between(0, candidates.size() - 1)));
		}
		if (entity.keys().stream().anyMatch((key) -> key.mentions(chosen::contains))) {
			return null;
		}
		if (unique && chosen.stream().noneMatch((field) -> distinct(entity.field(field)))) {
			return null;
		}
		String name = this.dice.chance(50) ? null
				: (unique ? "uk_" : "ix_") + entity.name() + "_" + this.dice.between(1, 9999);
		return new KeyDescription(name, unique, unique ? chosen
				: chosen.stream().map((field) -> field + (this.dice.chance(20) ? " desc" : "")).toList());
	}

	/** Hibernate quotes the implicit column of a reference to a quoted table. */
	private static boolean named(Model model, EntityDescription entity, FieldDescription field) {
		return field.target() == null || field.column().name() != null
				|| (!quoted(entity) && !quoted(model.entity(field.target())));
	}

	private static boolean quoted(EntityDescription entity) {
		return entity.table() != null && entity.table().startsWith("`");
	}

	/** Whether two rows have different values in it for sure. */
	private static boolean distinct(FieldDescription field) {
		return field.type() instanceof FieldType.Basic basic && basic.kind().family() != BasicKind.Family.BOOLEAN
				&& basic.kind() != BasicKind.YES_NO && field.column().defaultValue() == null;
	}

	private String name(Model model) {
		String name = this.dice.pick(NAMES);
		for (int i = 2; model.has(name); i++) {
			name = name.replaceAll("\\d+$", "") + i;
		}
		return name;
	}

	private @Nullable String table(Model model) {
		String table = this.dice.pick(TABLES);
		return model.entities().stream().anyMatch((each) -> table.equals(each.table())) ? null : table;
	}

}
