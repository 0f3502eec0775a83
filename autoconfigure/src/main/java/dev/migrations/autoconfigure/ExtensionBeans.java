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

import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;

import dev.migrations.diff.Comparators;
import dev.migrations.diff.DefaultComparator;
import dev.migrations.diff.TypeComparator;
import dev.migrations.policy.ChangeRewriter;
import dev.migrations.policy.NameFilter;
import dev.migrations.policy.ObjectFilter;
import dev.migrations.revision.RevisionHook;

/**
 * What the application itself says about comparing and writing, each kind in its order.
 *
 * @param filters what is left out
 * @param names what is not even looked at
 * @param rewriters what has the last word on the changes
 * @param hooks what is told of every file
 * @param comparators what is compared by the application itself
 */
record ExtensionBeans(List<ObjectFilter> filters, List<NameFilter> names, List<ChangeRewriter> rewriters,
		List<RevisionHook> hooks, Comparators comparators) {

	static ExtensionBeans of(ListableBeanFactory beans) {
		return new ExtensionBeans(ordered(beans, ObjectFilter.class), ordered(beans, NameFilter.class),
				ordered(beans, ChangeRewriter.class), ordered(beans, RevisionHook.class),
				new Comparators(ordered(beans, TypeComparator.class), ordered(beans, DefaultComparator.class)));
	}

	private static <T> List<T> ordered(ListableBeanFactory beans, Class<T> type) {
		return beans.getBeanProvider(type).orderedStream().toList();
	}

}
