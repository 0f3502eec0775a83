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

package dev.migrations.autoconfigure;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What our own objects keep alive: the walk goes through them and through the containers
 * of the JDK, and notes everything else without going on.
 */
final class ReachableObjects {

	private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Object> open = new ArrayDeque<>();

	private ReachableObjects() {
	}

	static ReachableObjects from(Object... roots) {
		ReachableObjects reachable = new ReachableObjects();
		for (Object root : roots) {
			reachable.add(root);
		}
		while (!reachable.open.isEmpty()) {
			reachable.follow(reachable.open.removeFirst());
		}
		return reachable;
	}

	Set<String> classNames() {
		Set<String> names = new TreeSet<>();
		this.seen.forEach((each) -> names.add(each.getClass().getName()));
		return names;
	}

	private void add(Object object) {
		if (object != null && this.seen.add(object)) {
			this.open.add(object);
		}
	}

	private void follow(Object object) {
		if (object instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				add(key);
				add(value);
			});
		}
		else if (object instanceof Collection<?> collection) {
			collection.forEach(this::add);
		}
		else if (object instanceof AtomicReference<?> reference) {
			add(reference.get());
		}
		else if (object instanceof Optional<?> optional) {
			optional.ifPresent(this::add);
		}
		else if (object.getClass().getName().startsWith("dev.migrations.")) {
			fields(object, object.getClass());
		}
	}

	private void fields(Object object, Class<?> type) {
		for (Field field : type.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
				try {
					field.setAccessible(true);
					add(field.get(object));
				}
				catch (IllegalAccessException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
		if (type.getSuperclass() != null && type.getSuperclass().getName().startsWith("dev.migrations.")) {
			fields(object, type.getSuperclass());
		}
	}

}
