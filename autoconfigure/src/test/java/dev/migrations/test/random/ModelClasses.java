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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import org.jspecify.annotations.Nullable;

/** Turns a model into annotated classes, without a compiler. */
final class ModelClasses {

	private static final String PACKAGE = "model.";

	private final Model model;

	private final Map<String, byte[]> bytes = new HashMap<>();

	private final Map<String, TypeDescription> types = new HashMap<>();

	private ModelClasses(Model model) {
		this.model = model;
	}

	/**
	 * Load the classes of a model in a class loader of their own.
	 * @param model the model
	 * @return the entities by their names, in the order of the model
	 */
	static Map<String, Class<?>> of(Model model) {
		return new ModelClasses(model).load();
	}

	private Map<String, Class<?>> load() {
		ByteBuddy byteBuddy = new ByteBuddy();
		this.model.enums()
			.forEach((each) -> add(byteBuddy.makeEnumeration(each.constants()).name(PACKAGE + each.name()).make()));
		this.model.entities().forEach((entity) -> this.types.put(entity.name(), latent(entity.name())));
		this.model.entities().forEach((entity) -> add(entity(byteBuddy, entity)));
		ClassLoader loader = new ByteArrayClassLoader(ModelClasses.class.getClassLoader(), this.bytes);
		Map<String, Class<?>> classes = new LinkedHashMap<>();
		this.model.entities().forEach((entity) -> classes.put(entity.name(), load(loader, entity.name())));
		return classes;
	}

	private static Class<?> load(ClassLoader loader, String name) {
		try {
			return loader.loadClass(PACKAGE + name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DynamicType.Unloaded<?> entity(ByteBuddy byteBuddy, EntityDescription entity) {
		TypeDescription parent = (entity.parent() != null) ? this.types.get(entity.parent())
				: TypeDescription.ForLoadedType.of(Object.class);
		DynamicType.Builder<?> builder = byteBuddy.subclass(parent)
			.name(PACKAGE + entity.name())
			.annotateType(EntityAnnotations.of(this.model, entity));
		if (entity.parent() == null) {
			builder = field(builder, "id", generic(id(entity)), EntityAnnotations.identifier(entity));
		}
		if (entity.version()) {
			builder = field(builder, "version", generic(Integer.class), List.of(EntityAnnotations.version()));
		}
		for (FieldDescription field : entity.fields()) {
			builder = field(builder, field.name(), type(byteBuddy, entity, field), FieldAnnotations.of(entity, field));
		}
		return builder.make();
	}

	private static Class<?> id(EntityDescription entity) {
		return switch (entity.identifier()) {
			case UUID -> UUID.class;
			case UUID_TEXT, ASSIGNED_TEXT -> String.class;
			case ASSIGNED -> Integer.class;
			default -> Long.class;
		};
	}

	private TypeDescription.Generic type(ByteBuddy byteBuddy, EntityDescription entity, FieldDescription field) {
		FieldType type = field.type();
		if (type instanceof FieldType.Basic basic) {
			return generic(basic.kind().type());
		}
		if (type instanceof FieldType.Enumeration enumeration) {
			return latent(enumeration.type()).asGenericType();
		}
		if (type instanceof FieldType.Reference reference) {
			return latent(reference.entity()).asGenericType();
		}
		if (type instanceof FieldType.Elements elements) {
			return collection(elements.shape(), generic(elements.kind().type()));
		}
		if (type instanceof FieldType.Links links) {
			return collection(links.shape(), latent(links.entity()).asGenericType());
		}
		return embeddable(byteBuddy, entity, field, ((FieldType.Embedded) type).fields());
	}

	private TypeDescription.Generic embeddable(ByteBuddy byteBuddy, EntityDescription entity, FieldDescription field,
			List<FieldDescription> fields) {
		String name = entity.name() + "_" + field.name();
		DynamicType.Builder<?> builder = byteBuddy.subclass(Object.class)
			.name(PACKAGE + name)
			.annotateType(AnnotationDescription.Builder.ofType(Embeddable.class).build());
		for (FieldDescription each : fields) {
			builder = field(builder, each.name(), type(byteBuddy, entity, each), FieldAnnotations.of(entity, each));
		}
		add(builder.make());
		return latent(name).asGenericType();
	}

	private static TypeDescription.Generic collection(FieldType.Shape shape, TypeDescription.Generic element) {
		return switch (shape) {
			case SET -> TypeDescription.Generic.Builder.parameterizedType(of(Set.class), element).build();
			case BAG, LIST -> TypeDescription.Generic.Builder.parameterizedType(of(List.class), element).build();
			case MAP -> TypeDescription.Generic.Builder
				.parameterizedType(of(Map.class), List.of(generic(String.class), element))
				.build();
		};
	}

	private static DynamicType.Builder<?> field(DynamicType.Builder<?> builder, String name,
			TypeDescription.Generic type, List<AnnotationDescription> annotations) {
		return builder.defineField(name, type, Visibility.PUBLIC).annotateField(new ArrayList<>(annotations));
	}

	private void add(DynamicType.Unloaded<?> type) {
		this.bytes.put(type.getTypeDescription().getName(), type.getBytes());
		this.types.put(type.getTypeDescription().getName().substring(PACKAGE.length()), type.getTypeDescription());
	}

	private static TypeDescription of(Class<?> type) {
		return TypeDescription.ForLoadedType.of(type);
	}

	private static TypeDescription.Generic generic(Class<?> type) {
		return TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(type);
	}

	private static TypeDescription latent(@Nullable String name) {
		return InstrumentedType.Default.of(PACKAGE + name, generic(Object.class), Visibility.PUBLIC);
	}

}
