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

package dev.migrations.laws;

import java.nio.file.Path;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;

import dev.migrations.test.TestDatabase;
import dev.migrations.test.random.KeyPairs;
import dev.migrations.test.random.Life;
import dev.migrations.test.random.LifeLaws;
import dev.migrations.test.random.ModelPair;
import dev.migrations.test.random.PairLaws;
import dev.migrations.test.random.Shrinking;

/**
 * The laws, held for random pairs of models, of keys, and for whole lives: a class for
 * each database. {@link SeededRun} tells how to run any number of them, and how to replay
 * one.
 */
abstract class RandomModelsTests {

	private static final int ATTEMPTS = 200;

	/** A life takes as long as some dozen pairs. */
	private static final int SHORTER_LIVES = 60;

	private final TestDatabase database;

	private final Path directory;

	RandomModelsTests(TestDatabase database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	@Test
	void holdsTheLaws() {
		hold("models", ModelPair::of);
	}

	@Test
	void holdsTheLawsForKeys() {
		hold("keys", KeyPairs::of);
	}

	@Test
	void holdsTheLawsForLives() {
		try (LifeLaws laws = new LifeLaws(this.database, this.directory)) {
			new SeededRun<Life>(this.database, "lives", "lives", laws::hold,
					(life, fails) -> life.shortest(SHORTER_LIVES, fails))
				.hold((seed) -> Life.of(seed).on(this.database), laws::counts);
		}
	}

	private void hold(String kind, LongFunction<ModelPair> pairOf) {
		try (PairLaws laws = new PairLaws(this.database, this.directory)) {
			new SeededRun<ModelPair>(this.database, kind, "pairs of " + kind, laws::hold,
					(pair, fails) -> Shrinking.of(pair, ATTEMPTS, fails))
				.hold((seed) -> pairOf.apply(seed).on(this.database), laws::counts);
		}
	}

}
