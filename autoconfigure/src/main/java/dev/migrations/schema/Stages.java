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

package dev.migrations.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers of a product to the questions of the stages. A stage is an interface of the
 * package that asks. Nothing is created before it is asked for: what a stage needs, as
 * Hibernate, may be missing where nobody asks.
 */
public final class Stages {

	/** A product that answers as any other. */
	public static final Stages NONE = new Stages(Map.of());

	private final Map<Class<?>, Supplier<?>> answers;

	private Stages(Map<Class<?>, Supplier<?>> answers) {
		this.answers = answers;
	}

	/**
	 * Return these answers and one more, which takes the place of a former one.
	 * @param <T> the type of the stage
	 * @param stage the stage
	 * @param answer makes the answer, a new one for each who asks
	 * @return the answers
	 */
	public <T> Stages with(Class<T> stage, Supplier<? extends T> answer) {
		Map<Class<?>, Supplier<?>> more = new HashMap<>(this.answers);
		more.put(stage, answer);
		return new Stages(Map.copyOf(more));
	}

	/**
	 * Return the answer for a stage.
	 * @param <T> the type of the stage
	 * @param stage the stage
	 * @return the answer, empty where nothing is special
	 */
	public <T> Optional<T> find(Class<T> stage) {
		return Optional.ofNullable(this.answers.get(stage)).map(Supplier::get).map(stage::cast);
	}

}
