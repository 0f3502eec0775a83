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

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints a model as the Java classes that it stands for. */
final class ModelText {

	private final StringBuilder text = new StringBuilder();

	private ModelText() {
	}

	static String of(Model model) {
		ModelText text = new ModelText();
		model.enums()
			.forEach((each) -> text.text
				.append("enum %s { %s }%n".formatted(each.name(), String.join(", ", each.constants()))));
		Map<String, Class<?>> types = new LinkedHashMap<>();
		ModelClasses.of(model).values().forEach((type) -> {
			types.put(type.getName(), type);
			for (Field field : type.getDeclaredFields()) {
				if (field.getType().getSimpleName().contains("_")) {
					types.put(field.getType().getName(), field.getType());
				}
			}
		});
		types.values().forEach(text::add);
		return text.text.toString();
	}

	private void add(Class<?> type) {
		for (Annotation annotation : type.getDeclaredAnnotations()) {
			this.text.append(print(annotation)).append('\n');
		}
		this.text.append("class ").append(type.getSimpleName());
		if (type.getSuperclass() != Object.class) {
			this.text.append(" extends ").append(type.getSuperclass().getSimpleName());
		}
		this.text.append(" {\n");
		for (Field field : type.getDeclaredFields()) {
			this.text.append('\t');
			for (Annotation annotation : field.getDeclaredAnnotations()) {
				this.text.append(print(annotation)).append(' ');
			}
			this.text.append(field.getGenericType().getTypeName().replaceAll("\\b(?:\\w+\\.)+(\\w)", "$1"))
				.append(' ')
				.append(field.getName())
				.append(";\n");
		}
		this.text.append("}\n");
	}

	private static String print(Annotation annotation) {
		List<String> members = new ArrayList<>();
		Method[] methods = annotation.annotationType().getDeclaredMethods();
		Arrays.sort(methods, (one, other) -> one.getName().compareTo(other.getName()));
		for (Method method : methods) {
			Object value = value(annotation, method);
			if (!Objects.deepEquals(value, method.getDefaultValue())) {
				members.add(method.getName() + " = " + print(value));
			}
		}
		return "@" + annotation.annotationType().getSimpleName()
				+ (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
	}

	private static Object value(Annotation annotation, Method method) {
		try {
			return method.invoke(annotation);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String print(Object value) {
		if (value instanceof Annotation annotation) {
			return print(annotation);
		}
		if (value instanceof String string) {
			return '"' + string.replace("\"", "\\\"") + '"';
		}
		if (value instanceof Enum<?> constant) {
			return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
		}
		if (value instanceof Class<?> type) {
			return type.getSimpleName() + ".class";
		}
		if (value.getClass().isArray()) {
			List<String> elements = new ArrayList<>();
			for (int i = 0; i < Array.getLength(value); i++) {
				elements.add(print(Array.get(value, i)));
			}
			return "{ " + String.join(", ", elements) + " }";
		}
		return String.valueOf(value);
	}

}
