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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The walk over two lists that every level takes: what is only in the database, what is
 * only in the model, and what is in both. Each of the three is sorted by the key. Several
 * elements with one key are paired in their order.
 *
 * @param <T> the type of the elements
 * @param database the elements that only the database has
 * @param model the elements that only the model has
 * @param both the pairs
 */
record SortedMerge<T>(List<T> database, List<T> model, List<Pair<T>> both) {

	/**
	 * Walk over two lists.
	 * @param <T> the type of the elements
	 * @param <K> the type of the key
	 * @param database what the database holds
	 * @param model what the model maps
	 * @param key what two elements that belong together share
	 * @return the result
	 */
	static <T, K extends Comparable<K>> SortedMerge<T> of(List<T> database, List<T> model, Function<T, K> key) {
		Map<K, Deque<T>> left = byKey(database, key);
		Map<K, Deque<T>> right = byKey(model, key);
		List<Pair<T>> both = new ArrayList<>();
		left.forEach((shared, elements) -> {
			Deque<T> others = right.getOrDefault(shared, new ArrayDeque<>());
			while (!elements.isEmpty() && !others.isEmpty()) {
				both.add(new Pair<>(elements.remove(), others.remove()));
			}
		});
		return new SortedMerge<>(left.values().stream().flatMap(Deque::stream).toList(),
				right.values().stream().flatMap(Deque::stream).toList(), both);
	}

	void forEachPair(BiConsumer<T, T> action) {
		this.both.forEach((pair) -> action.accept(pair.database(), pair.model()));
	}

	private static <T, K extends Comparable<K>> Map<K, Deque<T>> byKey(List<T> elements, Function<T, K> key) {
		Map<K, Deque<T>> sorted = new TreeMap<>();
		elements.forEach(
				(element) -> sorted.computeIfAbsent(key.apply(element), (unused) -> new ArrayDeque<>()).add(element));
		return sorted;
	}

	/**
	 * Two elements that belong together.
	 *
	 * @param <T> the type of the elements
	 * @param database the one in the database
	 * @param model the one in the model
	 */
	record Pair<T>(T database, T model) {

	}

}
