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

import dev.migrations.test.random.EntityDescription.KeyDescription;
import dev.migrations.test.random.FieldType.OnDelete;
import dev.migrations.test.random.Model.EnumDescription;

/** Changes a model as people change theirs. */
final class Mutations {

	private final Dice dice;

	private final ModelGenerator models;

	private final FieldGenerator fields;

	Mutations(Dice dice) {
		this.dice = dice;
		this.models = new ModelGenerator(dice);
		this.fields = new FieldGenerator(dice);
	}

	Model of(Model model) {
		Model result = model;
		for (int i = this.dice.between(1, 5); i > 0; i--) {
			result = once(result);
		}
		return result;
	}

	private Model once(Model model) {
		int roll = this.dice.between(0, 99);
		EntityDescription entity = this.dice.pick(model.entities());
		if (roll < 22) {
			return model.with(entity.plus(newField(model, entity)));
		}
		if (roll < 30) {
			return entity.fields().isEmpty() ? model
					: model.withoutField(entity.name(), this.dice.pick(entity.fields()).name());
		}
		if (roll < 70) {
			return entity.fields().isEmpty() ? model : model.with(changed(entity, this.dice.pick(entity.fields())));
		}
		if (roll < 78) {
			return model.with(changed(this.dice.pick(model.enums())));
		}
		if (roll < 84) {
			return this.models.withEntity(model);
		}
		if (roll < 88) {
			return (model.entities().size() > 1) ? removed(model, entity) : model;
		}
		if (roll < 95) {
			return model.with(changedKeys(model, entity));
		}
		return (entity.parent() != null) ? model
				: model.with(entity.withDetails(null, this.dice.chance(50) ? this.fields.comment() : null));
	}

	/** A table or a column gets another name, and its old one may be used again later. */
	Model renamed(Model model) {
		EntityDescription entity = this.dice.pick(model.entities());
		if (entity.parent() == null && this.dice.chance(30)) {
			return model.with(entity.withTable("moved_" + this.dice.between(1, 4)));
		}
		List<FieldDescription> fields = entity.fields()
			.stream()
			.filter((field) -> field.type() instanceof FieldType.Basic && field.column().name() == null
					&& field.column().check() == null
					&& entity.keys().stream().noneMatch((key) -> key.mentions(field.name()::equals)))
			.toList();
		if (fields.isEmpty()) {
			return of(model);
		}
		FieldDescription field = this.dice.pick(fields);
		String name = this.fields.name(model.fieldNames(entity));
		return model.with(entity.with(entity.fields()
			.stream()
			.map((each) -> each.equals(field) ? new FieldDescription(name, field.type(), field.column()) : each)
			.toList(), entity.keys()));
	}

	private Model removed(Model model, EntityDescription entity) {
		Model smaller = model.without(entity.name());
		return smaller.entities().isEmpty() ? model : smaller;
	}

	/** A mandatory reference is optional at first, since rows have no value for it. */
	private FieldDescription newField(Model model, EntityDescription entity) {
		FieldDescription field = this.fields.field(model, entity);
		ColumnDescription column = field.column();
		if (field.type() instanceof FieldType.Reference) {
			return field.with(column.withNullable(true));
		}
		return column.unique() ? field.with(column.withNullable(true)) : field;
	}

	private EntityDescription changedKeys(Model model, EntityDescription entity) {
		if (!entity.keys().isEmpty() && this.dice.chance(50)) {
			return entity.without(this.dice.pick(entity.keys()));
		}
		KeyDescription key = this.models.key(model, entity);
		return (key != null) ? entity.plus(key) : entity;
	}

	private EnumDescription changed(EnumDescription type) {
		List<String> constants = new ArrayList<>(type.constants());
		int roll = this.dice.between(0, 9);
		if (roll == 0 && constants.size() > 2) {
			constants.remove(constants.size() - 1);
		}
		else {
			String added = "NEW_" + constants.size();
			if (!constants.contains(added)) {
				constants.add((roll < 3) ? 1 : constants.size(), added);
			}
		}
		return new EnumDescription(type.name(), constants);
	}

	private EntityDescription changed(EntityDescription entity, FieldDescription field) {
		if (field.type() instanceof FieldType.Basic basic) {
			return entity.with(changed(entity, field, basic.kind()));
		}
		if (field.type() instanceof FieldType.Reference reference) {
			return entity.with(
					this.dice.chance(50) ? field.with(field.column().withNullable(true))
							: field.with(new FieldType.Reference(reference.entity(), reference.oneToOne(),
									field.column().nullable() ? this.dice.pick(OnDelete.values())
											: this.dice.pick(OnDelete.NOTHING, OnDelete.CASCADE),
									this.dice.chance(80))));
		}
		if (field.type() instanceof FieldType.Enumeration enumeration) {
			ColumnDescription column = field.column();
			return entity.with(
					this.dice
						.chance(50)
								? field.with(column.withNullable(!column.nullable()))
								: field
									.with(new FieldType.Enumeration(enumeration.type(),
											this.dice.pick(FieldType.Style.STRING, FieldType.Style.ORDINAL,
													FieldType.Style.NAMED)))
									.with(column.withDefault(null).withLength(0)));
		}
		if (field.type() instanceof FieldType.Embedded embedded) {
			List<FieldDescription> inner = new ArrayList<>(embedded.fields());
			int position = this.dice.between(0, inner.size() - 1);
			if (inner.get(position).type() instanceof FieldType.Basic basic) {
				inner.set(position, changed(entity, inner.get(position), basic.kind()));
			}
			return entity.with(field.with(new FieldType.Embedded(inner)));
		}
		return entity;
	}

	private FieldDescription changed(EntityDescription entity, FieldDescription field, BasicKind kind) {
		ColumnDescription column = field.column();
		boolean keyed = entity.keys().stream().anyMatch((key) -> key.mentions(field.name()::equals));
		return switch (this.dice.between(0, 6)) {
			case 0, 1 -> field.with(column.withNullable(!column.nullable() || column.unique() || keyed));
			case 2 -> field.with(FieldGenerator
				.sensible(column.withDefault((column.unique() || kind.defaults().isEmpty() || this.dice.chance(30))
						? null : this.dice.pick(kind.defaults()))));
			case 3 -> field.with(this.fields.details(column, kind));
			case 4 -> field.with(column.withComment(this.dice.chance(50) ? this.fields.comment() : null));
			case 5 -> field.with(column.withCheck(null));
			default -> {
				BasicKind other = this.fields.kind();
				yield (keyed && !other.indexable()) ? field
						: field.with(new FieldType.Basic(other)).with(this.fields.details(column, other));
			}
		};
	}

}
