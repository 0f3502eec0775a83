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
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The entities and enums of one persistence unit.
 *
 * @param entities the entities; a parent stands before its children
 * @param enums the enums that fields may have
 */
record Model(List<EntityDescription> entities, List<EnumDescription> enums) {

	Model {
		entities = List.copyOf(entities);
		enums = List.copyOf(enums);
	}

	EntityDescription entity(String name) {
		return this.entities.stream().filter((entity) -> entity.name().equals(name)).findFirst().orElseThrow();
	}

	boolean has(String entity) {
		return this.entities.stream().anyMatch((each) -> each.name().equals(entity));
	}

	EnumDescription enumeration(String name) {
		return this.enums.stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
	}

	Model with(EntityDescription changed) {
		return new Model(
				this.entities.stream().map((each) -> each.name().equals(changed.name()) ? changed : each).toList(),
				this.enums);
	}

	Model with(EnumDescription changed) {
		return new Model(this.entities,
				this.enums.stream().map((each) -> each.name().equals(changed.name()) ? changed : each).toList());
	}

	Model plus(EntityDescription added) {
		List<EntityDescription> more = new ArrayList<>(this.entities);
		more.add(added);
		return new Model(more, this.enums);
	}

	/**
	 * Return the model without an entity, its children, and what refers to them.
	 * @param name the entity
	 * @return the smaller model
	 */
	Model without(String name) {
		List<String> gone = this.entities.stream()
			.filter((each) -> each.name().equals(name) || name.equals(each.parent()))
			.map(EntityDescription::name)
			.toList();
		return new Model(this.entities.stream()
			.filter((each) -> !gone.contains(each.name()))
			.map((each) -> each.without((field) -> gone.contains(field.target())))
			.toList(), this.enums);
	}

	Model withoutField(String entity, String field) {
		return mapped(entity, (each) -> each.without((one) -> one.name().equals(field)));
	}

	Model mapped(String entity, Function<EntityDescription, EntityDescription> change) {
		return has(entity) ? with(change.apply(entity(entity))) : this;
	}

	/**
	 * Return the names of the fields that entities of one hierarchy have.
	 * @param entity any entity of the hierarchy
	 * @return the names, nested ones included, in lower case
	 */
	List<String> fieldNames(EntityDescription entity) {
		String root = root(entity);
		List<String> names = new ArrayList<>();
		this.entities.stream()
			.filter((each) -> root(each).equals(root))
			.forEach((each) -> each.fields().forEach((field) -> field.addNames(names)));
		return names;
	}

	/**
	 * Return the fields of an entity with those that it inherits.
	 * @param entity the entity
	 * @return the fields, the inherited ones first
	 */
	List<FieldDescription> allFields(EntityDescription entity) {
		List<FieldDescription> fields = new ArrayList<>();
		if (entity.parent() != null) {
			fields.addAll(allFields(entity(entity.parent())));
		}
		fields.addAll(entity.fields());
		return fields;
	}

	Model withoutUnused(Predicate<EnumDescription> used) {
		return new Model(this.entities, this.enums.stream().filter(used).toList());
	}

	String root(EntityDescription entity) {
		return (entity.parent() != null) ? entity.parent() : entity.name();
	}

	/**
	 * An enum.
	 *
	 * @param name its simple name
	 * @param constants its constants in their order
	 */
	record EnumDescription(String name, List<String> constants) {

		EnumDescription {
			constants = List.copyOf(constants);
		}

	}

}
