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
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.diff.SortedMerge.Pair;

/**
 * Matches keys by what they do first and by their names second.
 *
 * @param <T> the kind of key
 * @param same the pairs that do the same
 * @param renamed the pairs that share a name and do something else
 * @param dropped the keys that only the database has
 * @param added the keys that only the model has
 */
record KeyMatch<T>(List<Pair<T>> same, List<Pair<T>> renamed, List<T> dropped, List<T> added) {

	/**
	 * Match the keys of a table.
	 * @param <T> the kind of key
	 * @param database the keys in the database
	 * @param model the keys in the model
	 * @param effect what a key does, as a text
	 * @param name the name of a key
	 * @return the match
	 */
	static <T> KeyMatch<T> of(List<T> database, List<T> model, Function<T, String> effect,
			Function<T, @Nullable String> name) {
		Comparator<T> byName = Comparator.comparing((key) -> Objects.requireNonNullElse(name.apply(key), ""));
		SortedMerge<T> walk = SortedMerge.of(database.stream().sorted(byName).toList(), distinct(model, byName, effect),
				effect);
		List<Pair<T>> same = new ArrayList<>(walk.both());
		Set<T> dropped = new LinkedHashSet<>(walk.database());
		List<Pair<T>> renamed = new ArrayList<>();
		List<T> added = new ArrayList<>();
		Deque<T> open = new ArrayDeque<>(walk.model());
		while (!open.isEmpty()) {
			T key = open.remove();
			Predicate<T> namesake = (other) -> name.apply(key) != null
					&& Objects.equals(name.apply(key), name.apply(other));
			Optional<T> free = dropped.stream().filter(namesake).findFirst();
			Optional<Pair<T>> taken = same.stream().filter((pair) -> namesake.test(pair.database())).findFirst();
			if (free.isPresent()) {
				dropped.remove(free.get());
				renamed.add(new Pair<>(free.get(), key));
			}
			else if (taken.isPresent()) {
				// the name can be used once, and the other key gets its own
				same.remove(taken.get());
				renamed.add(new Pair<>(taken.get().database(), key));
				open.add(taken.get().model());
			}
			else {
				added.add(key);
			}
		}
		return new KeyMatch<>(same, renamed, List.copyOf(dropped), added);
	}

	// Two keys of the model that do the same are one.
	private static <T> List<T> distinct(List<T> model, Comparator<T> byName, Function<T, String> effect) {
		Set<String> effects = new LinkedHashSet<>();
		return model.stream().sorted(byName.reversed()).filter((key) -> effects.add(effect.apply(key))).toList();
	}

}
