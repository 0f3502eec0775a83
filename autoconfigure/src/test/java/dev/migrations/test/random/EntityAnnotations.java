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

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import net.bytebuddy.description.annotation.AnnotationDescription;

import dev.migrations.test.random.EntityDescription.Inherited;
import dev.migrations.test.random.EntityDescription.KeyDescription;

/** The annotations of an entity. */
final class EntityAnnotations {

	private EntityAnnotations() {
	}

	static List<AnnotationDescription> of(Model model, EntityDescription entity) {
		List<AnnotationDescription> annotations = new ArrayList<>();
		annotations.add(AnnotationDescription.Builder.ofType(Entity.class).build());
		boolean shared = entity.parent() != null
				&& model.entity(entity.parent()).inheritance() == Inherited.SINGLE_TABLE;
		if (!shared) {
			annotations.add(table(entity));
		}
		if (entity.inheritance() != Inherited.NONE) {
			annotations.add(AnnotationDescription.Builder.ofType(Inheritance.class)
				.define("strategy", InheritanceType.valueOf(entity.inheritance().name()))
				.build());
		}
		return annotations;
	}

	private static AnnotationDescription table(EntityDescription entity) {
		AnnotationDescription.Builder table = AnnotationDescription.Builder.ofType(Table.class);
		if (entity.table() != null) {
			table = table.define("name", entity.table());
		}
		if (entity.comment() != null) {
			table = table.define("comment", entity.comment());
		}
		if (entity.check() != null) {
			table = table.defineAnnotationArray("check", FieldAnnotations.type(CheckConstraint.class),
					AnnotationDescription.Builder.ofType(CheckConstraint.class)
						.define("constraint", entity.check())
						.build());
		}
		AnnotationDescription[] uniques = entity.keys()
			.stream()
			.filter(KeyDescription::unique)
			.map((key) -> unique(entity, key))
			.toArray(AnnotationDescription[]::new);
		AnnotationDescription[] indexes = entity.keys()
			.stream()
			.filter((key) -> !key.unique())
			.map((key) -> index(entity, key))
			.toArray(AnnotationDescription[]::new);
		return table.defineAnnotationArray("uniqueConstraints", FieldAnnotations.type(UniqueConstraint.class), uniques)
			.defineAnnotationArray("indexes", FieldAnnotations.type(Index.class), indexes)
			.build();
	}

	private static AnnotationDescription unique(EntityDescription entity, KeyDescription key) {
		return AnnotationDescription.Builder.ofType(UniqueConstraint.class)
			.define("name", (key.name() != null) ? key.name() : "")
			.defineArray("columnNames",
					key.fields().stream().map((field) -> entity.field(field).logicalColumn()).toArray(String[]::new))
			.build();
	}

	private static AnnotationDescription index(EntityDescription entity, KeyDescription key) {
		List<String> columns = key.fields().stream().map((field) -> {
			String column = entity.field(field.replace(" desc", "")).logicalColumn();
			return field.endsWith(" desc") ? column + " desc" : column;
		}).toList();
		return AnnotationDescription.Builder.ofType(Index.class)
			.define("name", (key.name() != null) ? key.name() : "")
			.define("columnList", String.join(", ", columns))
			.build();
	}

	static List<AnnotationDescription> identifier(EntityDescription entity) {
		List<AnnotationDescription> annotations = new ArrayList<>();
		annotations.add(AnnotationDescription.Builder.ofType(Id.class).build());
		GenerationType strategy = switch (entity.identifier()) {
			case IDENTITY -> GenerationType.IDENTITY;
			case SEQUENCE, NAMED_SEQUENCE -> GenerationType.SEQUENCE;
			case TABLE -> GenerationType.TABLE;
			case UUID, UUID_TEXT -> GenerationType.UUID;
			default -> GenerationType.AUTO;
		};
		if (strategy != GenerationType.AUTO) {
			String generator = "ids_of_" + entity.name();
			boolean named = entity.identifier() == EntityDescription.Identifier.NAMED_SEQUENCE;
			annotations.add(AnnotationDescription.Builder.ofType(GeneratedValue.class)
				.define("strategy", strategy)
				.define("generator", named ? generator : "")
				.build());
			if (named) {
				annotations.add(AnnotationDescription.Builder.ofType(SequenceGenerator.class)
					.define("name", generator)
					.define("sequenceName", "number_of_" + entity.name())
					.define("allocationSize", entity.name().length())
					.build());
			}
		}
		return annotations;
	}

	static AnnotationDescription version() {
		return AnnotationDescription.Builder.ofType(Version.class).build();
	}

}
