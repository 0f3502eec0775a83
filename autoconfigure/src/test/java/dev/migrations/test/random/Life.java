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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.test.TestDatabase;

/**
 * What happens to an application in the course of its life.
 *
 * @param steps the steps; the first one is its first model
 */
public record Life(List<Step> steps) {

	private static final int MANY = 1_000_000;

	public Life {
		steps = List.copyOf(steps);
	}

	/**
	 * Generate a life of ten to thirty steps.
	 * @param seed determines it
	 * @return the life
	 */
	public static Life of(long seed) {
		Dice dice = new Dice(seed);
		Model model = new ModelGenerator(dice).model();
		List<Step> steps = new ArrayList<>();
		steps.add(new Change(model, 0));
		steps.add(new Rows());
		boolean neighbours = dice.chance(40);
		for (int i = dice.between(8, 28); i > 0; i--) {
			int roll = dice.between(0, 99);
			if (roll < 45) {
				boolean renames = dice.chance(20);
				model = renames ? new Mutations(dice).renamed(model) : new Mutations(dice).of(model);
				if (dice.chance(20)) {
					steps.add(new Cut(dice.between(0, 6), dice.chance(50)));
				}
				steps.add(new Change(model, (renames || dice.chance(30)) ? dice.between(1, MANY) : 0));
			}
			else if (roll < 65) {
				steps.add(new Rows());
			}
			else if (roll < 85) {
				steps.add(new Back(dice.between(1, 3)));
			}
			else {
				steps.add((roll < 93) ? new Forth() : new Stamp());
			}
			if (neighbours && dice.chance(15)) {
				steps.add(new MoveIn(dice.between(1, MANY)));
			}
		}
		return new Life(steps);
	}

	/**
	 * Return the life as people would live it on a database.
	 * @param database where
	 * @return the life without what Hibernate's dialect for the database has no type for
	 */
	public Life on(TestDatabase database) {
		Portability portability = new Portability(database, this.steps.stream().flatMap(Life::models).toList());
		return new Life(this.steps.stream()
			.map((step) -> (step instanceof Change change) ? new Change(portability.of(change.model()), change.wishes())
					: step)
			.toList());
	}

	private static Stream<Model> models(Step step) {
		return (step instanceof Change change) ? Stream.of(change.model()) : Stream.empty();
	}

	/**
	 * Leave out every step without which it fails in the same way.
	 * @param attempts how many shorter lives may be tried
	 * @param fails tells whether a life still fails in the same way
	 * @return the shortest life found
	 */
	public Life shortest(int attempts, Predicate<Life> fails) {
		Life shortest = this;
		int left = attempts;
		for (int index = this.steps.size() - 1; index >= 0 && left > 0; index--) {
			if (index < shortest.steps.size() && shortest.steps.size() > 1) {
				List<Step> fewer = new ArrayList<>(shortest.steps);
				fewer.remove(index);
				Life shorter = new Life(fewer);
				left--;
				if (fails.test(shorter)) {
					shortest = shorter;
				}
			}
		}
		return shortest;
	}

	@Override
	public String toString() {
		return this.steps.stream().map(Life::text).collect(Collectors.joining("\n"));
	}

	private static String text(Step step) {
		return (step instanceof Change change)
				? "// model, wishes " + change.wishes() + "\n" + ModelText.of(change.model()) : "// " + step;
	}

	/** One thing that happens. */
	public sealed interface Step {

	}

	/**
	 * The model changes: a revision is generated and applied.
	 *
	 * @param model what is mapped now
	 * @param wishes determines which of the options that are offered are taken, 0 for
	 * none
	 */
	public record Change(Model model, int wishes) implements Step {

	}

	/**
	 * The next upgrade loses its connection.
	 *
	 * @param changeSets behind how many changesets
	 * @param back whether the revision is taken back then, or gone on with
	 */
	public record Cut(int changeSets, boolean back) implements Step {

	}

	/** The last revision is forgotten and recorded again. */
	public record Stamp() implements Step {

	}

	/**
	 * Others make things on and beside the tables. Nobody goes back to what was before.
	 *
	 * @param what determines what they make
	 */
	public record MoveIn(int what) implements Step {

	}

	/** Rows are inserted. */
	public record Rows() implements Step {

	}

	/** The last revisions are taken back. */
	public record Back(int revisions) implements Step {

	}

	/** What was taken back is applied again. */
	public record Forth() implements Step {

	}

}
