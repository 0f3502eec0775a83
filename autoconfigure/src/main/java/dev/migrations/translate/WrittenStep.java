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

package dev.migrations.translate;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrations.schema.Product;

/**
 * A step in the spelling in which it is written.
 *
 * @param step the step
 * @param quoted whether its names are quoted
 * @param products the products that it is written for
 */
record WrittenStep(Step step, boolean quoted, Set<Product> products) {

	WrittenStep {
		products = Set.copyOf(products);
	}

	WrittenStep alsoFor(WrittenStep other) {
		Set<Product> all = new LinkedHashSet<>(this.products);
		all.addAll(other.products);
		return new WrittenStep(this.step, this.quoted, all);
	}

}
