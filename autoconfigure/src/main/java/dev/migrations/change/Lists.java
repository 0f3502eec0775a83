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

package dev.migrations.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.schema.SchemaObject;

/**
 * Lists with one element more or less.
 */
final class Lists {

	private Lists() {
	}

	static <T> List<T> with(List<T> list, T element) {
		return Stream.concat(list.stream(), Stream.of(element)).toList();
	}

	static <O extends SchemaObject> List<O> withoutNamesake(List<O> list, O object) {
		return without(list, (other) -> other.name().equals(object.name()));
	}

	static <O extends SchemaObject> List<O> withNamesake(List<O> list, O object) {
		return list.stream().map((other) -> other.name().equals(object.name()) ? object : other).toList();
	}

	static <T> List<T> without(List<T> list, Predicate<T> gone) {
		return list.stream().filter(Predicate.not(gone)).toList();
	}

}
