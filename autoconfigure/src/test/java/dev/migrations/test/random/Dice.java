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
import java.util.SplittableRandom;

/** Choices that a seed determines. */
final class Dice {

	private final SplittableRandom random;

	Dice(long seed) {
		this.random = new SplittableRandom(seed);
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * Choose a number.
	 * @param least the least, inclusive
	 * @param most the greatest, inclusive
	 * @return the number
	 */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	<T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	final <T> T pick(T... values) {
		return values[this.random.nextInt(values.length)];
	}

}
