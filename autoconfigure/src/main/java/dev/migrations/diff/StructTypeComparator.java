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

package dev.migrations.diff;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.change.AlterObject;
import dev.migrations.change.CreateObject;
import dev.migrations.schema.Column;
import dev.migrations.schema.ObjectName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.StructType;
import dev.migrations.sql.TypeForm;

/**
 * Do the types that have parts have the same ones in the same order? One that the model
 * does not map is up to whoever made it.
 */
final class StructTypeComparator {

	private final ChangeCollector findings;

	StructTypeComparator(ChangeCollector findings) {
		this.findings = findings;
	}

	void compare(Schema database, Schema model) {
		SortedMerge<StructType> walk = SortedMerge.of(database.structTypes(), model.structTypes(), StructType::name);
		model.structTypes()
			.stream()
			.filter(walk.model()::contains)
			.forEach((type) -> this.findings.add(new CreateObject<>(type)));
		walk.database()
			.forEach((type) -> this.findings.notCompared("composite type " + type.name(),
					"composite types are not compared"));
		Set<String> known = names(database, model);
		walk.forEachPair(
				(from, to) -> compare(from, to, (type) -> TypeForm.of(type, database.product()).knownAmong(known)));
	}

	private void compare(StructType from, StructType to, Function<String, TypeForm> form) {
		if (!names(from).equals(names(to))) {
			this.findings.add(new AlterObject<>(from, to));
			return;
		}
		for (int i = 0; i < to.fields().size(); i++) {
			Column here = from.fields().get(i);
			Column there = to.fields().get(i);
			TypeForm type = form.apply(here.type());
			TypeForm other = form.apply(there.type()).completedBy(type);
			if (!type.equals(other) && type.known() && other.known()) {
				this.findings.add(new AlterObject<>(from, to));
				return;
			}
			if (!type.equals(other)) {
				this.findings.notCompared("type of " + from.name() + "." + here.name(),
						"%s and the model's %s cannot be compared".formatted(here.type(), there.type()));
			}
		}
	}

	private static List<String> names(StructType type) {
		return type.fields().stream().map(Column::name).toList();
	}

	/**
	 * Return the names of the types that only this database knows.
	 * @param database what the database holds
	 * @param model what the model maps
	 * @return the names of types with values or parts
	 */
	static Set<String> names(Schema database, Schema model) {
		return Stream.of(database, model)
			.flatMap(StructTypeComparator::names)
			.map(ObjectName::toString)
			.collect(Collectors.toSet());
	}

	private static Stream<ObjectName> names(Schema schema) {
		return Stream.concat(schema.enumTypes().stream().map((type) -> type.name()),
				schema.structTypes().stream().map((type) -> type.name()));
	}

}
