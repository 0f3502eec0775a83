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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes a pair that fails as small as it gets. */
public final class Shrinking {

	private final Predicate<ModelPair> fails;

	private int attempts;

	private Shrinking(Predicate<ModelPair> fails, int attempts) {
		this.fails = fails;
		this.attempts = attempts;
	}

	/**
	 * Shrink a pair.
	 * @param pair the pair that fails
	 * @param attempts how many smaller pairs may be tried
	 * @param fails tells whether a pair still fails in the same way
	 * @return the smallest pair found
	 */
	public static ModelPair of(ModelPair pair, int attempts, Predicate<ModelPair> fails) {
		return new Shrinking(fails, attempts).shrink(pair);
	}

	private ModelPair shrink(ModelPair pair) {
		ModelPair smallest = pair;
		boolean progress = true;
		while (progress && this.attempts > 0) {
			progress = false;
			List<ModelPair> smaller = smaller(smallest);
			for (ModelPair candidate : smaller) {
				if (this.attempts-- > 0 && this.fails.test(candidate)) {
					smallest = candidate;
					progress = true;
					break;
				}
			}
		}
		return smallest;
	}

	private static List<ModelPair> smaller(ModelPair pair) {
		List<ModelPair> smaller = new ArrayList<>();
		smaller.add(new ModelPair(pair.from(), pair.from()));
		smaller.add(new ModelPair(pair.to(), pair.to()));
		List<EntityDescription> entities = new ArrayList<>(pair.from().entities());
		pair.to().entities().stream().filter((each) -> !pair.from().has(each.name())).forEach(entities::add);
		for (EntityDescription entity : entities) {
			String name = entity.name();
			smaller.add(both(pair, (model) -> model.without(name)));
		}
		for (EntityDescription entity : entities) {
			addFields(smaller, pair, entity.name());
		}
		entities.forEach((entity) -> addDetails(smaller, pair, entity.name()));
		pair.from().enums().forEach((each) -> smaller.add(new ModelPair(pair.from(), pair.to().with(each))));
		return smaller.stream()
			.filter((each) -> !each.equals(pair) && !each.from().entities().isEmpty()
					&& !each.to().entities().isEmpty())
			.distinct()
			.toList();
	}

	private static void addFields(List<ModelPair> smaller, ModelPair pair, String entity) {
		List<FieldDescription> fields = new ArrayList<>();
		List<EntityDescription.KeyDescription> keys = new ArrayList<>();
		for (Model model : List.of(pair.to(), pair.from())) {
			if (model.has(entity)) {
				fields.addAll(model.entity(entity).fields());
				keys.addAll(model.entity(entity).keys());
			}
		}
		fields.stream()
			.map(FieldDescription::name)
			.distinct()
			.forEach((field) -> smaller.add(both(pair, (model) -> model.withoutField(entity, field))));
		keys.stream()
			.distinct()
			.forEach((key) -> smaller.add(both(pair, (model) -> model.mapped(entity, (each) -> each.without(key)))));
		if (pair.from().has(entity) && pair.to().has(entity)) {
			smaller.add(new ModelPair(pair.from(), pair.to().with(pair.from().entity(entity))));
			for (FieldDescription field : pair.from().entity(entity).fields()) {
				smaller.add(new ModelPair(pair.from(), pair.to().mapped(entity, (each) -> each.with(field))));
			}
		}
	}

	private static void addDetails(List<ModelPair> smaller, ModelPair pair, String entity) {
		smaller.add(both(pair, (model) -> model.mapped(entity, (each) -> each.withTable(null))));
		smaller.add(both(pair, (model) -> model.mapped(entity, (each) -> each.withDetails(null, null))));
		smaller.add(both(pair,
				(model) -> model.mapped(entity, (each) -> each.with(EntityDescription.Identifier.ASSIGNED, false))));
		List<UnaryOperator<ColumnDescription>> simpler = List.of((column) -> column.withName(null),
				(column) -> column.withUnique(false), (column) -> column.withDefault(null),
				(column) -> column.withCheck(null), (column) -> column.withComment(null),
				(column) -> column.withLength(0), (column) -> column.withPrecision(0, 0),
				(column) -> column.withNullable(true));
		for (UnaryOperator<ColumnDescription> each : simpler) {
			smaller.add(both(pair,
					(model) -> model.mapped(entity, (one) -> one.with(
							one.fields().stream().map((field) -> field.with(each.apply(field.column()))).toList(),
							one.keys()))));
		}
	}

	private static ModelPair both(ModelPair pair, UnaryOperator<Model> change) {
		return new ModelPair(change.apply(pair.from()), change.apply(pair.to()));
	}

}
