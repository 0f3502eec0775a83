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

import java.util.List;

import dev.migrations.test.TestDatabase;

/**
 * A model and what it becomes.
 *
 * @param from the model that the database has
 * @param to the model that it shall have
 */
public record ModelPair(Model from, Model to) {

	/**
	 * Generate a pair.
	 * @param seed determines it
	 * @return the pair
	 */
	public static ModelPair of(long seed) {
		Dice dice = new Dice(seed);
		Model from = new ModelGenerator(dice).model();
		return new ModelPair(from, new Mutations(dice).of(from));
	}

	/**
	 * Return the pair as people would map it for a database.
	 * @param database where it shall be created
	 * @return the pair without what Hibernate's dialect for the database has no type for
	 */
	public ModelPair on(TestDatabase database) {
		Portability portability = new Portability(database, List.of(this.from, this.to));
		return new ModelPair(portability.of(this.from), portability.of(this.to));
	}

	@Override
	public String toString() {
		return "// model A\n" + ModelText.of(this.from) + "\n// model B\n" + ModelText.of(this.to);
	}

}
